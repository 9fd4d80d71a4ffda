import type { TaskState } from '@dossier/contracts/tasks/values'
import type { TaskView } from '@dossier/contracts/tasks/views'

/** As the server orders them: a date after the times of its day, no date last. */
const dueKey = ({ due }: TaskView): string => (due === null ? '~' : `${due.on} ${due.at?.time ?? '~'}`)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Those in a state: open ones by what is due first, completed ones latest first. */
export const tasksInOrder = (tasks: readonly TaskView[], state: TaskState): TaskView[] =>
  state === 'open'
    ? tasks
        .filter(({ completedAt }) => completedAt === null)
        .toSorted((a, b) => compare(dueKey(a), dueKey(b)) || compare(a.id, b.id))
    : tasks
        .filter(({ completedAt }) => completedAt !== null)
        .toSorted((a, b) => Date.parse(b.completedAt ?? '') - Date.parse(a.completedAt ?? ''))
