import type { StaffView } from '@dossier/contracts/staff/views'
import { Button } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { textToHtml } from '../../entities/notes/note-html.ts'
import { isTyping } from '../../kit/is-typing.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { claimFocus } from './focus-claim.ts'
import { NoteBody } from './note-body.tsx'
import classes from './notes.module.css'
import { isPlainNote, PlainEditor } from './plain-editor.tsx'
import { useRichEditor } from './use-rich-editor.ts'

const t = textsOf('notes')

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
  onSave: (body: string) => void
  /** Escape: away from the field, with the text kept. */
  onLeave: () => void
  /** What else can be done with the text. */
  acts?: ReactNode
}

/**
 * A note being written. A plain field stands in until the editor is here, so that nobody waits to type: what was
 * typed goes on in the editor. Ctrl or Cmd with Enter saves.
 */
export const NoteEditor = (props: Props) => {
  const { boxRef, label, placeholder = '', body, problem, people, focusCount = 0, takesFocus = false } = props
  const { onBody, onSave, onLeave, acts } = props
  const id = useId()
  const { staffId } = useMe()
  const others = people.filter((person) => person.id !== staffId)
  const plain = useRef<HTMLTextAreaElement>(null)
  const textNow = useRef<(() => string) | null>(null)
  const [atFirst] = useState(() => (focusCount > 0 || (takesFocus && !isTyping()) ? claimFocus() : null))
  const claim = useRef(atFirst)
  const [hadPicture, setHadPicture] = useState(false)
  // A text with structure is shown by nothing less than the editor.
  const isPlain = isPlainNote(body)
  const { Rich, hasFailed, ask } = useRichEditor(takesFocus || !isPlain || focusCount > 0)
  const shownProblem = problem ?? (hadPicture ? t('note.image', { ns: 'errors' }) : null)
  const current = () => textNow.current?.() ?? body
  const save = () => {
    setHadPicture(false)
    onSave(current())
  }
  const leave = () => {
    current()
    onLeave()
  }

  useEffect(() => {
    if (focusCount === 0) return
    plain.current?.focus()
    claim.current = claimFocus()
  }, [focusCount])
  useEffect(() => {
    if (takesFocus && !isTyping()) plain.current?.focus()
  }, [takesFocus])

  const change = (next: string) => {
    setHadPicture(false)
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
          claim={claim}
          textNow={textNow}
          onBody={change}
          onImage={() => setHadPicture(true)}
          onSave={save}
          onLeave={leave}
        />
      ) : isPlain ? (
        <PlainEditor
          ref={plain}
          label={label}
          placeholder={placeholder}
          body={body}
          onText={(text) => change(textToHtml(text))}
          onFocus={() => {
            claim.current = claimFocus()
            ask()
          }}
          onSave={save}
          onLeave={leave}
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
      {(body !== '' || acts) && (
        <div className={classes['acts']}>
          {acts}
          <Button onClick={save}>{t('save')}</Button>
        </div>
      )}
    </div>
  )
}
