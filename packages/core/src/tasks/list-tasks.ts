import { type ListTasks, listTasksInput } from '@dossier/contracts/tasks/inputs'
import type { TaskPage } from '@dossier/contracts/tasks/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { taskPage } from './task-page.ts'

/** A page of a contact's tasks: the open ones by what is due first, or the completed ones, latest first. */
export const listTasks = async (ctx: Ctx, input: ListTasks): Promise<TaskPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, state, cursor } = parseInput(listTasksInput, input)
  const page = taskPage(state, cursor === null ? null : parseInstantCursor(cursor))
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ page: sql<TaskPage>`${page}` })
      .from(contacts)
      .where(eq(contacts.id, contactId))
    if (!found) throw notFound('contact.notFound')
    return found.page
  })
}
