import { changeRetentionInput } from '@dossier/contracts/deletion/inputs'
import { Button, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import '../../i18n/deletion-texts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { toastDone } from '../../kit/toast.tsx'
import classes from './retention-settings.module.css'
import { SettingsPage } from '../settings/settings-page.tsx'

const t = textsOf('deletion')

const Days = ({ saved, canEdit }: { saved: number; canEdit: boolean }) => {
  const [typed, setTyped] = useState<number | string>(saved)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const save = async () => {
    const parsed = changeRetentionInput.safeParse({ days: typed })
    if (!parsed.success) return setProblem(t('daysBad'))
    setIsSending(true)
    try {
      await client.deletions.changeRetention.mutate(parsed.data)
      toastDone({ words: t('retentionSaid', { count: parsed.data.days }) })
    } catch (error) {
      setProblem(failureWords(toFailure(error)))
    } finally {
      setIsSending(false)
      void queryClient.invalidateQueries(trpc.deletions.pathFilter())
    }
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NumberInput
        label={t('days')}
        className={classes['days'] ?? ''}
        min={1}
        max={3650}
        allowDecimal={false}
        clampBehavior="none"
        // The arrow keys step; two buttons this small nobody hits.
        hideControls
        readOnly={!canEdit}
        value={typed}
        error={problem}
        onChange={(value) => {
          setTyped(value)
          setProblem(null)
        }}
      />
      {canEdit && (
        <Button type="submit" aria-busy={isSending}>
          {t('save')}
        </Button>
      )}
    </form>
  )
}

const Retention = ({ canEdit }: { canEdit: boolean }) => {
  const retention = useQuery(trpc.deletions.retention.queryOptions())
  if (!retention.data)
    return retention.isError ? (
      <SectionFailed
        what={t('retentionWhat')}
        words={failureWords(toFailure(retention.error))}
        onRetry={() => void retention.refetch()}
        isRetrying={retention.isFetching}
      />
    ) : (
      <SkeletonLines lines={2} height={36} />
    )
  return (
    <div>
      <Days key={retention.data.days} saved={retention.data.days} canEdit={canEdit} />
      <p className={classes['means']}>{t('retentionMeans')}</p>
    </div>
  )
}

export const RetentionSettings = () => {
  return (
    <SettingsPage title={t('retention')} lead={t('retentionLead')}>
      {(canEdit) => <Retention canEdit={canEdit} />}
    </SettingsPage>
  )
}
