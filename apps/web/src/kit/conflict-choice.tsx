import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { FillText } from './fill-text.tsx'
import classes from './inline-edit.module.css'
import { isTyping } from './is-typing.ts'

const t = textsOf('record')

type Props = {
  by: string | null
  theirs: string
  mine: string
  onChoose: (whose: 'mine' | 'theirs') => void
}

/** Both values of a stale overwrite, and who made the other; nothing is lost until one is chosen. */
export const ConflictChoice = ({ by, theirs, mine, onChoose }: Props) => {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isTyping()) first.current?.focus()
  }, [])
  return (
    <div role="alert" className={classes['conflict']}>
      <p>
        <FillText text={t('conflict')} parts={{ who: <b>{by ?? t('someone')}</b> }} />
      </p>
      <Button ref={first} variant="default" fullWidth onClick={() => onChoose('theirs')}>
        {theirs === '' ? t('keepEmpty') : t('keepTheirs', { value: theirs })}
      </Button>
      <Button variant="default" fullWidth onClick={() => onChoose('mine')}>
        {mine === '' ? t('emptyIt') : t('keepMine', { value: mine })}
      </Button>
    </div>
  )
}
