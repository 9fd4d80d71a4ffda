import type { TaskView } from '@dossier/contracts/tasks/views'
import { dueWords, isOverdue } from '../../entities/tasks/due.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { When } from '../../kit/when.tsx'
import classes from './tasks.module.css'

const t = textsOf('tasks')

/** When it is due, or was done and by whom. */
const DueFact = ({ task }: { task: TaskView }) => {
  const now = new Date()
  const when = dueWords(task, now)
  if (task.completedAt !== null)
    return (
      <span>
        {task.completedBy && t('completedBy', { name: task.completedBy.name })} <When at={task.completedAt} />
      </span>
    )
  if (when === null) return null
  const late = isOverdue(task, now)
  return (
    <time dateTime={task.dueAt ?? task.due?.on} data-overdue={late || undefined} className={classes['due']}>
      {late ? t('overdue', { when }) : t('due', { when })}
    </time>
  )
}

/** The small print of a task. */
export const TaskFacts = ({ task }: { task: TaskView }) => (
  <span className={classes['facts']}>
    <DueFact task={task} />
    {task.assignee && <bdi>{task.assignee.name}</bdi>}
    {task.priority !== 'normal' && (
      <span className={classes['priority']} data-priority={task.priority}>
        {t(`priorities.${task.priority}`)}
      </span>
    )}
  </span>
)
