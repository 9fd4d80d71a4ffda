import type { ReminderTextView } from '@dossier/contracts/appointments/views'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changeReminderText } from '../../../entities/appointments/reminder-mutations.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { lazyPart } from '../../../kit/lazy-part.tsx'
import { prepare } from '../../../lib/prepare.ts'
import classes from './reminders.module.css'

const t = textsOf('reminders')

const loadDialog = () => import('./reminder-text-dialog.tsx')
const TextDialog = lazyPart(async () => (await loadDialog()).ReminderTextDialog, {
  close: ({ onClose }) => onClose(),
})

type Props = { texts: ReminderTextView[]; canEdit: boolean }

/** In which words contacts are reminded, by channel. */
export const ReminderTexts = ({ texts, canEdit }: Props) => {
  const restoring = useMutation(changeReminderText())
  const [edited, setEdited] = useState<ReminderTextView | null>(null)
  return (
    <section>
      <h3 className={classes['head']}>{t('words')}</h3>
      {texts.map((text) => (
        <div key={text.channel} className={classes['words']}>
          <div className={classes['title']}>
            {t(`channelNames.${text.channel}`)}
            <span className={classes['small']}>{t(text.isOwn ? 'own' : 'builtIn')}</span>
          </div>
          {text.subject !== null && (
            <p dir="auto" className={classes['text']}>
              <strong>{text.subject}</strong>
            </p>
          )}
          <p dir="auto" className={classes['text']}>
            {text.body}
          </p>
          {canEdit && (
            <div className={classes['acts']}>
              <Button
                variant="default"
                aria-label={t('edit', { channel: t(`channels.${text.channel}`) })}
                onPointerEnter={prepare(loadDialog)}
                onFocus={prepare(loadDialog)}
                onClick={() => setEdited(text)}
              >
                {t('editAct')}
              </Button>
              {text.isOwn && (
                <Button variant="subtle" onClick={() => restoring.mutate({ text: null, before: text })}>
                  {t('restoreBuiltIn')}
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
      {edited && <TextDialog before={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}
