import { useState } from 'react'
import { htmlToText, textToHtml } from '../../entities/notes/note-html.ts'
import classes from './notes.module.css'

type Props = {
  label: string
  placeholder: string
  body: string
  onText: (text: string) => void
  /** The place that it takes had the focus. */
  takesFocus: boolean
  onSave: () => void
  onLeave: () => void
}

/** Whether a plain field shows all that there is of a note. */
export const isPlainNote = (body: string): boolean => body === textToHtml(htmlToText(body))

/** The field in place of an editor that did not come. */
export const PlainEditor = (props: Props) => {
  const { label, placeholder, body, takesFocus, onText, onSave, onLeave } = props
  const [typed, setTyped] = useState(() => htmlToText(body))
  return (
    <textarea
      autoFocus={takesFocus}
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
