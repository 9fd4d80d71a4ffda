import {
  REMINDER_OFFSET_MINUTES,
  type ReminderChannel,
  reminderChannels,
} from '@dossier/contracts/appointments/values'
import type { ReminderRuleView } from '@dossier/contracts/appointments/views'
import { ActionIcon, Button, EmptyState, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { changeReminderRules } from '../../../entities/appointments/reminder-mutations.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { type ReminderUnit, readOffset, reminderUnits, ruleWords } from './reminder-words.ts'
import classes from './reminders.module.css'

const t = textsOf('reminders')

type Props = { rules: ReminderRuleView[]; canEdit: boolean }

/** When contacts are reminded: each rule, and one more. */
export const ReminderRules = ({ rules, canEdit }: Props) => {
  const changing = useMutation(changeReminderRules())
  const change = (wanted: ReminderRuleView[]) => changing.mutate({ rules: wanted, was: rules })
  return (
    <section>
      <h3 className={classes['head']}>{t('when')}</h3>
      {rules.length === 0 && <EmptyState description={t('none')} />}
      <ul className={classes['rules']}>
        {rules.map((rule) => {
          const words = ruleWords(rule)
          return (
            <li key={words}>
              {words}
              {canEdit && (
                <ActionIcon
                  aria-label={t('remove', { rule: words })}
                  title={t('remove', { rule: words })}
                  onClick={() => change(rules.filter((one) => one !== rule))}
                >
                  <IconX size={14} stroke={1.8} aria-hidden />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {canEdit && <AddRule rules={rules} onAdd={(rule) => change([...rules, rule])} />}
    </section>
  )
}

type AddProps = { rules: ReminderRuleView[]; onAdd: (rule: ReminderRuleView) => void }

const AddRule = ({ rules, onAdd }: AddProps) => {
  const [typed, setTyped] = useState('')
  const [unit, setUnit] = useState<ReminderUnit>('hours')
  const [channel, setChannel] = useState<ReminderChannel>('email')
  const [problem, setProblem] = useState<string | null>(null)

  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const offsetMinutes = readOffset(typed, unit)
    const { least, most } = REMINDER_OFFSET_MINUTES
    if (offsetMinutes === null || offsetMinutes < least || offsetMinutes > most) return setProblem(t('range'))
    if (rules.some((rule) => rule.offsetMinutes === offsetMinutes && rule.channel === channel))
      return setProblem(t('already'))
    setTyped('')
    onAdd({ offsetMinutes, channel })
  }
  return (
    <form className={classes['add']} noValidate onSubmit={add}>
      <TextInput
        label={t('number')}
        className={classes['number'] ?? ''}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={problem}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <NativeSelect
        label={t('unit')}
        value={unit}
        data={reminderUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
        onChange={(event) => setUnit(reminderUnits.find((one) => one === event.currentTarget.value) ?? unit)}
      />
      <NativeSelect
        label={t('channel')}
        value={channel}
        data={reminderChannels.map((value) => ({ value, label: t(`channelNames.${value}`) }))}
        onChange={(event) =>
          setChannel(reminderChannels.find((one) => one === event.currentTarget.value) ?? channel)
        }
      />
      <Button type="submit" variant="default">
        {t('add')}
      </Button>
    </form>
  )
}
