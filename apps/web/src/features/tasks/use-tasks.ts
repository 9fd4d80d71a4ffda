import type { TaskState } from '@dossier/contracts/tasks/values'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useRecord } from '../../entities/record/use-record.ts'
import { tasksOptions, tasksTarget } from '../../entities/tasks/queries.ts'
import { tasksInOrder } from '../../entities/tasks/tasks-in-order.ts'
import { useOptimistic } from '../../lib/optimistic.ts'

/** The tasks of a contact in a state, as the reader sees them, unconfirmed changes among them. */
export const useTasks = (contactId: string, state: TaskState) => {
  const { record, isSettled } = useRecord(contactId)
  const query = useInfiniteQuery({ ...tasksOptions(contactId, state), enabled: isSettled })
  const lay = useOptimistic(tasksTarget(contactId))
  const tasks = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.tasks)
    return loaded && tasksInOrder(lay(loaded), state)
  }, [query.data, lay, state])
  return { tasks, query, canEdit: record?.abilities.edit ?? false }
}
