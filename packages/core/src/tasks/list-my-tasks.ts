import { contactName } from '@dossier/contracts/contacts/contact-name'
import { MAX_COUNTED } from '@dossier/contracts/record/values'
import { type ListMyTasks, listMyTasksInput } from '@dossier/contracts/tasks/inputs'
import type { MyTaskGroup } from '@dossier/contracts/tasks/values'
import type { MyTaskPage, TaskView } from '@dossier/contracts/tasks/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, tasks } from '@dossier/db/schema'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { instantCursor, parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { dayAfter, dayIn, instantOf } from '../zoned-time/index.ts'
import { taskJson } from './task-json.ts'
import { isCompleted, isOpen, taskOrders } from './task-page.ts'

const PAGE = 50

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
  const { by, to, beyond, start } = taskOrders[group === 'done' ? 'completed' : 'open']
  const after = cursor === null ? start : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const rows = await tx
      .select({
        task: sql<TaskView>`${taskJson}`,
        cursor: sql<string>`${instantCursor(by, sql`${tasks.id}`)}`,
        contact: contacts,
      })
      .from(tasks)
      // A deleted contact is not joined, as it is not visible here.
      .innerJoin(contacts, eq(contacts.id, tasks.recordId))
      .where(
        and(
          eq(tasks.assigneeId, actor.id),
          groups[group],
          sql`(${by}, ${tasks.id}) ${beyond} (${after.at}, ${after.id})`,
        ),
      )
      .orderBy(sql`${by} ${to}`, sql`${tasks.id} ${to}`)
      .limit(PAGE + 1)
    const shown = rows.slice(0, PAGE)
    return {
      tasks: shown.map(({ task, contact }) => ({
        ...task,
        contact: { id: contact.id, name: contactName(contact) },
      })),
      nextCursor: rows.length > PAGE ? (shown.at(-1)?.cursor ?? null) : null,
      counts: await countGroups(tx, actor.id, groups),
    }
  })
}

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
  staffId: string,
  { overdue, today, upcoming }: Record<MyTaskGroup, SQL>,
): Promise<MyTaskPage['counts']> => {
  const count = (group: SQL) => sql<number>`least(count(*) filter (where ${group}), ${MAX_COUNTED})::int`
  const [counts] = await tx
    .select({ overdue: count(overdue), today: count(today), upcoming: count(upcoming) })
    .from(tasks)
    .innerJoin(contacts, eq(contacts.id, tasks.recordId))
    .where(and(eq(tasks.assigneeId, staffId), isOpen))
  return counts ?? { overdue: 0, today: 0, upcoming: 0 }
}
