import type { StaffView } from '@dossier/contracts/staff/views'
import { VisuallyHidden } from '@mantine/core'
import { EditorContent, useEditor } from '@tiptap/react'
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { classNames } from '../../kit/class-names.ts'
import { cleanPaste } from './clean-paste.ts'
import { MentionList } from './mention-list.tsx'
import { noteExtensions } from './note-extensions.ts'
import { hasPicture, isPictureAlone } from './pictures.ts'
import prose from './prose.module.css'
import classes from './rich-editor.module.css'
import { RichToolbar } from './rich-toolbar.tsx'
import { useBodyOfEditor } from './use-body-of-editor.ts'
import { useMentionPicker } from './use-mention-picker.ts'

const t = textsOf('notes')

export type RichEditorProps = {
  label: string
  placeholder: string
  body: string
  isInvalid: boolean
  problemId: string
  people: readonly StaffView[]
  /** How often the reader asked for it: each time it takes the focus. */
  focusCount: number
  /** The place that it takes had the focus. */
  takesFocus: boolean
  /** Tells the text as it stands, also what was typed a moment ago. */
  textNow: RefObject<(() => string) | null>
  onBody: (body: string) => void
  /** A picture was pasted or dropped. */
  onImage: () => void
  onSave: () => void
  onLeave: () => void
}

/** A note's text with its structure: headings, lists, links, code, and colleagues by `@`. */
export const RichEditor = (props: RichEditorProps) => {
  const { label, placeholder, body, isInvalid, problemId, people, focusCount, takesFocus, textNow } = props
  const id = useId()
  const picker = useMentionPicker(people)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const { changed, now, put } = useBodyOfEditor(body, (next) => latest.current.onBody(next))

  const refusePicture = (data: DataTransfer | null): boolean => {
    // Said once the rest is in: what is typed next takes the words away again.
    if (hasPicture(data)) queueMicrotask(() => latest.current.onImage())
    // Text that came with a picture is taken without it.
    return isPictureAlone(data)
  }

  const editor = useEditor({
    // A style element of its own would need a wider content policy.
    injectCSS: false,
    extensions: noteExtensions(placeholder, picker.node),
    content: body,
    onUpdate: ({ editor: at }) => changed(at),
    onBlur: () => now(),
    editorProps: {
      attributes: {
        role: 'textbox',
        dir: 'auto',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classNames(classes['text'], prose['prose']),
      },
      transformPastedHTML: cleanPaste,
      handlePaste: (_, event) => refusePicture(event.clipboardData),
      handleDrop: (_, event) => refusePicture(event.dataTransfer),
      handleKeyDown: (_, event) => {
        if (event.isComposing || picker.isOpenNow()) return false
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isSave && event.key !== 'Escape') return false
        event.preventDefault()
        event.stopPropagation()
        if (isSave) latest.current.onSave()
        else latest.current.onLeave()
        return true
      },
    },
  })
  useImperativeHandle(textNow, () => now, [now])

  // A text that was saved, or came back since saving failed. A moment later it would replace what is typed since.
  useLayoutEffect(() => put(editor, body), [put, editor, body])

  /** At once: what is focused a frame later competes with what was focused since. */
  const focus = useEffectEvent(() => {
    editor.commands.setTextSelection(editor.state.doc.content.size)
    editor.view.focus()
  })
  useLayoutEffect(() => {
    if (takesFocus) focus()
  }, [takesFocus])

  const asked = useRef(focusCount)
  useEffect(() => {
    if (focusCount > asked.current) focus()
    asked.current = focusCount
  }, [focusCount])

  const active = picker.isOpen ? `${id}-${picker.active}` : ''
  useEffect(() => {
    const { dom } = editor.view
    for (const [name, value] of [
      ['aria-autocomplete', 'list'],
      ['aria-invalid', isInvalid ? 'true' : ''],
      ['aria-describedby', isInvalid ? problemId : ''],
      ['aria-controls', active === '' ? '' : `${id}-people`],
      ['aria-activedescendant', active],
    ] as const)
      if (value === '') dom.removeAttribute(name)
      else dom.setAttribute(name, value)
  }, [editor, isInvalid, problemId, active, id])

  return (
    <div className={classes['editor']}>
      <EditorContent editor={editor} />
      <VisuallyHidden role="status">
        {picker.isOpen ? t('peopleFound', { count: picker.found.length }) : ''}
      </VisuallyHidden>
      {picker.isOpen && (
        <MentionList
          id={id}
          found={picker.found}
          active={picker.active}
          caret={picker.caret}
          onPick={picker.pick}
        />
      )}
      <RichToolbar editor={editor} />
    </div>
  )
}
