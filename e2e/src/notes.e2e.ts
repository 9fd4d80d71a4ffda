import type { DemoPerson } from '@dossier/contracts/demo/demo-people'
import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { emailOf } from './own-people.ts'
import { madeName } from './window/made-name.ts'
import { ada, jun, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'
import { wordsIn } from './window/words-in.ts'

journey('write a note by keyboard, edit it, delete it, and undo', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const { keyboard } = page
  const record = recordOf(page)
  await keyboard.press('n')
  await expect(record.composer).toBeFocused()
  await typeNote(record.composer, 'Call before noon.')
  await keyboard.press('Control+Enter')
  await expect(record.notes).toHaveCount(1)
  await expect(record.notes).toContainText('Ada Owens')
  await expect(record.notes).toContainText('Call before noon.')
  await expect.poll(() => wordsIn(record.composer)).toBe('')
  await expect(record.line('Note written')).toContainText('Call before noon.')

  await page.getByRole('button', { name: 'Edit note' }).press('Enter')
  const editor = page.getByRole('textbox', { name: 'Text of the note' })
  await expect(editor).toBeFocused()
  await keyboard.press('ControlOrMeta+A')
  await typeNote(editor, 'Call after noon.')
  await keyboard.press('Control+Enter')
  await expect(record.notes).toContainText('Call after noon.')
  await expect(record.notes).toContainText('edited')
  await expect(page.getByRole('button', { name: 'Edit note' })).toBeFocused()

  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(record.notes).toHaveCount(0)
  await record.undo('Note deleted').click()
  await expect(record.notes).toContainText('Call after noon.')
  await expect(record.line('Note restored')).toBeVisible()
})

journey('a colleague mentioned by keyboard gets one mail', async ({ open }) => {
  const { page, context, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  await openRecord(contact)
  const { keyboard } = page
  const record = recordOf(page)
  await typeNote(record.composer, 'Please read, @ju')
  await expect(page.getByRole('listbox', { name: 'Colleagues to mention' }).getByRole('option')).toHaveText([
    /Jun Kim$/,
  ])
  await keyboard.press('Enter')
  await expect.poll(() => wordsIn(record.composer)).toMatch(/^Please read, @Jun Kim\s?$/)
  await keyboard.type('before Thursday')
  await keyboard.press('Control+Enter')
  await expect(record.notes).toContainText('@Jun Kim before Thursday')

  const box = await context.newPage()
  const mailsTo = async (who: DemoPerson) => {
    const email = await emailOf(who)
    await box.goto('/dev/mail')
    return box.getByRole('listitem').filter({ hasText: name }).filter({ hasText: email }).count()
  }
  await expect.poll(() => mailsTo(jun), { timeout: 15_000 }).toBe(1)
  await box.getByRole('link', { name: `Ada Owens mentioned you in a note on ${name}` }).click()
  await expect(box.getByRole('article')).toContainText('before Thursday')
  await expect(box.getByRole('link', { name: `/contacts/${contact.id}` })).toBeVisible()

  // Editing tells only who was not told before.
  await page.getByRole('button', { name: 'Edit note' }).click()
  await page.getByRole('textbox', { name: 'Text of the note' }).press('ControlOrMeta+End')
  await keyboard.type(' @ros')
  await expect(page.getByRole('option', { name: 'Rosa Marin' })).toBeVisible()
  await keyboard.press('Tab')
  await keyboard.press('Control+Enter')
  await expect.poll(() => mailsTo(rosa), { timeout: 15_000 }).toBe(1)
  expect(await mailsTo(jun)).toBe(1)
})

journey('two people on one note: both texts are shown', async ({ open }) => {
  const mine = await open(ada)
  const theirs = await open(jun)
  const { page, faults, api } = mine
  faults.expect(/^answer: 409 .*notes\.edit/)
  const contact = await mine.makeContact()
  await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
  await mine.openRecord(contact)
  await theirs.openRecord(contact)
  const edit = async ({ page: at }: typeof mine, text: string) => {
    await at.getByRole('button', { name: 'Edit note' }).click()
    const field = at.getByRole('textbox', { name: 'Text of the note' })
    await expect(field).toHaveAttribute('contenteditable', 'true')
    await field.fill(text)
  }
  await edit(mine, 'Call after noon.')
  await edit(theirs, 'Never call.')
  await theirs.page.keyboard.press('Control+Enter')
  await expect(recordOf(theirs.page).toast('Note saved')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const choice = recordOf(page).alert('Jun Kim changed this note meanwhile. Which text stays?')
  await expect(choice).toContainText('Never call.')
  await expect(choice).toContainText('Call after noon.')
  await choice.getByRole('button', { name: 'Use my text' }).click()
  await expect(recordOf(theirs.page).notes).toContainText('Call after noon.')
})

journey('markup that could run is not in a note, and is text everywhere else', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: `<img src=x onerror="document.title='x'">` })
  const words = madeName()
  const script = `<script>document.title='x'</script>`
  const body = `<p onclick="document.title='x'"><strong>${words}</strong>${script}</p><a href="javascript:x">link</a>`
  await api.createNote({ contactId: contact.id, body })
  await openRecord(contact)
  const { notes } = recordOf(page)
  await expect(notes.getByRole('strong')).toHaveText(words)
  await expect(notes).not.toContainText('document.title')
  await expect(notes.getByRole('link')).toHaveCount(0)
  await notes.getByText(words).click()
  await expect(page).not.toHaveTitle('x')
})
