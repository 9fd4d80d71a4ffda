import type { RetentionEffectView } from '@dossier/contracts/deletion/views'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import '../../i18n/deletion-texts.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { changeRetention } from '../../entities/deletion/mutations.ts'
import { toFailure } from '../../lib/failure.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { readDays } from './read-days.ts'
import { RetentionDialog } from './retention-dialog.tsx'
import classes from './retention-settings.module.css'

const t = textsOf('deletion')

/** What a time would do at once, asked of the server whenever it matters. */
const effectOf = (days: number) => client.deletions.retentionEffect.query({ days })

type DaysProps = { saved: number; canEdit: boolean }

const Days = ({ saved, canEdit }: DaysProps) => {
  const [typed, setTyped] = useState(String(saved))
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const [asked, setAsked] = useState<RetentionEffectView | null>(null)
  const { mutateAsync } = useMutation(changeRetention())

  const send = async (effect: RetentionEffectView) => {
    try {
      await mutateAsync(effect)
    } catch (error) {
      // More are due by now: it is asked again, with their number.
      if (toFailure(error).reason === 'retention.moreDue') setAsked(await effectOf(effect.days))
      throw error
    }
  }
  const save = async () => {
    const days = readDays(typed)
    if (days === null) return setProblem(t('daysBad'))
    if (isSending) return
    setIsSending(true)
    try {
      const effect = await effectOf(days)
      if (effect.dueNow > 0) setAsked(effect)
      else await send(effect)
    } catch (error) {
      setProblem(failureWords(toFailure(error)))
    } finally {
      setIsSending(false)
    }
  }
  return (
    <>
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={t('days')}
          className={classes['days'] ?? ''}
          inputMode="numeric"
          autoComplete="off"
          readOnly={!canEdit}
          value={typed}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
        />
        {canEdit && (
          <Button type="submit" aria-busy={isSending}>
            {t('save')}
          </Button>
        )}
      </form>
      {asked && <RetentionDialog asked={asked} send={send} onClose={() => setAsked(null)} />}
    </>
  )
}

/** How long deleted contacts are kept. */
export const RetentionSettings = ({ canEdit }: { canEdit: boolean }) => {
  const retention = useQuery(trpc.deletions.retention.queryOptions())
  if (!retention.data)
    return retention.isError ? (
      <QueryFailed what={t('retentionWhat')} query={retention} />
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
