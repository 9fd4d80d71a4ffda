import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound } from '../errors/index.ts'
import { isVisible, lockContact } from '../records/index.ts'
import type { ContactPoint, ContactPointKind } from './contact-point-kinds.ts'

/** The contact's emails or phones, oldest first. */
export const findContactPoints = <View>(
  tx: Tx,
  { table, select }: ContactPointKind<View>,
  contactId: string,
): Promise<ContactPoint[]> =>
  tx
    .select({
      ...select,
      id: table.id,
      contactId: table.contactId,
      label: table.label,
      isPrimary: table.isPrimary,
      state: table.state,
    })
    .from(table)
    .where(eq(table.contactId, contactId))
    .orderBy(asc(table.createdAt), asc(table.id))

/** One of a contact that the reader may see, with its siblings: locked, so that none of them changes meanwhile. */
const lockContactPoint = async <View>(tx: Tx, kind: ContactPointKind<View>, id: string) => {
  const { table, name } = kind
  const [found] = await tx
    .select({ contactId: table.contactId })
    .from(table)
    .where(and(eq(table.id, id), isVisible(table.contactId)))
  if (!found) throw notFound(`${name}.notFound`)
  await lockContact(tx, found.contactId)
  const held = await findContactPoints(tx, kind, found.contactId)
  const point = held.find((one) => one.id === id)
  if (!point) throw notFound(`${name}.notFound`)
  return { point, held }
}

/** Changes one by its id, `held` being all of its contact's; the answer is what the contact then has. */
export const changeContactPoint = <View>(
  ctx: Ctx,
  kind: ContactPointKind<View>,
  id: string,
  change: (tx: Tx, point: ContactPoint, held: ContactPoint[]) => Promise<void>,
): Promise<View[]> =>
  inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { point, held } = await lockContactPoint(tx, kind, id)
    await change(tx, point, held)
    return presentContactPoints(tx, kind, point.contactId)
  })

/** Makes `id` the contact's only primary: the old one steps down first, as the unique index demands. */
export const setPrimary = async <View>(
  tx: Tx,
  { table }: ContactPointKind<View>,
  contactId: string,
  id: string,
): Promise<void> => {
  await tx.update(table).set({ isPrimary: false }).where(eq(table.contactId, contactId))
  await tx.update(table).set({ isPrimary: true }).where(eq(table.id, id))
}

export const presentContactPoints = async <View>(
  tx: Tx,
  { json }: ContactPointKind<View>,
  contactId: string,
): Promise<View[]> => {
  // Within another `sql`, since drizzle leaves the table's name off the columns of a selected one.
  const [found] = await tx
    .select({ views: sql<View[]>`${json}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return found?.views ?? []
}
