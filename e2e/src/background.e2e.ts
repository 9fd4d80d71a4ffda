import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { addWork } from './window/add-work.ts'
import { failProcedure } from './window/fail-procedure.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { paletteOf } from './window/palette-phrases.ts'
import { ada, jun, ray, rosa } from './window/people.ts'
import { cutTexts, plainWords } from './window/plain-words.ts'
import { pseudo } from './window/pseudo.ts'
import { recordOf } from './window/record-phrases.ts'
import { sideways } from './window/sideways.ts'
import { tabTo } from './window/tab-to.ts'

const workOf = (page: Page) => ({
  table: page.getByRole('table', { name: 'Background work' }),
  row: (name: string) => page.getByRole('row', { name }),
  find: page.getByRole('searchbox', { name: 'Search by contact' }),
  show: page.getByRole('combobox', { name: 'Show' }),
  kind: page.getByRole('combobox', { name: 'Kind' }),
  run: (name: string) => page.getByRole('link', { name: `Open the run for ${name} in Temporal` }),
})

journey('a deleted contact is followed from waiting, over a hold, to its end', async ({ open }) => {
  const { page, api, faults, makeContact } = await open(ada)
  // A record that is gone answers "not found": that is what the link to it then shows.
  faults.expect(/^answer: 404 \/trpc\/(contacts|notes)\./)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  await page.goto('/contacts')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Background work' }).click()
  const { find, row, show } = workOf(page)
  await find.fill(contact.lastName ?? '')
  await expect(page.getByText('There is no such work at present.')).toBeVisible()

  await api.deleteContacts({ contactIds: [contact.id] })
  await expect(row(name)).toContainText('Permanent deletion')
  await expect(row(name)).toContainText('Waiting')
  await expect(row(name)).toContainText('in 60 days')
  await api.call('deletions.hold', { contactId: contact.id, reason: 'Court order 14' })
  await expect(row(name)).toContainText('On legal hold')
  await show.selectOption('Waiting')
  await expect(row(name)).toHaveCount(0)
  await show.selectOption('Everything open')
  await row(name).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Ada Owens deleted this contact')

  await api.call('deletions.release', { contactId: contact.id })
  await api.call('deletions.purgeNow', { contactId: contact.id, name })
  await page.goBack()
  await find.fill(contact.lastName ?? '')
  await expect(row(name)).toHaveCount(0, { timeout: 60_000 })
  await find.fill('')
  await show.selectOption('Finished in the last 30 days')
  const erased = page.getByRole('row').filter({ has: page.locator(`a[href*="${contact.id}"]`) })
  await expect(erased).toContainText('An erased contact')
  await expect(erased).toContainText('Permanently deleted')
})

journey('ops read in Temporal what a run carries; others see that they may not', async ({ open }) => {
  const [ops, other] = [await open(ada), await open(jun)]
  // Temporal's own page asks for what it does not get.
  for (const { faults } of [ops, other]) faults.expect(/codec/, /api\/v1/, /^console:/)
  const contact = await ops.makeContact()
  const name = `Mara ${contact.lastName}`
  await ops.api.deleteContacts({ contactIds: [contact.id] })
  await ops.page.goto('/settings/background')
  const { find, run } = workOf(ops.page)
  await find.fill(contact.lastName ?? '')
  const [temporal] = await Promise.all([ops.context.waitForEvent('page'), run(name).click()])
  const input = `"${contact.id}"`
  await expect(temporal.getByText(input)).toBeVisible({ timeout: 30_000 })
  await expect(temporal.getByText('Until retention ends').first()).toBeVisible()
  await expect(temporal.getByText('purgeContact').first()).toBeVisible()

  await other.page.goto(temporal.url())
  await expect(other.page.getByText('Only signed-in ops see what workflows carry')).toBeVisible({
    timeout: 30_000,
  })
  await expect(other.page.getByText('purgeContact').first()).toBeVisible()
  await expect(other.page.getByText(input)).toHaveCount(0)
  await expect(other.page.getByText('Until retention ends')).toHaveCount(0)
})

journey('what needs attention says what to do, and a mail that failed is retried', async ({ open }) => {
  const { page, faults } = await open(ada)
  // The mail was added on the way: the server has none of that id.
  faults.expect(/^answer: 404 \/trpc\/background\.retryEmail/)
  await addWork(
    page,
    { trouble: 'failed', reason: 'address_refused', retryId: '0190a000-0000-7000-8000-000000000001' },
    {
      kind: 'purgeContact',
      state: 'waiting',
      trouble: 'late',
      workflowId: 'purge/a/b',
      contact: { id: '0190a000-0000-7000-8000-000000000003', name: 'Late Comer', isDeleted: true },
    },
  )
  await page.goto('/settings/background')
  const { row } = workOf(page)
  await expect(row('Amara Okafor')).toContainText('The mail server refused the address.')
  await expect(row('Late Comer')).toContainText('Waiting: needs attention')
  await expect(row('Late Comer')).toContainText('It is due and has not begun.')
  await page.getByRole('button', { name: 'Retry the mail to Jun Kim' }).click()
  await expect(recordOf(page).alert('There is no such mail')).toBeVisible()
})

journey('background work is reached and narrowed by keyboard alone', async ({ open }) => {
  const { page, api, openList, makeContact } = await open(jun)
  const contact = await makeContact()
  await api.deleteContacts({ contactIds: [contact.id] })
  await openList()
  await paletteOf(page).do('Look at background work')
  const { find, show, kind, row, run, table } = workOf(page)
  const name = `Mara ${contact.lastName}`
  await expect(table).toBeVisible()
  await tabTo(find, 60)
  await page.keyboard.type(contact.lastName ?? '')
  await page.keyboard.press('Tab')
  await expect(show).toBeFocused()
  await page.keyboard.type('Wai')
  await expect(show).toHaveValue('waiting')
  await page.keyboard.press('Tab')
  await expect(kind).toBeFocused()
  await page.keyboard.type('Perm')
  await expect(row(name)).toBeVisible()
  await tabTo(run(name))
})

journey(
  'a list that does not come says so and is tried again; whoever may not look is told',
  async ({ open }) => {
    const { page } = await open(ada)
    const mend = await failProcedure(page, 'background.work')
    await page.goto('/settings/background')
    await expect(page.getByRole('alert')).toContainText('the background work')
    mend()
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(workOf(page).find).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)

    for (const person of [rosa, ray]) {
      const outsider = await open(person)
      await outsider.page.goto('/settings/background')
      await expect(outsider.page.getByText('Owners and admins can look at background work.')).toBeVisible()
      await expect(outsider.page.getByRole('link', { name: 'Background work' })).toHaveCount(0)
      await expect(outsider.page.getByRole('table')).toHaveCount(0)
    }
  },
)

journey('background work holds on a phone and for axe', async ({ open }) => {
  const { page, api, makeContact } = await open(ada, { reducedMotion: 'reduce' })
  const contact = await makeContact({ lastName: 'Long'.repeat(20) })
  await api.deleteContacts({ contactIds: [contact.id] })
  await addWork(page, { trouble: 'failed', reason: 'not_configured', retryId: contact.id })
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/settings/background')
    await expect(workOf(page).row('Amara Okafor').first()).toBeVisible()
    await expectAccess(page, `open at ${width}`)
    expect(await sideways(page)).toEqual([])
    await workOf(page).find.fill('nobody is called this')
    await workOf(page).show.selectOption('On legal hold')
    await expectAccess(page, `narrowed at ${width}`)
  }
})

journey(
  'background work and the reason of a deletion leave no text untranslated and none cut',
  async ({ open }) => {
    const { page, api, makeContact } = await open(ada)
    const flaws: string[] = []
    const look = async (state: string) => {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const found = [await plainWords(page), await cutTexts(page), await sideways(page)].flat()
        flaws.push(...found.map((flaw) => `${state} at ${width}: ${flaw}`))
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    const id = '0190a000-0000-7000-8000-000000000001'
    await addWork(
      page,
      { trouble: 'failed', reason: 'gave_up', retryId: id },
      { kind: 'purgeContact', state: 'erasing', trouble: 'slow', workflowId: 'purge/a/b' },
      { kind: 'purgeContact', state: 'held', workflowId: 'purge/c/d' },
      { state: 'purged', kind: 'purgeContact', contact: null, certificateId: id, workflowId: 'purge/e/f' },
    )
    await page.goto('/settings/background?locale=pseudo')
    await expect(page.getByRole('row', { name: 'Amara Okafor' }).first()).toBeVisible()
    await look('background work')
    const contact = await makeContact()
    await api.deleteContacts({ contactIds: [contact.id] })
    await page.goto('/contacts/restore')
    const reason = page
      .getByRole('row', { name: contact.lastName ?? '' })
      .getByRole('button', { name: pseudo('Add a reason') })
    await reason.click()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await look('reason')
    expect(flaws).toEqual([])
  },
)
