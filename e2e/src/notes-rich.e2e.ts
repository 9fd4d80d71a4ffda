import { expect, type Locator } from '@playwright/test'
import { journey } from './journey.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { tabTo } from './window/tab-to.ts'
import { typeNote } from './window/type-note.ts'
import { wordsIn } from './window/words-in.ts'

/** Written apart: no link of ours leads there. */
const script = ['javascript', 'alert(1)'].join(':')

type Clip = { html?: string; text?: string; picture?: boolean }

/** Pastes as a browser does, from a clipboard that holds this. */
const paste = (field: Locator, clip: Clip) =>
  field.evaluate((element, { html, text, picture }) => {
    const data = new DataTransfer()
    if (html !== undefined) data.setData('text/html', html)
    if (text !== undefined) data.setData('text/plain', text)
    if (picture === true) data.items.add(new File(['not much'], 'scan.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clip)

journey('a note with everything is written by keyboard alone', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const { keyboard } = page
  const record = recordOf(page)
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
  await keyboard.press('n')
  await typeNote(record.composer, '## Treatment plan\n')
  await keyboard.type(
    'She **agreed** to *all* of ~~it~~ this.\n- scan\nfit\n\n1. pay\n\n\n> call me first\n\n\n',
  )
  await keyboard.type('Code `A-26` for the lab.\n```\nlab --urgent')
  await keyboard.press('ControlOrMeta+Enter')
  const note = record.notes.first()
  await expect(note.getByRole('heading', { name: 'Treatment plan' })).toBeVisible()
  await expect(note.getByRole('strong')).toHaveText('agreed')
  await expect(note.getByRole('emphasis')).toHaveText('all')
  await expect(note.getByRole('listitem')).toHaveText(['scan', 'fit', 'pay'])
  await expect(note.getByRole('blockquote')).toHaveText('call me first')
  await expect(note.getByRole('code')).toHaveText(['A-26', 'lab --urgent'])

  // One stop of Tab for all tools; arrows go on from there, and the focus comes back to the text.
  await expect(record.composer).toBeFocused()
  await keyboard.type('plain')
  await keyboard.press('ControlOrMeta+A')
  await keyboard.press('Tab')
  await expect(tool('Bold')).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(tool('Italic')).toBeFocused()
  await keyboard.press('Enter')
  await expect(record.composer).toBeFocused()
  await expect(tool('Italic')).toHaveAttribute('aria-pressed', 'true')
  await expect(tool('Bold')).toHaveAttribute('aria-pressed', 'false')
  await keyboard.press('ControlOrMeta+Z')
  await expect(tool('Italic')).toHaveAttribute('aria-pressed', 'false')
  await keyboard.press('Tab')
  await expect(tool('Italic')).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save note' })).toBeFocused()
  // Escape leaves with the text kept, and every key is a shortcut again.
  await record.composer.focus()
  await keyboard.press('Escape')
  await expect(record.composer).not.toBeFocused()
  expect(await wordsIn(record.composer)).toBe('plain')
  await keyboard.press('n')
  await expect(record.composer).toBeFocused()
})

journey('a link is added, changed, taken off, and refused where it could run', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const { keyboard } = page
  const { composer, notes, alert } = recordOf(page)
  const link = page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true })
  const address = page.getByRole('textbox', { name: 'Address of the link' })
  await typeNote(composer, 'gallery')
  await keyboard.press('ControlOrMeta+A')
  await keyboard.press('Tab')
  await keyboard.press('End')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  await expect(link).toBeFocused()
  await keyboard.press('Enter')
  await expect(address).toBeFocused()
  await keyboard.type(script)
  await keyboard.press('Enter')
  await expect(alert('Enter a web address, an email address or a phone number.')).toBeVisible()
  await expect(address).toHaveValue(script)
  await address.fill('lagoon.example')
  await keyboard.press('Enter')
  await expect(composer).toBeFocused()
  await expect(composer.getByRole('link', { name: 'gallery' })).toHaveAttribute(
    'href',
    'https://lagoon.example',
  )
  await link.click()
  await expect(address).toHaveValue('https://lagoon.example')
  await address.fill('amara@lagoon.example')
  await page.getByRole('button', { name: 'Set link' }).click()
  await keyboard.press('ControlOrMeta+Enter')
  await expect(notes.getByRole('link')).toHaveAttribute('href', 'mailto:amara@lagoon.example')

  await page.getByRole('button', { name: 'Edit note' }).press('Enter')
  const editor = page.getByRole('textbox', { name: 'Text of the note' })
  await expect(editor).toBeFocused()
  await page.getByRole('toolbar').last().getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('button', { name: 'Remove link' }).click()
  await keyboard.press('ControlOrMeta+Enter')
  await expect(notes).toContainText('gallery')
  await expect(notes.getByRole('link')).toHaveCount(0)
})

journey(
  'what is pasted keeps its structure and loses what could run; a picture is refused',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    await openRecord(await makeContact())
    const { composer, notes, alert } = recordOf(page)
    await typeNote(composer, 'Kept. ')
    await paste(composer, { picture: true })
    await expect(alert('Pictures cannot be kept in notes.')).toBeVisible()
    expect(await wordsIn(composer)).toBe('Kept. ')
    await paste(composer, {
      html: `<b style="font-weight:normal" id="docs-internal-guid-1"><p style="color:red"><span style="font-weight:700">Bold</span>
      <span style="font-weight:400">plain</span><img src="x" onerror="document.title='x'"></p></b>
      <p onclick="document.title='x'">after<script>document.title='x'</script> <a href="javascript:document.title='x'">bad</a></p>`,
      text: 'Bold plain after bad',
    })
    await expect(composer.getByRole('strong')).toHaveText('Bold')
    await expect(alert('Pictures cannot be kept in notes.')).toBeVisible()
    await page.keyboard.press('Enter')
    await paste(composer, { text: 'see https://lagoon.example/a?b=c and http://work.example.\nlast line' })
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(notes).toContainText('Kept. Bold plain')
    await expect(notes.getByRole('link')).toHaveText(['https://lagoon.example/a?b=c', 'http://work.example'])
    await expect(notes).toContainText('last line')
    await expect(
      notes.locator('p').locator('xpath=..').locator('[style], [onclick], img, script'),
    ).toHaveCount(0)
    await expect(page).not.toHaveTitle('x')
    await expect(alert('Pictures cannot be kept in notes.')).toHaveCount(0)
  },
)

journey('each paragraph runs in the direction of its words', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const { composer, notes } = recordOf(page)
  await typeNote(composer, 'Left to right\nמימין לשמאל')
  const directions = (box: Locator) =>
    box.locator('p').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
  expect(await directions(composer)).toEqual(['ltr', 'rtl'])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(notes).toContainText('מימין')
  expect(await directions(notes)).toEqual(['ltr', 'rtl'])
})

journey('a note of 100 kB is saved, shown folded, and quick to type in', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  const words = 'Prefers mornings, never Fridays, parks behind the building. '
  const line = `<p>${words.repeat(3)}</p>`
  const body = `${line.repeat(Math.ceil(102_400 / line.length))}<p>The very end.</p>`
  await api.createNote({ contactId: contact.id, body })
  await openRecord(contact)
  const { notes } = recordOf(page)
  const end = notes.getByText('The very end.')
  const isInSight = () => end.evaluate((at) => at.getBoundingClientRect().top < 10_000)
  await expect(notes.getByRole('button', { name: 'Show all' })).toBeVisible()
  expect((await notes.boundingBox())?.height).toBeLessThan(460)
  await notes.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect(notes.getByRole('button', { name: 'Show less' })).toHaveAttribute('aria-expanded', 'true')
  expect(await isInSight()).toBe(false)
  await notes.getByRole('button', { name: 'Show less' }).press('Enter')

  await page.getByRole('button', { name: 'Edit note' }).press('Enter')
  const editor = page.getByRole('textbox', { name: 'Text of the note' })
  await expect(editor).toBeFocused()
  const before = performance.now()
  await page.keyboard.type(' And more.')
  await expect(editor).toContainText('The very end. And more.')
  // A key that took a fifth of a second would not go unnoticed.
  expect(performance.now() - before).toBeLessThan(10 * 200)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(recordOf(page).toast('Note saved')).toBeVisible()
  await expect(notes).toContainText('The very end. And more.')
})

journey(
  'of two notes opened while the editor is on its way, the last opened is typed in',
  async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada)
    const contact = await makeContact()
    for (const words of ['first', 'second'])
      await api.createNote({ contactId: contact.id, body: `<p><strong>${words}</strong></p>` })
    const arrived = Promise.withResolvers<void>()
    await page.route(/rich-editor-.*\.js/, async (route) => {
      await arrived.promise
      await route.continue()
    })
    await openRecord(contact)
    const note = (words: string) => recordOf(page).notes.filter({ hasText: words })
    const edit = (words: string) => note(words).getByRole('button', { name: 'Edit note' })
    await edit('first').click()
    await edit('second').click()
    arrived.resolve()
    const editor = (words: string) => note(words).getByRole('textbox', { name: 'Text of the note' })
    await expect(editor('first')).toBeVisible()
    await expect(editor('second')).toBeFocused()
    await page.keyboard.type(' time')
    await expect(editor('second')).toHaveText('second time')
    await expect(editor('first')).toHaveText('first')
    await tabTo(note('second').getByRole('button', { name: 'Save note' }))
    await page.keyboard.press('Enter')
    await expect(note('second')).toContainText('second time')
  },
)
