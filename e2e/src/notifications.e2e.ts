import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { madeName } from './window/made-name.ts'
import { ada, jun, nora } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

const bellOf = (page: Page) => page.getByRole('button', { name: /^Notifications/ })
const unreadOf = async (page: Page) =>
  Number(/(\d+) unread/.exec((await bellOf(page).getAttribute('aria-label')) ?? '')?.[1] ?? 0)
const listOf = (page: Page) => page.getByRole('dialog', { name: 'Notifications' })

journey('a mention rings at once in the colleague’s window, who opens the note from it', async ({ open }) => {
  const mine = await open(ada)
  const theirs = await open(jun)
  const contact = await mine.makeContact()
  const person = (await mine.api.staff()).find(({ name }) => name === jun.name)
  const earlier = { contactId: contact.id, body: '<p>Earlier.</p>', mentions: [person?.id ?? ''] }
  await mine.api.createNote(earlier)
  await theirs.openList()
  await expect(bellOf(theirs.page)).toHaveAccessibleName(/unread/)
  const before = await unreadOf(theirs.page)

  await mine.openRecord(contact)
  const { composer } = recordOf(mine.page)
  await typeNote(composer, 'Thursday at ten? @')
  const people = mine.page.getByRole('listbox', { name: 'Colleagues to mention' })
  await expect(people.getByRole('option')).toHaveCount(3)
  await mine.page.keyboard.press('Escape')
  await expect(people).toHaveCount(0)
  await expect(composer).toBeFocused()
  await mine.page.keyboard.press('Backspace')
  await mine.page.keyboard.type('@')
  await expect(people.getByRole('option', { selected: true })).toHaveText(/Jun Kim$/)
  await mine.page.keyboard.press('ArrowDown')
  await mine.page.keyboard.press('ArrowUp')
  await mine.page.keyboard.press('Enter')
  await mine.page.keyboard.press('ControlOrMeta+Enter')
  await expect(bellOf(theirs.page)).toHaveAccessibleName(`Notifications, ${before + 1} unread`)

  await bellOf(theirs.page).press('Enter')
  const list = listOf(theirs.page)
  const line = list.getByRole('listitem').first()
  await expect(line).toContainText('Ada Owens mentioned you on')
  await expect(line).toContainText('Thursday at ten? @Jun Kim')
  await line.getByRole('link').press('Enter')
  await expect(theirs.page).toHaveURL(new RegExp(`/contacts/${contact.id}/notes#note-`))
  const note = recordOf(theirs.page).notes.filter({ hasText: 'Thursday at ten?' })
  await expect(note).toBeFocused()
  await expect(bellOf(theirs.page)).toHaveAccessibleName(`Notifications, ${before} unread`)
})

journey('the bell is read one by one and all at once, by keyboard, in every window', async ({ open }) => {
  const mine = await open(ada)
  const theirs = await open(jun)
  const contact = await mine.makeContact()
  const person = (await mine.api.staff()).find(({ name }) => name === jun.name)
  const mention = (text: string) =>
    mine.api.createNote({ contactId: contact.id, body: `<p>${text}</p>`, mentions: [person?.id ?? ''] })
  const words = madeName()
  await mention('first')
  await mention(words)
  await theirs.openList()
  const { page } = theirs
  await expect(bellOf(page)).toHaveAccessibleName(/unread/)
  const before = await unreadOf(page)
  await bellOf(page).press('Enter')
  const list = listOf(page)
  await list
    .getByRole('listitem')
    .filter({ hasText: words })
    .getByRole('button', { name: 'Mark the mention by Ada Owens as read' })
    .press('Enter')
  await expect(bellOf(page)).toHaveAccessibleName(`Notifications, ${before - 1} unread`)
  await expect(list.getByRole('listitem').filter({ hasText: words }).getByRole('link')).toBeFocused()
  await list.getByRole('button', { name: 'Mark all as read' }).press('Enter')
  await expect(bellOf(page)).toHaveAccessibleName('Notifications')
  await expect(list.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(bellOf(page)).toBeFocused()
  await page.reload()
  await expect(bellOf(page)).toHaveAccessibleName('Notifications')
})

journey('a bell that never rang says what it is for', async ({ open }) => {
  const { page, openList } = await open(nora)
  await page.route(/notifications\.list/, async (route) => {
    const answer = await route.fetch()
    const paths = new URL(route.request().url()).pathname.replace('/trpc/', '').split(',')
    const empty = { result: { data: { notifications: [], nextCursor: null, unread: 0 } } }
    // A batch answers in the order in which it asks.
    const all = [(await answer.json()) as unknown].flat()
    const json = all.map((one, index) => (paths[index] === 'notifications.list' ? empty : one))
    await route.fulfill({
      response: answer,
      json: json.length > 1 || route.request().url().includes('batch=1') ? json : json[0],
    })
  })
  await openList()
  await bellOf(page).click()
  await expect(listOf(page)).toContainText(
    'When a colleague mentions you in a note or a task of yours is due, it shows here.',
  )
})
