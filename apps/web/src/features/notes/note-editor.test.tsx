import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Loaded anew for each test: the editor's code is there at once after the first time. */
const load = async () => {
  vi.resetModules()
  await import('../../i18n/signed-in-texts.ts')
  const { ProvideMe } = await import('../../entities/session/me.ts')
  const { NoteEditor } = await import('./note-editor.tsx')
  const { loadRichEditor } = await import('./use-rich-editor.ts')
  return { ProvideMe, NoteEditor, loadRichEditor, ...(await import('../../lib/type-ahead.ts')) }
}

const ada: MeView = {
  staffId: 'ada',
  name: 'Ada Owens',
  email: 'ada@example.com',
  role: 'member',
  workspace: { id: 'one', name: 'One', timeZone: 'UTC', currency: 'USD', defaultCountry: 'US' },
  abilities: {
    editContacts: true,
    deleteContacts: false,
    restoreContacts: false,
    holdContacts: false,
    purgeContacts: false,
    exportContacts: false,
    writeSettings: false,
    readBackground: false,
    deleteActivities: false,
  },
  liveCursor: '',
}

let page: Awaited<ReturnType<typeof load>>
let root: Root
let body = ''
let afterDrawing = (_written: string) => {}

/** The editor of structured text, which its element carries; null for what stands in for it. */
const editorOf = (element: Element | null) => (element as { editor?: Editor } | null)?.editor ?? null

/** As a browser inserts: the editor reads the text once the call is over. */
const insertText = (_name: string, _ui: boolean, text: string): boolean => {
  const editor = editorOf(document.activeElement)
  queueMicrotask(() => editor?.view.dispatch(editor.state.tr.insertText(text)))
  return editor !== null
}

beforeEach(async () => {
  page = await load()
  // The page for tests has no such call.
  Object.assign(document, { execCommand: insertText })
  body = ''
  afterDrawing = () => {}
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  page.cancelTypeAhead()
  vi.doUnmock('./rich-editor.tsx')
  root.unmount()
  document.body.replaceChildren()
  Reflect.deleteProperty(document, 'execCommand')
})

const Writing = () => {
  const [written, setWritten] = useState('')
  useLayoutEffect(() => {
    body = written
    afterDrawing(written)
  }, [written])
  return (
    <page.NoteEditor
      label="Write a note"
      body={written}
      problem={null}
      people={[]}
      focusCount={1}
      onBody={setWritten}
      onSave={() => {}}
      onLeave={() => {}}
    />
  )
}

/** Drawn as the application draws: what may happen between the steps of that does. */
const show = () =>
  root.render(
    <MantineProvider>
      <page.ProvideMe value={ada}>
        <Writing />
      </page.ProvideMe>
    </MantineProvider>,
  )

const press = (...keys: string[]) => {
  for (const key of keys)
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
}
const field = () => document.querySelector('[role="textbox"]')
const placeHasFocus = () =>
  vi.waitFor(() => {
    expect(field()).not.toBeNull()
    expect(document.activeElement).toBe(field())
  }, 10_000)
/** Once all that the editor does as it comes is done. */
const editorIsDone = () =>
  vi.waitFor(() => expect(field()?.getAttribute('aria-autocomplete')).toBe('list'), 10_000)

test('keys held on the way to the place, and from there to the editor, arrive whole', async () => {
  const code = Promise.withResolvers<void>()
  vi.doMock('./rich-editor.tsx', async (original) => {
    await code.promise
    return original<object>()
  })
  page.startTypeAhead()
  press('N', 'e')
  show()
  await placeHasFocus()
  expect(editorOf(field())).toBeNull()
  press('e', 'd', 's')
  code.resolve()
  await editorIsDone()
  await vi.waitFor(() => expect(body).toBe('<p>Needs</p>'), 10_000)
  expect(field()?.textContent).toBe('Needs')
})

test('keys pressed between the focus of the editor and its first change arrive with those before them', async () => {
  const pressOnFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && editorOf(target)) press('e', 'd')
  }
  document.addEventListener('focusin', pressOnFocus, { once: true })
  await page.loadRichEditor()
  page.startTypeAhead()
  press('N', 'e')
  show()
  await editorIsDone()
  await vi.waitFor(() => expect(body).toBe('<p>Need</p>'), 10_000)
  expect(field()?.textContent).toBe('Need')
})

test('a key pressed as soon as the one before it is drawn stays', async () => {
  afterDrawing = (written) => {
    if (written === '<p>Ne</p>') queueMicrotask(() => insertText('insertText', false, 'w'))
  }
  page.startTypeAhead()
  press('N', 'e')
  show()
  await vi.waitFor(() => expect(body).toBe('<p>New</p>'), 10_000)
  expect(field()?.textContent).toBe('New')
  // Nor was it lost and put back: that would forget what can be undone.
  expect(editorOf(field())?.can().undo()).toBe(true)
})
