import type { TemporalUiView, WorkView } from '@dossier/contracts/background/views'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowUpRight, IconCopy } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { textsOf } from '../../i18n/i18n.ts'
import { formatDue, formatExact } from '../../lib/format-due.ts'
import { formatMoment } from '../../lib/format.ts'
import { retryEmail } from '../../entities/background/mutations.ts'
import { copyRunId } from './copy-run-id.ts'
import classes from './background-settings.module.css'
import { runAddress } from './run-address.ts'

const t = textsOf('settings')

type Props = { work: WorkView; temporalUi: TemporalUiView }

const reasons = [
  'not_configured',
  'address_refused',
  'sender_refused',
  'content_refused',
  'gave_up',
  'cancelled',
  'internal_error',
  'subject_gone',
  'sent_again',
] as const

const Contact = ({ contact, certificateId }: Pick<WorkView, 'contact' | 'certificateId'>) => {
  if (contact === null)
    return certificateId === null ? (
      <span className={classes['erased']}>{t('workErased')}</span>
    ) : (
      <Link
        to="/contacts/restore/certificates/{-$deletionId}"
        params={{ deletionId: certificateId }}
        className={classes['name']}
      >
        {t('workErased')}
      </Link>
    )
  return (
    <Link
      to="/contacts/$contactId/{-$tab}"
      params={{ contactId: contact.id, tab: undefined }}
      className={classes['name']}
      // There is no record of a deleted contact to fetch beforehand.
      preload={contact.isDeleted ? false : 'intent'}
    >
      <bdi>{contact.name ?? t('unnamed', { ns: 'common' })}</bdi>
    </Link>
  )
}

/** What is the matter and what to do, or what became of it; nothing where all is well. */
const Advice = ({ work: { trouble, kind, reason } }: Pick<Props, 'work'>) => {
  const known = reasons.find((one) => one === reason)
  const words = [
    ...(known === undefined ? [] : [t(`workReasons.${known}`)]),
    ...(trouble === null || trouble === 'failed' ? [] : [t(`workTroubles.${kind}.${trouble}`)]),
  ]
  if (words.length === 0) return null
  return <p className={trouble === null ? classes['under'] : classes['advice']}>{words.join(' ')}</p>
}

export const DueCell = ({ work: { at, state } }: Pick<Props, 'work'>) => {
  const date = new Date(at)
  if (state === 'held') return <span className={classes['erased']}>{t('workNotWhileHeld')}</span>
  return (
    <time dateTime={at} className={classes['due']} title={formatMoment(date)}>
      {formatDue(date, new Date())}
      <span className={classes['under']}>{formatExact(date)}</span>
    </time>
  )
}

const Run = ({ work: { workflowId }, temporalUi, name }: Props & { name: string }) => {
  return temporalUi ? (
    <a
      href={runAddress(temporalUi, workflowId)}
      target="_blank"
      rel="noreferrer"
      className={classes['run']}
      aria-label={t('workOpen', { name })}
      title={t('workOpen', { name })}
    >
      {t('workTemporal')} <IconArrowUpRight size={14} stroke={1.7} aria-hidden />
    </a>
  ) : (
    <button
      type="button"
      className={classes['run']}
      aria-label={t('workCopy', { name })}
      title={workflowId}
      onClick={() => void copyRunId(workflowId)}
    >
      {t('workCopyShort')} <IconCopy size={14} stroke={1.7} aria-hidden />
    </button>
  )
}

const workName = ({ contact }: WorkView) =>
  contact ? (contact.name ?? t('unnamed', { ns: 'common' })) : t('workErased')

const kindWords = ({ kind, recipient }: WorkView): string => {
  if (kind === 'purgeContact') return t('workPurge')
  if (kind === 'remindAppointment') return t('workReminder')
  const name = recipient ?? t('unnamed', { ns: 'common' })
  return t(kind === 'remindTask' ? 'workTask' : 'workMail', { name })
}

export const WhatCell = ({ work }: Pick<Props, 'work'>) => (
  <>
    <Contact contact={work.contact} certificateId={work.certificateId} />
    <span className={classes['under']}>{kindWords(work)}</span>
  </>
)

export const StateCell = ({ work }: Pick<Props, 'work'>) => {
  const { state, trouble } = work
  return (
    <>
      <span data-state={trouble === null ? state : 'trouble'} className={classes['mark']}>
        {trouble !== null && <IconAlertTriangle size={14} stroke={1.8} aria-hidden />}
        {trouble === null || trouble === 'failed'
          ? t(`workStates.${state}`)
          : t('workAttention', { state: t(`workStates.${state}`) })}
      </span>
      <Advice work={work} />
    </>
  )
}

export const RunCell = ({ work, temporalUi }: Props) => {
  const { mutate } = useMutation(retryEmail())
  const { retryId, recipient } = work
  return (
    <div className={classes['acts']}>
      {retryId !== null && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('workRetryThis', { name: recipient ?? workName(work) })}
          onClick={() => mutate({ deliveryId: retryId, recipient })}
        >
          {t('retry', { ns: 'common' })}
        </Button>
      )}
      <Run work={work} temporalUi={temporalUi} name={workName(work)} />
    </div>
  )
}
