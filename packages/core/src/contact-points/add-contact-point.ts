import {
  type AddEmail,
  type AddPhone,
  addEmailInput,
  addPhoneInput,
} from '@dossier/contracts/contact-points/inputs'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction, type Tx } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { type ContactPointKind, emails, phones } from './contact-point-kinds.ts'
import { findContactPoints, presentContactPoints, setPrimary } from './contact-point-rows.ts'
import { isFull, startsPrimary } from './contact-point-rules.ts'

type Rest = { contactId: string; label: string | null; isPrimary: boolean }
type NewPoint = Rest & { id: string; typed: string }
type NewEmail = Rest & { emailId: string; address: string }
type NewPhone = Rest & { phoneId: string; number: string }

const fromEmail = ({ emailId: id, address: typed, ...rest }: NewEmail): NewPoint => ({ id, typed, ...rest })
const fromPhone = ({ phoneId: id, number: typed, ...rest }: NewPhone): NewPoint => ({ id, typed, ...rest })

/** Adds an email; the first is primary. The same id again changes nothing. */
export const addEmail = async (ctx: Ctx, input: AddEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return add(ctx, emails, fromEmail(parseInput(addEmailInput, input)))
}

/** Adds a phone; the first is primary. The same id again changes nothing. */
export const addPhone = async (ctx: Ctx, input: AddPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return add(ctx, phones, fromPhone(parseInput(addPhoneInput, input)))
}

/** Adds an email to a contact that the transaction holds locked. */
export const insertEmail = (tx: Tx, ctx: Ctx, email: NewEmail): Promise<void> =>
  insert(tx, ctx, emails, fromEmail(email))

/** Adds a phone to a contact that the transaction holds locked. */
export const insertPhone = (tx: Tx, ctx: Ctx, phone: NewPhone): Promise<void> =>
  insert(tx, ctx, phones, fromPhone(phone))

const add = <View>(ctx: Ctx, kind: ContactPointKind<View>, point: NewPoint): Promise<View[]> =>
  inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, point.contactId)
    await insert(tx, ctx, kind, point)
    return presentContactPoints(tx, kind, point.contactId)
  })

const insert = async <View>(
  tx: Tx,
  ctx: Ctx,
  kind: ContactPointKind<View>,
  point: NewPoint,
): Promise<void> => {
  const { name, table, field } = kind
  const { id, contactId, typed, label } = point
  const added = await kind.parse(tx, typed)
  const held = await findContactPoints(tx, kind, contactId)
  if (held.some((one) => one.id === id)) return
  if (held.some(({ key }) => key === added.key)) throw invalidField(field, `${name}.onContact`)
  if (isFull(held)) throw invalidField(field, `${name}.limit`)
  const row = { id, workspaceId: ctx.workspaceId, contactId, label, createdAt: ctx.now() }
  const inserted = await tx
    .insert(table)
    .values({ ...row, ...kind.columns(added), isPrimary: held.length === 0 })
    .onConflictDoNothing({ target: table.id })
  if (inserted.rowCount === 0) throw new DomainError('conflict', 'id.taken')
  const isPrimary = startsPrimary(held, point.isPrimary)
  if (isPrimary && held.length > 0) await setPrimary(tx, kind, contactId, id)
  const primaryId = held.find((one) => one.isPrimary)?.id ?? null
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: `${name}.added`,
    subjectId: id,
    data: { ...kind.named(added.shownAs), label, undo: { id, primaryId } },
    after: { [field]: added.value, label, isPrimary },
  })
}
