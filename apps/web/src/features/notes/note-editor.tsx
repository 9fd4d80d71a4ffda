import type { StaffView } from '@dossier/contracts/staff'
import { Button } from '@mantine/core'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.ts'
import { htmlToText, textToHtml } from '../../lib/note-html.ts'
import { isTyping } from '../../ui/is-typing.ts'
import { SectionFailed } from '../../ui/section-failed.tsx'
import { NoteBody } from './note-body.tsx'
import classes from './notes.module.css'
import { useRichEditor } from './use-rich-editor.ts'

type Props = {
  /** What holds the field, whichever of the two stands there. */
  boxRef?: RefObject<HTMLDivElement | null>
  label: string
  placeholder?: string
  /** Clean HTML; empty where there is no text. */
  body: string
  problem: string | null
  people: readonly StaffView[]
  focusCount?: number
  /** Whether it is opened to be typed in at once, unless someone is typing elsewhere. */
  takesFocus?: boolean
  onBody: (body: string) => void
  onSave: () => void
  onCancel?: () => void
}

/**
 * A note being written. A plain field stands in until the editor is here, so that nobody waits to type: what was
 * typed goes on in the editor. Ctrl or Cmd with Enter saves.
 */
export const NoteEditor = (props: Props) => {
  const { boxRef, label, placeholder = '', body, problem, people, focusCount = 0, takesFocus = false } = props
  const { onBody, onSave, onCancel } = props
  const { t } = useTranslation('notes')
  const id = useId()
  const { staffId } = useMe()
  const others = people.filter((person) => person.id !== staffId)
  const plain = useRef<HTMLTextAreaElement>(null)
  const [isPlainUsed, setIsPlainUsed] = useState(false)
  const [typed, setTyped] = useState(() => htmlToText(body))
  const [hadImage, setHadImage] = useState(false)
  // A text with structure is shown by nothing less than the editor.
  const isPlain = body === textToHtml(htmlToText(body))
  const { Rich, hasFailed, ask } = useRichEditor(takesFocus || !isPlain || focusCount > 0)
  const shownProblem = problem ?? (hadImage ? t('note.image', { ns: 'errors' }) : null)

  useEffect(() => {
    if (focusCount > 0) plain.current?.focus()
  }, [focusCount])
  useEffect(() => {
    if (takesFocus && !isTyping()) plain.current?.focus()
  }, [takesFocus])

  const change = (next: string) => {
    setHadImage(false)
    onBody(next)
  }
  return (
    <div ref={boxRef} className={classes['editor']} onPointerEnter={ask}>
      {Rich ? (
        <Rich
          label={label}
          placeholder={placeholder}
          body={body}
          isInvalid={shownProblem !== null}
          problemId={`${id}-problem`}
          people={others}
          focusCount={focusCount}
          takesFocus={takesFocus || focusCount > 0}
          inheritsFocus={isPlainUsed}
          onBody={change}
          onImage={() => setHadImage(true)}
          onSave={onSave}
          onCancel={onCancel}
        />
      ) : isPlain ? (
        <textarea
          ref={plain}
          className={classes['textarea']}
          aria-label={label}
          placeholder={placeholder}
          rows={3}
          dir="auto"
          value={textToHtml(typed) === body ? typed : htmlToText(body)}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            change(textToHtml(event.currentTarget.value))
          }}
          onFocus={() => {
            setIsPlainUsed(true)
            ask()
          }}
          onBlur={() => setIsPlainUsed(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              onSave()
            }
            if (event.key === 'Escape' && onCancel) {
              event.stopPropagation()
              onCancel()
            }
          }}
        />
      ) : (
        <div className={classes['textarea']}>
          <NoteBody body={body} />
          {hasFailed && (
            <SectionFailed
              what={t('editorWhat')}
              words={t('connectionLost', { ns: 'common' })}
              onRetry={ask}
            />
          )}
        </div>
      )}
      {shownProblem !== null && (
        <p role="alert" id={`${id}-problem`} className={classes['problem']}>
          {shownProblem}
        </p>
      )}
      {(body !== '' || onCancel) && (
        <div className={classes['acts']}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('cancel', { ns: 'common' })}
            </Button>
          )}
          <Button onClick={onSave}>{t('save')}</Button>
        </div>
      )}
    </div>
  )
}
