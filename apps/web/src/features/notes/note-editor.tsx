import type { StaffView } from '@dossier/contracts/staff'
import { Button, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import classes from './notes.module.css'
import { useMentionPicker } from './use-mention-picker.ts'

type Props = {
  inputRef: RefObject<HTMLTextAreaElement | null>
  label: string
  placeholder?: string
  text: string
  problem: string | null
  people: readonly StaffView[]
  onText: (text: string) => void
  onSave: () => void
  onCancel?: () => void
}

/** A text with mentions: `@` offers colleagues, Ctrl or Cmd with Enter saves. */
export const NoteEditor = (props: Props) => {
  const { inputRef: input, label, placeholder, text, problem, people, onText, onSave, onCancel } = props
  const { t } = useTranslation('notes')
  const id = useId()
  const { staffId } = useMe()
  const others = people.filter((person) => person.id !== staffId)
  const picker = useMentionPicker({ text, people: others, onText, input })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || picker.onKey(event)) return
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    }
  }

  return (
    <div className={classes['editor']}>
      <textarea
        ref={input}
        className={classes['textarea']}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={picker.isOpen ? `${id}-people` : undefined}
        aria-activedescendant={picker.isOpen ? `${id}-${picker.active}` : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        placeholder={placeholder}
        rows={3}
        maxLength={100_000}
        dir="auto"
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value)
          picker.onCaret(event.currentTarget.selectionStart)
        }}
        onSelect={(event) => picker.onCaret(event.currentTarget.selectionStart)}
        onBlur={picker.close}
        onKeyDown={onKeyDown}
      />
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
      {problem !== null && (
        <p role="alert" id={`${id}-problem`} className={classes['problem']}>
          {problem}
        </p>
      )}
      {(text.trim() !== '' || onCancel) && (
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
