import type { Role } from '@dossier/contracts/rights'
import type { TaskPriority } from '@dossier/contracts/tasks/values'
import { systemContext } from '@dossier/core/context'
import { completeTask, createTask, notifyAssignee } from '@dossier/core/tasks'
import { dayIn } from '@dossier/core/zoned-time'
import { silent } from './acting-as.ts'
import type { Demo, DemoDomain } from './demo-domain.ts'

type Plan = {
  title: string
  notes?: string
  by: Role
  to: Role | null
  priority?: TaskPriority
  /** Days from now until it is due; null for some day. */
  dueIn: number | null
  /** A time of that day. */
  time?: string
  isDone?: true
}

const plans: readonly Plan[] = [
  // Two days ago: the notice that it is overdue came yesterday morning, whatever time it is now.
  { title: 'Send the estimate for the crown', by: 'owner', to: 'member', dueIn: -2, priority: 'high' },
  { title: 'Call about the insurance form', notes: 'Mornings only.', by: 'member', to: 'owner', dueIn: 0 },
  { title: 'Book the follow-up X-ray', by: 'owner', to: 'member', dueIn: 2, time: '10:00' },
  { title: 'Confirm the new address', by: 'member', to: 'member', dueIn: -9, isDone: true },
  { title: 'Ask for last year’s records', by: 'admin', to: 'owner', dueIn: -4, time: '15:30' },
  { title: 'Check the payment plan', by: 'admin', to: 'admin', dueIn: 0, time: '16:30', priority: 'high' },
  { title: 'Send the aftercare leaflet', by: 'owner', to: 'member', dueIn: -6, isDone: true },
  { title: 'Ask for a review', by: 'owner', to: 'owner', dueIn: 5, priority: 'low' },
  { title: 'Order the night guard', notes: 'Upper jaw, hard.', by: 'member', to: 'admin', dueIn: 9 },
  { title: 'Recall for hygiene', by: 'member', to: null, dueIn: 30 },
  { title: 'Find out about the interpreter', by: 'admin', to: 'member', dueIn: null, priority: 'low' },
]

const day = 24 * 60 * 60 * 1000
const ABOUT = 22

/** Tasks overdue, due today, to come and done; the assignees of the overdue ones were notified. */
export const tasksDemo: DemoDomain = async (demo) => {
  for (const [index, contactId] of demo.contactIds.slice(0, ABOUT).entries()) {
    // The first contact shows one of each kind.
    const some = index === 0 ? plans.slice(0, 4) : [index, index + 5].map((n) => plans[n % plans.length])
    for (const plan of some) if (plan) await addTask(demo, contactId, plan)
  }
}

const addTask = async (demo: Demo, contactId: string, plan: Plan): Promise<void> => {
  const { db, workspace, now, chance, as, newId } = demo
  const { title, notes = null, by, to, priority = 'normal', dueIn, time, isDone } = plan
  const { timeZone } = workspace.settings
  const writtenAt = new Date(now.getTime() - (10 + chance.below(8)) * day - chance.below(day))
  const on = dueIn === null ? null : dayIn(timeZone, new Date(now.getTime() + dueIn * day))
  const taskId = newId(writtenAt.getTime())
  await createTask(as(by, writtenAt), {
    taskId,
    contactId,
    title,
    notes,
    due: on === null ? null : { on, at: time === undefined ? null : { time, timeZone } },
    assigneeId: workspace.staff.find(({ role }) => role === to)?.id ?? null,
    priority,
  })
  if (isDone) await completeTask(as(to ?? by, new Date(writtenAt.getTime() + day)), { taskId })
  else await notifyAssignee(systemContext(db, workspace.id, silent), { taskId })
}
