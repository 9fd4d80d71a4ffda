import type { TaskView } from '@dossier/contracts/tasks/views'
import { t } from '../../i18n/i18n.ts'
import { formatDay, formatDaysFromNow, formatTime } from '../../lib/format.ts'
import { asLocal } from '../../lib/local-time.ts'

type Due = Pick<TaskView, 'due' | 'dueAt'>

const dayOf = (at: Date): string => asLocal(at).slice(0, 10)
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day it is due on where the viewer is: of a time, the day it falls on there. */
const dueDay = ({ due, dueAt }: Due): string | null =>
  dueAt === null ? (due?.on ?? null) : dayOf(new Date(dueAt))

/** A date is overdue once its day is over, a time once it has passed. */
export const isOverdue = (task: Due, now: Date): boolean => {
  const day = dueDay(task)
  return task.dueAt === null ? day !== null && day < dayOf(now) : new Date(task.dueAt) < now
}

/** When it is due, in the viewer's zone: yesterday, today and tomorrow by name. */
export const dueWords = (task: Due, now: Date): string | null => {
  const day = dueDay(task)
  if (day === null) return null
  const days = daysBetween(dayOf(now), day)
  const date = Math.abs(days) <= 1 ? formatDaysFromNow(days) : formatDay(new Date(`${day}T12:00:00`), now)
  if (task.dueAt === null) return date
  return t('dateAndTime', { ns: 'tasks', date, time: formatTime(new Date(task.dueAt)) })
}
