import type { StaffView } from '@dossier/contracts/staff/views'
import { Button } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { textToHtml } from '../../entities/notes/note-html.ts'
import { isTyping } from '../../kit/is-typing.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { cancelTypeAhead, continueTypeAhead } from '../../lib/type-ahead.ts'
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
 * A note being written, in the editor of structured text. Until that is here its place has the focus, and keys are held
 * for it; where it does not come, a plain field takes them. Ctrl or Cmd with Enter saves.
 */
export const NoteEditor = (props: Props) => {
  const { boxRef, label, placeholder = '', body, problem, people, focusCount = 0, takesFocus = false } = props
  const { onBody, onSave, onLeave, acts } = props
  const id = useId()
  const { staffId } = useMe()
  const others = people.filter((person) => person.id !== staffId)
  const place = useRef<HTMLDivElement>(null)
  const textNow = useRef<(() => string) | null>(null)
  const [hadPicture, setHadPicture] = useState(false)
  // A text with structure is shown by nothing less than the editor.
  const isPlain = isPlainNote(body)
  const [isWanted] = useState(() => focusCount > 0 || (takesFocus && !isTyping()))
  const { Rich, hasFailed, hadFocus, ask } = useRichEditor(place, {
    isNeeded: takesFocus || !isPlain || focusCount > 0,
    isWanted,
  })
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
    if (focusCount > 0 || isWanted) place.current?.focus()
  }, [focusCount, isWanted])

  const change = (next: string) => {
    setHadPicture(false)
    onBody(next)
  }
  return (
    <div ref={boxRef} className={classes['editor']} onPointerEnter={hasFailed ? undefined : ask}>
      {Rich ? (
        <Rich
          label={label}
          placeholder={placeholder}
          body={body}
          isInvalid={shownProblem !== null}
          problemId={`${id}-problem`}
          people={others}
          focusCount={focusCount}
          takesFocus={hadFocus}
          textNow={textNow}
          onBody={change}
          onImage={() => setHadPicture(true)}
          onSave={save}
          onLeave={leave}
        />
      ) : hasFailed && isPlain ? (
        <PlainEditor
          label={label}
          placeholder={placeholder}
          body={body}
          takesFocus={hadFocus}
          onText={(text) => change(textToHtml(text))}
          onSave={save}
          onLeave={leave}
        />
      ) : (
        <div
          ref={place}
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-label={label}
          aria-placeholder={placeholder}
          data-placeholder={body === '' ? placeholder : undefined}
          className={classes['textarea']}
          onFocus={() => {
            continueTypeAhead()
            ask()
          }}
          onBlur={cancelTypeAhead}
        >
          {body !== '' && <NoteBody body={body} />}
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
