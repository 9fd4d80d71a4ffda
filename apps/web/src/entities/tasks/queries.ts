import type { MyTaskGroup, TaskState } from '@dossier/contracts/tasks/values'
import type { MyTaskPage, MyTaskView, TaskPage, TaskView } from '@dossier/contracts/tasks/views'
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { viewerZone } from '../../lib/local-time.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { overPages } from '../../lib/over-pages.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { tasksInOrder } from './tasks-in-order.ts'

export type Tasks = readonly TaskView[]
type Pages = InfiniteData<TaskPage, string | null>

/** What is laid over either list of a contact: each shows of it what is in its state. */
export const tasksTarget = (contactId: string) => optimisticTarget<Tasks>(`tasks ${contactId}`)
export const myTasksTarget = optimisticTarget<readonly MyTaskView[]>('my tasks')

export const tasksOptions = (contactId: string, state: TaskState) =>
  infiniteQueryOptions({
    queryKey: trpc.tasks.list.infiniteQueryKey({ contactId, state }),
    queryFn: ({ pageParam, signal }) =>
      client.tasks.list.query({ contactId, state, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TaskPage) => page.nextCursor,
    // Read again on every hint.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const myTasksOptions = (group: MyTaskGroup) => {
  const input = { group, timeZone: viewerZone() }
  return infiniteQueryOptions({
    queryKey: trpc.tasks.mine.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) => client.tasks.mine.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MyTaskPage) => page.nextCursor,
  })
}

/** The first page of the open ones, as a record brought it along; pages read further down stay. */
export const putFirstTasks = async (contactId: string, page: TaskPage) => {
  const { queryKey } = tasksOptions(contactId, 'open')
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(
    queryKey,
    (old: Pages | undefined): Pages =>
      old && old.pages.length > 1 ? old : { pages: [page], pageParams: [null] },
  )
}

/** Puts a confirmed answer into the lists of a contact that were read. */
export const writeTasks = (contactId: string, put: (tasks: Tasks) => Tasks) => {
  for (const state of ['open', 'completed'] as const) {
    const { queryKey } = tasksOptions(contactId, state)
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, (old: Pages | undefined): Pages | undefined => {
      if (!old) return old
      const tasks = tasksInOrder(put(old.pages.flatMap((page) => page.tasks)), state)
      const spread = overPages(
        old.pages.map((page) => page.tasks.length),
        tasks,
      )
      return { ...old, pages: old.pages.map((page, index) => ({ ...page, tasks: spread[index] ?? [] })) }
    })
  }
}

type MyPages = InfiniteData<MyTaskPage, string | null>

/** As the reader's own list shows a task that was changed: not at all once it is somebody else's. */
export const inMyTasks = (tasks: readonly MyTaskView[], task: TaskView): MyTaskView[] =>
  tasks.flatMap((one) => {
    if (one.id !== task.id) return [one]
    return one.assignee?.id === task.assignee?.id ? [{ ...one, ...task }] : []
  })

/** Puts a confirmed answer into every group of the reader's own tasks that was read. */
export const writeMyTasks = (put: (tasks: readonly MyTaskView[]) => MyTaskView[]) => {
  const filter = trpc.tasks.mine.pathFilter()
  void queryClient.cancelQueries(filter)
  queryClient.setQueriesData(
    filter,
    (old: MyPages | undefined): MyPages | undefined =>
      old && { ...old, pages: old.pages.map((page) => ({ ...page, tasks: put(page.tasks) })) },
  )
}

/** A task among those of the contact that were read. */
export const taskNow = (contactId: string, taskId: string): TaskView | null =>
  (['open', 'completed'] as const)
    .flatMap((state) => queryClient.getQueryData(tasksOptions(contactId, state).queryKey)?.pages ?? [])
    .flatMap(({ tasks }) => tasks)
    .find(({ id }) => id === taskId) ?? null

/** How many are open: those read, where these are all; else as the record counted them. */
export const useTaskCount = (contactId: string, counted: number): number => {
  const { data } = useInfiniteQuery({ ...tasksOptions(contactId, 'open'), enabled: false })
  const lay = useOptimistic(tasksTarget(contactId))
  if (data?.pages.at(-1)?.nextCursor !== null) return counted
  return tasksInOrder(lay(data.pages.flatMap((page) => page.tasks)), 'open').length
}

export const taskReaders = {
  tasks: ({ recordIds, isAll }) => {
    void queryClient.invalidateQueries(trpc.tasks.mine.pathFilter())
    if (isAll) void queryClient.invalidateQueries(trpc.tasks.list.pathFilter())
    for (const contactId of recordIds)
      for (const state of ['open', 'completed'] as const)
        void queryClient.invalidateQueries({ queryKey: tasksOptions(contactId, state).queryKey })
  },
} satisfies Partial<Readers>
