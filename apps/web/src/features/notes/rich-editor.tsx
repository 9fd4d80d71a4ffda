import type { StaffView } from '@dossier/contracts/staff'
import { VisuallyHidden } from '@mantine/core'
import { Placeholder } from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../ui/is-typing.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import classes from './rich-editor.module.css'
import { RichToolbar } from './rich-toolbar.tsx'
import { useMentionPicker } from './use-mention-picker.ts'

export type RichEditorProps = {
  label: string
  placeholder: string
  body: string
  isInvalid: boolean
  problemId: string
  people: readonly StaffView[]
  /** How often the reader asked for it: each time it takes the focus. */
  focusCount: number
  /** Whether it is there to be typed in at once, unless someone is typing elsewhere. */
  takesFocus: boolean
  /** Whether the plain field that it stands in for had the focus. */
  inheritsFocus: boolean
  onBody: (body: string) => void
  /** A picture was pasted or dropped. */
  onImage: () => void
  onSave: () => void
  onCancel: (() => void) | undefined
}

const hasImage = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'))
const isImageAlone = (data: DataTransfer | null) => hasImage(data) && !data?.types.includes('text/plain')

/** A note's text with its structure: headings, lists, links, code, and colleagues by `@`. */
export const RichEditor = (props: RichEditorProps) => {
  const { label, placeholder, body, isInvalid, problemId, people, focusCount, takesFocus, inheritsFocus } =
    props
  const { t } = useTranslation('notes')
  const id = useId()
  const picker = useMentionPicker(people)
  const shown = useRef(body)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  const refuseImage = (data: DataTransfer | null): boolean => {
    if (hasImage(data) || /<img[\s>]/i.test(data?.getData('text/html') ?? '')) latest.current.onImage()
    // Text that came with a picture is taken without it.
    return isImageAlone(data)
  }

  const editor = useEditor({
    // A style element of its own would need a wider content policy.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [1, 2, 3] },
        link: { openOnClick: false, defaultProtocol: 'https' },
        trailingNode: false,
      }),
      Placeholder.configure({ placeholder }),
      picker.node,
    ],
    content: body,
    onUpdate: ({ editor: now }) => {
      shown.current = now.isEmpty ? '' : now.getHTML()
      latest.current.onBody(shown.current)
    },
    editorProps: {
      attributes: {
        role: 'textbox',
        dir: 'auto',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classes['text'] ?? '',
      },
      handlePaste: (_, event) => refuseImage(event.clipboardData),
      handleDrop: (_, event) => refuseImage(event.dataTransfer),
      handleKeyDown: (_, event) => {
        if (event.isComposing || picker.isOpenNow()) return false
        const { onSave, onCancel } = latest.current
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          onSave()
          return true
        }
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation()
          onCancel()
          return true
        }
        return false
      },
    },
  })

  // A text that was saved, or came back since saving failed.
  const put = useEffectEvent((text: string) => {
    if (text === shown.current) return
    shown.current = text
    editor.commands.setContent(text, { emitUpdate: false })
  })
  useEffect(() => put(body), [body])

  const open = useEffectEvent(() => {
    if (inheritsFocus || (takesFocus && !isTyping())) editor.commands.focus('end')
  })
  useEffect(() => open(), [])

  const asked = useRef(focusCount)
  useEffect(() => {
    if (focusCount > asked.current) editor.commands.focus('end')
    asked.current = focusCount
  }, [editor, focusCount])

  const active = picker.isOpen ? `${id}-${picker.active}` : ''
  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-autocomplete', 'list')
    dom.toggleAttribute('aria-invalid', false)
    if (isInvalid) dom.setAttribute('aria-invalid', 'true')
    for (const [name, value] of [
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
        <div role="listbox" id={`${id}-people`} aria-label={t('people')} className={classes['people']}>
          {picker.found.map((person, index) => (
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === picker.active}
              className={classes['person']}
              onPointerDown={(event) => {
                event.preventDefault()
                picker.pick(person)
              }}
            >
              <PersonAvatar id={person.id} name={person.name} size={20} />
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <RichToolbar editor={editor} />
    </div>
  )
}
