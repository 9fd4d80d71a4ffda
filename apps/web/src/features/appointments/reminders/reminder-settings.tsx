import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sendTestReminder } from '../../../entities/appointments/reminder-mutations.ts'
import { reminderSettingsOptions } from '../../../entities/appointments/reminder-queries.ts'
import { type ChosenContact, ContactSelect } from '../../../entities/contacts/contact-select.tsx'
import '../../../i18n/reminder-texts.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { QueryFailed } from '../../../kit/query-failed.tsx'
import { SkeletonLines } from '../../../kit/skeleton-lines.tsx'
import { ReminderRules } from './reminder-rules.tsx'
import { ReminderTexts } from './reminder-texts.tsx'
import classes from './reminders.module.css'

const t = textsOf('reminders')

/** When and in which words contacts are reminded of their appointments. */
export const ReminderSettings = ({ canEdit }: { canEdit: boolean }) => {
  const query = useQuery(reminderSettingsOptions())
  if (!query.data)
    return query.isError ? (
      <QueryFailed what={t('what')} query={query} />
    ) : (
      <SkeletonLines lines={6} height={36} />
    )
  return (
    <div className={classes['page']}>
      <ReminderRules rules={query.data.rules} canEdit={canEdit} />
      <ReminderTexts texts={query.data.texts} canEdit={canEdit} />
      {canEdit && <TestReminder />}
    </div>
  )
}

const TestReminder = () => {
  const testing = useMutation(sendTestReminder())
  const [contact, setContact] = useState<ChosenContact | null>(null)
  return (
    <section>
      <h3 className={classes['head']}>{t('test')}</h3>
      <p className={classes['small']}>{t('testLead')}</p>
      <div className={classes['test']}>
        <ContactSelect
          label={t('testFor')}
          nobody={t('previewNobody')}
          value={contact}
          onChange={setContact}
        />
        <Button
          variant="default"
          aria-disabled={contact === null}
          aria-busy={testing.isPending}
          onClick={() => contact && !testing.isPending && testing.mutate(contact)}
        >
          {t('test')}
        </Button>
      </div>
    </section>
  )
}
