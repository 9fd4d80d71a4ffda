import { type Ref, useState } from 'react'
import { htmlToText, textToHtml } from '../../entities/notes/note-html.ts'
import classes from './notes.module.css'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  label: string
  placeholder: string
  body: string
  onText: (text: string) => void
  onFocus: () => void
  onSave: () => void
  onLeave: () => void
}

/** Whether a plain field shows all that there is of a note. */
export const isPlainNote = (body: string): boolean => body === textToHtml(htmlToText(body))

/** The field that stands in for the editor until it is here. */
export const PlainEditor = (props: Props) => {
  const { ref, label, placeholder, body, onText, onFocus, onSave, onLeave } = props
  const [typed, setTyped] = useState(() => htmlToText(body))
  return (
    <textarea
      ref={ref}
      className={classes['textarea']}
      aria-label={label}
      placeholder={placeholder}
      rows={3}
      dir="auto"
      value={textToHtml(typed) === body ? typed : htmlToText(body)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onText(event.currentTarget.value)
      }}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isSave && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (isSave) onSave()
        else onLeave()
      }}
    />
  )
}
