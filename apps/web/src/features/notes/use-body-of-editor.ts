import type { Editor } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'

/** Beyond this size a text is written out when its writer pauses, not with every key. */
const LONG = 4_000
const PAUSE_MS = 250

const bodyOf = (editor: Editor) => (editor.isEmpty ? '' : editor.getHTML())

const createBody = (initial: string, onBody: (body: string) => void) => {
  let shown = initial
  let waiting: { editor: Editor; timer: ReturnType<typeof setTimeout> } | null = null
  const now = (): string => {
    if (!waiting) return shown
    clearTimeout(waiting.timer)
    shown = bodyOf(waiting.editor)
    waiting = null
    onBody(shown)
    return shown
  }
  const changed = (editor: Editor) => {
    if (waiting) clearTimeout(waiting.timer)
    const isLong = editor.state.doc.content.size > LONG
    waiting = { editor, timer: setTimeout(now, PAUSE_MS) }
    if (!isLong) now()
  }
  /** Shows a text from elsewhere. */
  const put = (editor: Editor, body: string) => {
    if (body === shown || waiting) return
    shown = body
    editor.commands.setContent(body, { emitUpdate: false })
    // What was typed of another text is not brought back into this one.
    const { schema, doc, plugins } = editor.state
    editor.view.updateState(EditorState.create({ schema, doc, plugins }))
    editor.view.dispatch(editor.state.tr)
  }
  return { now, changed, put }
}

/**
 * The text of an editor as HTML, given while it is typed. Writing out a long one takes longer than a key may, so it waits for
 * a pause, for leaving the field or the page, or for whoever asks for it `now`.
 */
export const useBodyOfEditor = (initial: string, onBody: (body: string) => void) => {
  const [body] = useState(() => createBody(initial, onBody))
  useEffect(() => {
    const flush = () => void body.now()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [body])
  return body
}
