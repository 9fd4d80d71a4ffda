import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'
import { Duplicates } from './duplicates.tsx'
import { type NewContactValues, toDuplicates } from './new-contact-values.ts'

const PAUSE = 250

type Props = { values: NewContactValues; onOpen: (contactId: string) => void }

/** Looks, while one types, for who is there already. */
export const FoundDuplicates = ({ values, onOpen }: Props) => {
  const [settled] = useDebouncedValue(values, PAUSE)
  const wanted = toDuplicates(settled)
  const duplicates = useQuery(
    trpc.contacts.duplicates.queryOptions(wanted ?? {}, {
      enabled: wanted !== null,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Duplicates
      duplicates={wanted && !duplicates.isError ? (duplicates.data ?? []) : []}
      onOpen={onOpen}
      hasFailed={wanted !== null && duplicates.isError}
      onRetry={() => void duplicates.refetch()}
    />
  )
}
