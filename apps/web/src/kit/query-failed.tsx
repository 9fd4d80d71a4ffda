import { failureWords } from '../i18n/failure-words.ts'
import { toFailure } from '../lib/failure.ts'
import { SectionFailed } from './section-failed.tsx'

type Props = {
  what: string
  query: { error: unknown; isFetching: boolean; refetch: () => unknown }
}

/** What a query was to bring did not come: why, and another try. */
export const QueryFailed = ({ what, query }: Props) => (
  <SectionFailed
    what={what}
    words={failureWords(toFailure(query.error))}
    onRetry={() => void query.refetch()}
    isRetrying={query.isFetching}
  />
)
