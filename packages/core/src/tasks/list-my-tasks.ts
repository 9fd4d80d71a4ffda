import { contactName } from '@dossier/contracts/contacts/contact-name'
import { MAX_COUNTED } from '@dossier/contracts/record/values'
import { type ListMyTasks, listMyTasksInput } from '@dossier/contracts/tasks/inputs'
import type { MyTaskGroup } from '@dossier/contracts/tasks/values'
import type { MyTaskPage, MyTaskView, TaskView } from '@dossier/contracts/tasks/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, tasks } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { dayAfter, dayIn, instantOf } from '../zoned-time/index.ts'
import { taskJson } from './task-json.ts'
import { isCompleted, isOpen, pageOfTasks } from './task-page.ts'

/**
 * A page of the reader's own tasks of every contact, and how many of each group there are. What day it is, the zone
 * that is given says: a date without a time is overdue once its day is over there, a time once it has passed.
 */
export const listMyTasks = async (ctx: Ctx, input: ListMyTasks): Promise<MyTaskPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { group, timeZone, cursor } = parseInput(listMyTasksInput, input)
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  const groups = groupsAt(ctx.now(), timeZone)
  const isMine = sql`${tasks.assigneeId} = ${actor.id}`
  const page = pageOfTasks({
    state: group === 'done' ? 'completed' : 'open',
    after: cursor === null ? null : parseInstantCursor(cursor),
    from: withContact,
    where: sql`${isMine} and ${groups[group]}`,
    json: sql`json_build_object('task', ${taskJson}, 'contact', ${contactJson})`,
  })
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [{ rows }, counts] = await Promise.all([
      tx.execute<{ page: Found }>(sql`select ${page} as page`),
      countGroups(tx, isMine, groups),
    ])
    const found = rows[0]?.page ?? { tasks: [], nextCursor: null }
    return { tasks: found.tasks.map(present), nextCursor: found.nextCursor, counts }
  })
}

type Named = Parameters<typeof contactName>[0] & { id: string }
type Row = { task: TaskView; contact: Named }
type Found = { tasks: Row[]; nextCursor: string | null }

const present = ({ task, contact }: Row): MyTaskView => ({
  ...task,
  contact: { id: contact.id, name: contactName(contact) },
})

/** A deleted contact is not joined, as it is not visible here. */
const withContact = sql`${tasks} join ${contacts} on ${contacts.id} = ${tasks.recordId}`

const contactJson = sql`json_build_object('id', ${contacts.id}, 'firstName', ${contacts.firstName},
  'lastName', ${contacts.lastName}, 'companyName', ${contacts.companyName})`

const groupsAt = (now: Date, timeZone: string): Record<MyTaskGroup, SQL> => {
  const today = dayIn(timeZone, now)
  const tomorrow = instantOf({ on: dayAfter(today), time: '00:00', timeZone })
  const isOverdue = sql`coalesce(${tasks.dueAt} < ${now.toISOString()}::timestamptz,
    ${tasks.dueOn} < ${today}::date, false)`
  const isToday = sql`coalesce(${tasks.dueAt} < ${tomorrow.toISOString()}::timestamptz,
    ${tasks.dueOn} = ${today}::date, false)`
  return {
    overdue: sql`${isOpen} and ${isOverdue}`,
    today: sql`${isOpen} and not ${isOverdue} and ${isToday}`,
    upcoming: sql`${isOpen} and not ${isOverdue} and not ${isToday}`,
    done: isCompleted,
  }
}

const countGroups = async (
  tx: Tx,
  isMine: SQL,
  { overdue, today, upcoming }: Record<MyTaskGroup, SQL>,
): Promise<MyTaskPage['counts']> => {
  // Each stops at the limit, however many tasks somebody has.
  const count = (group: SQL) => sql`(select count(*)::int from (
    select 1 from ${withContact} where ${isMine} and ${group} limit ${MAX_COUNTED}) as counted)`
  const { rows } = await tx.execute<MyTaskPage['counts']>(sql`
    select ${count(overdue)} as overdue, ${count(today)} as today, ${count(upcoming)} as upcoming`)
  return rows[0] ?? { overdue: 0, today: 0, upcoming: 0 }
}
