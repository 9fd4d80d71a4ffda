import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../i18n/failure-words.ts'
import { toFailure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { FillText } from '../../ui/fill-text.tsx'
import { SectionFailed } from '../../ui/section-failed.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { When } from '../../ui/when.tsx'
import { NoteBody } from './note-body.tsx'
import classes from './notes.module.css'

/** The texts that a note had before, the latest first; `versions` counts them, so that a new one is read. */
export const NoteHistory = ({ noteId, versions }: { noteId: string; versions: number }) => {
  const { t } = useTranslation('notes')
  const query = useQuery(trpc.notes.versions.queryOptions({ noteId }, { staleTime: 0 }))
  const isBehind = query.data !== undefined && query.data.length < Math.min(versions, 100)
  if (query.isError)
    return (
      <SectionFailed
        what={t('versionsWhat')}
        words={failureWords(toFailure(query.error))}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  if (!query.data || isBehind) return <SkeletonLines lines={versions > 1 ? 3 : 2} />
  return (
    <ol className={classes['history']}>
      {query.data.map(({ body, by, replacedAt }) => (
        <li key={replacedAt}>
          <p className={classes['when']}>
            <FillText text={t('until')} parts={{ when: <When at={replacedAt} />, who: <bdi>{by}</bdi> }} />
          </p>
          <NoteBody body={body} />
        </li>
      ))}
    </ol>
  )
}
