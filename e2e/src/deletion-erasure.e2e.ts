import { type Download, expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { journey } from './journey.ts'
import { expectNoViolations } from './window/axe.ts'
import { lackOfAccess } from './window/lack-of-access.ts'
import type { Window } from './window/open-window.ts'
import { paletteOf } from './window/palette-phrases.ts'
import { ada, jun, rosa } from './window/people.ts'
import { cutTexts, plainWords } from './window/plain-words.ts'
import { pseudo } from './window/pseudo.ts'
import { readZip } from './window/read-zip.ts'
import { recordOf } from './window/record-phrases.ts'
import { sideways } from './window/sideways.ts'
import { tabTo } from './window/tab-to.ts'

const bytesOf = async (download: Download) => buffer(await download.createReadStream())

const makeFull = async ({ api, makeContact }: Window) => {
  const contact = await makeContact({
    jobTitle: 'Art director',
    emails: [{ emailId: randomUUID(), address: `${randomUUID()}@letters.example`, label: 'Work' }],
  })
  const note = await api.createNote({
    contactId: contact.id,
    body: '<p>Prefers <strong>mornings</strong></p>',
  })
  await api.deleteNote(note.id)
  return { ...contact, name: `Mara ${contact.lastName}` }
}

const openMenu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
}

/** The permanent deletion is carried out by a workflow; the page changes by itself. */
const untilErased = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Certificate of erasure' })).toBeVisible({ timeout: 30_000 })

journey('export everything held about a contact, from its record', async ({ open }) => {
  const window = await open(ada)
  const { page, context, openRecord } = window
  const contact = await makeFull(window)
  await openRecord(contact)
  await openMenu(page, contact.name)
  await page.getByRole('menuitem', { name: 'Export personal data…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`Export the personal data of ${contact.name}?`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ])
  await expect(recordOf(page).toast(`Personal data of ${contact.name} exported`)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: `Actions for ${contact.name}` })).toBeFocused()
  expect(download.suggestedFilename()).toMatch(/^personal-data-mara-.*\.zip$/)

  const files = readZip(await bytesOf(download))
  expect(Object.keys(files)).toEqual(['personal-data.html', 'personal-data.json'])
  const { 'personal-data.html': html = '', 'personal-data.json': json = '' } = files
  for (const held of ['Art director', '@letters.example', 'mornings', 'Ada Owens'])
    for (const file of [html, json]) expect(file).toContain(held)
  const reader = await context.newPage()
  await reader.setContent(html)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Personal data of ${contact.name}`)
  await expect(reader.getByRole('region', { name: 'Timeline' })).toContainText('Contact created')
  await expect(reader.getByRole('rowheader', { name: 'Job title' })).toBeVisible()
  await expectNoViolations(reader, 'export')
  await reader.setViewportSize({ width: 390, height: 800 })
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

journey('a failed export says why and can be tried again, and can be called off', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(jun)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  faults.expect(/^answer: 503 \/api\/contacts\/export/)
  await openRecord(contact)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  let failures = 1
  const error = { data: { code: 'unavailable', reason: 'system.unavailable', fields: [], conflict: null } }
  await page.route('**/api/contacts/export', async (route) => {
    failures -= 1
    // The second never comes back: it is called off.
    if (failures === 0) await route.fulfill({ status: 503, json: { error } })
  })
  await openMenu(page, name)
  await page.getByRole('menuitem', { name: 'Export personal data…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The database cannot be reached.')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Putting the file together…')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await page.unroute('**/api/contacts/export')
  await openMenu(page, name)
  await page.getByRole('menuitem', { name: 'Export personal data…' }).click()
  await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Export' }).click()])
})

journey('erase on request by keyboard alone, and read the certificate', async ({ open }) => {
  const window = await open(ada)
  const { page, context, faults, openRecord } = window
  // The stream tells of the deletion while the record is still being left.
  faults.expect(/^answer: 404 \/trpc\/(contacts|deletions|notes)\./)
  const contact = await makeFull(window)
  const reference = `DSR ${randomUUID().slice(0, 8)}`
  await openRecord(contact)
  await paletteOf(page).do('Erase on request')
  const dialog = page.getByRole('dialog')
  const act = dialog.getByRole('button', { name: 'Erase' })
  await expect(dialog).toContainText(`Erase ${contact.name} on request?`)
  await expect(dialog.getByLabel('Type the name to go on')).toBeFocused()
  await page.keyboard.type('Somebody else')
  await expect(act).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(contact.name)
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel('Reference of the request (optional)')).toBeFocused()
  await page.keyboard.type(`Mail of ${contact.lastName}`)
  await tabTo(act)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/This names the contact\./)).toBeVisible()
  faults.expect(/^answer: 400 \/trpc\/deletions\.eraseOnRequest/)
  await dialog.getByLabel('Reference of the request (optional)').fill(reference)
  await tabTo(act)
  await page.keyboard.press('Enter')

  await untilErased(page)
  const certificate = page.getByRole('article')
  await expect(certificate).toContainText(reference)
  await expect(certificate).toContainText('Ada Owens')
  await expect(certificate.getByRole('row', { name: /^Email addresses/ })).toContainText('1')
  await expect(certificate.getByRole('row', { name: /^Notes/ })).toContainText('1')
  await expect(certificate).toContainText('What stays, and why')
  await expect(page.locator('body')).not.toContainText(contact.lastName ?? '')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  const file = (await bytesOf(download)).toString('utf8')
  expect(file).toContain(reference)
  expect(file).toContain('Certificate of erasure')
  expect(file).not.toContain(contact.lastName)
  const reader = await context.newPage()
  await reader.setContent(file)
  await expectNoViolations(reader, 'certificate')
  await page.goto(`/contacts/${contact.id}`)
  await expect(page.getByRole('alert')).toBeVisible()
})

journey('erase a deleted contact from Restore, and find its certificate in the list', async ({ open }) => {
  const { page, api, makeContact } = await open(jun)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  const reference = `DSR ${randomUUID().slice(0, 8)}`
  await api.deleteContacts({ contactIds: [contact.id] })
  await page.goto('/contacts/restore')
  await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(contact.lastName ?? '')
  const row = page.getByRole('row', { name })
  await row.getByRole('button', { name: `Actions for ${name}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Export personal data…' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Erase on request…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Type the name to go on').fill(name)
  await dialog.getByLabel('Reference of the request (optional)').fill(reference)
  await dialog.getByRole('button', { name: 'Erase' }).click()
  await expect(recordOf(page).toast(`${name} is being erased`)).toBeVisible()
  await page.getByRole('link', { name: 'Certificates' }).click()
  const line = page.getByRole('row').filter({ hasText: reference })
  await expect(line).toContainText('Request of the person')
  await expect(line).toContainText('Erased', { timeout: 30_000 })
  await line.getByRole('link').click()
  await untilErased(page)
})

journey('those without the right are offered neither, nor the certificates', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(rosa)
  faults.expect(/^answer: 403 \/trpc\/deletions\.erasures/)
  const contact = await makeContact()
  await openRecord(contact)
  await openMenu(page, `Mara ${contact.lastName}`)
  await expect(page.getByRole('menuitem', { name: 'Delete contact' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /personal data|on request/ })).toHaveCount(0)
  await page.goto('/contacts/restore')
  await expect(page.getByRole('searchbox', { name: 'Search deleted contacts' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Certificates' })).toHaveCount(0)
  await page.goto('/contacts/restore/certificates')
  await expect(page.getByRole('alert')).toContainText('Ask an owner or an admin.')
})

for (const width of [1440, 390])
  journey(`axe finds nothing in export, erasure and certificate, ${width} px wide`, async ({ open }) => {
    const window = await open(ada, { viewport: { width, height: 850 }, reducedMotion: 'reduce' })
    const { page, faults, openRecord } = window
    faults.expect(/^answer: 404 \/trpc\/(contacts|deletions|notes)\./)
    const contact = await makeFull(window)
    const lacking: string[] = []
    const look = async (state: string) => {
      lacking.push(...(await lackOfAccess(page)).map((found) => `${state}: ${found}`))
      lacking.push(...(await sideways(page)).map((found) => `${state}, sideways: ${found}`))
    }
    await openRecord(contact)
    await openMenu(page, contact.name)
    await expect(page.getByRole('menuitem', { name: 'Erase on request…' })).toBeVisible()
    await look('menu')
    await page.getByRole('menuitem', { name: 'Export personal data…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('export')
    await page.keyboard.press('Escape')
    await openMenu(page, contact.name)
    await page.getByRole('menuitem', { name: 'Erase on request…' }).click()
    await page.getByLabel('Type the name to go on').fill(contact.name)
    await look('erase')
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click()
    await untilErased(page)
    await look('certificate')
    await page.getByRole('link', { name: 'Certificates' }).click()
    await expect(page.getByRole('table')).toBeVisible()
    await look('certificates')
    expect(lacking).toEqual([])
  })

journey('export, erasure and certificate leave no text untranslated and none cut', async ({ open }) => {
  const window = await open(ada)
  const { page, api, faults } = window
  // The record is open while it is erased.
  faults.expect(/^answer: 404 \/trpc\/(contacts|deletions|notes)\./)
  const contact = await makeFull(window)
  const flaws: string[] = []
  const look = async (state: string) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const found = [await plainWords(page), await cutTexts(page), await sideways(page)].flat()
      flaws.push(...found.map((flaw) => `${state} at ${width}: ${flaw}`))
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await page.goto(`/contacts/${contact.id}?locale=pseudo`)
  // Its emails have theirs, further down.
  const menu = page.getByRole('button', { name: pseudo('Actions for') }).first()
  for (const act of ['Export personal data…', 'Erase on request…']) {
    await menu.click()
    await page.getByRole('menuitem', { name: pseudo(act) }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(act)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  const order = { contactId: contact.id, name: contact.name, reference: '2026/14' }
  const { deletionId } = await api.call<{ deletionId: string }>('deletions.eraseOnRequest', order)
  await page.goto(`/contacts/restore/certificates/${deletionId}`)
  await expect(page.getByRole('heading', { name: pseudo('Certificate of erasure') })).toBeVisible({
    timeout: 30_000,
  })
  await look('certificate')
  await page.goto('/contacts/restore/certificates')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await look('certificates')
  expect(flaws).toEqual([])
})
