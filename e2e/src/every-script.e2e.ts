import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { madeName } from './window/made-name.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

const names = [
  { name: 'فاطمة الزهراء', direction: 'rtl' },
  { name: 'נועה לוי', direction: 'rtl' },
  { name: 'கவிதா முருகேசன்', direction: 'ltr' },
  { name: '小明 王', direction: 'ltr' },
  { name: '美咲 田中', direction: 'ltr' },
  { name: 'Анна Соколова', direction: 'ltr' },
  { name: 'Élodie Lefèvre-Marchand', direction: 'ltr' },
]

journey('names in many scripts are found, opened and read in their direction', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  for (const { name } of names) {
    const [firstName = '', ...rest] = name.split(' ')
    await makeContact({ firstName, lastName: rest.join(' ') })
  }
  await openList()
  const list = listOf(page)
  for (const { name, direction } of names) {
    await list.search.fill(name.split(' ')[0] ?? '')
    await expect(list.name(name).first()).toBeVisible()
    await list.search.fill(name)
    await list.name(name).first().click()
    const heading = page.getByRole('heading', { level: 1, name })
    await expect(heading).toBeVisible()
    await expect(heading).toHaveCSS('direction', direction)
    await expect(page).toHaveTitle(new RegExp(name))
    // Only the name turns; the page stays as it is.
    await expect(page.getByRole('main')).toHaveCSS('direction', 'ltr')
    await page.goBack()
  }
  // A letter without its accent finds the one with it.
  await list.search.fill('lefevre marchand')
  await expect(list.name('Élodie Lefèvre-Marchand')).toBeVisible()
})

journey('right-to-left text is typed, kept and told in its direction', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ companyName: 'Lagoon Arts' }))
  const record = recordOf(page)
  await record.field('Company').click()
  await record.editor('Company').fill('مرسم البحيرة (٢)')
  await expect(record.editor('Company')).toHaveCSS('direction', 'rtl')
  await page.keyboard.press('Enter')
  await expect(record.line('Company Lagoon Arts → مرسم البحيرة (٢)')).toBeVisible()
  await typeNote(record.composer, 'اتصل قبل الظهر')
  await expect(record.composer.getByText('اتصل قبل الظهر')).toHaveCSS('direction', 'rtl')
  await page.keyboard.press('Control+Enter')
  await expect(record.notes.getByText('اتصل قبل الظهر')).toHaveCSS('direction', 'rtl')
})

journey('emoji, long words and no name at all look right', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const family = '👩‍👩‍👧‍👦'
  const lastName = madeName()
  await openRecord(await makeContact({ firstName: family, lastName }))
  await expect(page.getByRole('heading', { level: 1, name: `${family} ${lastName}` })).toBeVisible()
  await openRecord(await makeContact({ firstName: null, lastName: null, companyName: 'Lagoon Arts' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Lagoon Arts' })).toBeVisible()
  await openRecord(await makeContact({ firstName: null, lastName: null }))
  await expect(page.getByRole('heading', { level: 1, name: 'No name' })).toBeVisible()
})

journey('three hundred tags stay on the record', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  const names = Array.from({ length: 300 }, (_, index) => `tag number ${index + 1}`)
  for (let from = 0; from < names.length; from += 50)
    await api.addTags({ contactId: contact.id, names: names.slice(from, from + 50) })
  await openRecord(contact)
  const record = recordOf(page)
  const removals = record.information.getByRole('button', { name: /^Remove the tag/ })
  await expect(removals).toHaveCount(24)
  await page.getByRole('button', { name: 'Show all 300' }).click()
  await expect(removals).toHaveCount(300)
  await page.getByRole('button', { name: 'Show fewer' }).click()
  await expect(removals).toHaveCount(24)
})
