import type { PreviewReminder } from '@dossier/contracts/appointments/reminder-inputs'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { failureWords } from '../../../i18n/failure-words.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { toFailure } from '../../../lib/failure.ts'
import { trpc } from '../../../lib/trpc.ts'
import classes from './reminders.module.css'

const t = textsOf('reminders')

/** Words as the contact would read them, while they are typed. */
export const ReminderPreview = ({ contactId, text }: PreviewReminder) => {
  const [words] = useDebouncedValue(text, 300)
  const { data, error } = useQuery(
    trpc.reminders.preview.queryOptions(
      { contactId, text: words },
      { placeholderData: keepPreviousData, retry: false, staleTime: 0 },
    ),
  )
  return (
    <section aria-label={t('preview')} aria-live="polite" className={classes['preview']}>
      {error ? (
        failureWords(toFailure(error))
      ) : data === undefined ? null : data === null ? (
        t('notSent')
      ) : (
        <>
          {data.subject !== null && (
            <p dir="auto">
              <strong>{data.subject}</strong>
            </p>
          )}
          <p dir="auto" className={classes['text']}>
            {data.text}
          </p>
        </>
      )}
    </section>
  )
}
