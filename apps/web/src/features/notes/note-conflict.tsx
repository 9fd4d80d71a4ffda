import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { isTyping } from '../../kit/is-typing.ts'
import { NoteBody } from './note-body.tsx'
import classes from './notes.module.css'

const t = textsOf('notes')

type Props = {
  by: string | null
  /** Empty where they deleted the note. */
  theirs: string
  mine: string
  onChoose: (whose: 'mine' | 'theirs') => void
  /** Neither as it is: the reader writes on, both before them. */
  onWriteOn: () => void
}

/** Two people's texts of one note, whole; nothing is lost until one is chosen, and then it can be undone. */
export const NoteConflict = ({ by, theirs, mine, onChoose, onWriteOn }: Props) => {
  const isGone = theirs === ''
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isTyping()) first.current?.focus()
  }, [])
  return (
    <div role="alert" className={classes['conflict']}>
      <p>
        <FillText
          text={isGone ? t('conflictGone') : t('conflict')}
          parts={{ who: <b>{by ?? t('someone', { ns: 'record' })}</b> }}
        />
      </p>
      {!isGone && (
        <>
          <h3>{t('theirs')}</h3>
          <NoteBody body={theirs} folds />
        </>
      )}
      <h3>{t('mine')}</h3>
      <NoteBody body={mine} folds />
      <div className={classes['acts']}>
        {!isGone && (
          <Button variant="default" onClick={onWriteOn}>
            {t('writeOn')}
          </Button>
        )}
        <Button ref={first} variant="default" onClick={() => onChoose('theirs')}>
          {isGone ? t('leaveGone') : t('keepTheirs')}
        </Button>
        <Button variant="default" onClick={() => onChoose('mine')}>
          {isGone ? t('bringBack') : t('keepMine')}
        </Button>
      </div>
    </div>
  )
}
