import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { cutTexts } from './window/cut-texts.ts'
import { type OddContact, oddContacts } from './window/odd-contacts.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { sideways } from './window/sideways.ts'

const odd: readonly OddContact[] = [
  'nothing',
  'one-letter',
  'long-name',
  'emoji',
  'tamil-and-arabic',
  '100-kb-note',
]

journey(
  'however odd the contact, nothing is cut for good, nothing overlaps, nothing scrolls sideways',
  async ({ open }) => {
    const window = await open(ada, { reducedMotion: 'reduce' })
    const { page, openRecord } = window
    const wrong: string[] = []
    for (const name of odd) {
      const contact = await oddContacts[name](window)
      await page.setViewportSize({ width: 1440, height: 900 })
      await openRecord(contact)
      await expect(recordOf(page).line('Contact created')).toBeVisible()
      for (const width of [1440, 1100, 320]) {
        await page.setViewportSize({ width, height: 900 })
        const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
        for (const act of await page
          .getByRole('main')
          .getByRole('button', { name: 'Note', exact: true })
          .all()) {
          const box = await act.boundingBox()
          if (heading && box && heading.x + heading.width > box.x && heading.y + heading.height > box.y)
            if (heading.y < box.y + box.height) wrong.push(`${name}, ${width}: the name lies over Note`)
        }
        const found = [...(await sideways(page)), ...(await cutTexts(page))]
        wrong.push(...found.map((one) => `${name}, ${width}: ${one}`))
      }
    }
    expect(wrong).toEqual([])
  },
)

journey('a note of 100 kB is shown folded, opens, and is edited without loss', async ({ open }) => {
  const window = await open(ada)
  const { page, api, openRecord } = window
  const contact = await oddContacts['100-kb-note'](window)
  await openRecord(contact)
  const long = recordOf(page).notes.filter({ hasText: 'She asked for the afternoon' })
  await expect(long).toBeVisible()
  const folded = (await long.boundingBox())?.height ?? 0
  expect(folded).toBeLessThan(900)
  await long.getByRole('button', { name: 'Show all' }).click()
  expect((await long.boundingBox())?.height ?? 0).toBeGreaterThan(5 * folded)
  const before = (await api.notes(contact.id)).find(({ body }) => body.includes('She asked'))
  await long.getByRole('button', { name: 'Edit note' }).click()
  const editor = page.getByRole('textbox', { name: 'Text of the note' })
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  await editor.press('ControlOrMeta+End')
  await page.keyboard.type('And that is all.')
  await page.keyboard.press('Control+Enter')
  await expect(recordOf(page).toast('Note saved')).toBeVisible()
  const after = (await api.notes(contact.id)).find(({ body }) => body.includes('She asked'))
  expect(after?.body.length).toBe((before?.body.length ?? 0) + 'And that is all.'.length)
})
