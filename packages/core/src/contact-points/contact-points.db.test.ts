import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import { inTransaction } from '@dossier/db'
import { auditEntries, contactEmails, contactPhones, timelineEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { contextOf } from '../testing/index.ts'
import {
  addEmail,
  addPhone,
  editEmail,
  editPhone,
  makeEmailPrimary,
  makePhonePrimary,
  markEmail,
  markPhone,
  removeEmail,
  removePhone,
} from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const contact = () => makeContact(database.migrator, workspace.id)
const primaries = (held: readonly { isPrimary: boolean }[]) =>
  held.filter(({ isPrimary }) => isPrimary).length

type Add = { id?: string; label?: string; isPrimary?: boolean }
type Edit = { to: string; was: string; label?: string }

const email = (n: number) => `a${n}@lagoon.example`
const emails = {
  name: 'email',
  table: contactEmails,
  field: 'address',
  value: email,
  shownAs: email,
  otherwise: (n: number) => `A${n}@Lagoon.example`,
  columns: (n: number) => ({ address: email(n) }),
  add: (contactId: string, address: string, { id = uuidv7(), ...rest }: Add = {}) =>
    addEmail(ada, { emailId: id, contactId, address, ...rest }),
  edit: (emailId: string, { to, ...rest }: Edit) => editEmail(ada, { emailId, address: to, ...rest }),
  makePrimary: (emailId: string) => makeEmailPrimary(ada, { emailId }),
  mark: (emailId: string, state: ContactPointState) => markEmail(ada, { emailId, state }),
  remove: (emailId: string) => removeEmail(ada, { emailId }),
} as const

const phone = (n: number) => `+12125550${100 + n}`
const phoneShownAs = (n: number) => `(212) 555-0${100 + n}`
const phones = {
  name: 'phone',
  table: contactPhones,
  field: 'number',
  value: phone,
  shownAs: phoneShownAs,
  otherwise: (n: number) => `1-212-555-0${100 + n}`,
  columns: (n: number) => ({ number: phone(n), shownAs: phoneShownAs(n) }),
  add: (contactId: string, number: string, { id = uuidv7(), ...rest }: Add = {}) =>
    addPhone(ada, { phoneId: id, contactId, number, ...rest }),
  edit: (phoneId: string, { to, ...rest }: Edit) => editPhone(ada, { phoneId, number: to, ...rest }),
  makePrimary: (phoneId: string) => makePhonePrimary(ada, { phoneId }),
  mark: (phoneId: string, state: ContactPointState) => markPhone(ada, { phoneId, state }),
  remove: (phoneId: string) => removePhone(ada, { phoneId }),
} as const

describe.each([emails, phones])('each $name', (kind) => {
  const { name, table, field, value, shownAs, add, edit, makePrimary, mark, remove } = kind
  const addSome = async (contactId: string, many: number) => {
    const ids = Array.from({ length: many }, () => uuidv7())
    for (const [n, id] of ids.entries()) await add(contactId, value(n), { id })
    return ids
  }
  const rowsOf = (contactId: string) =>
    database.migrator.select().from(table).where(eq(table.contactId, contactId))

  test('the first is primary, and a later one where chosen', async () => {
    const contactId = await contact()
    expect(await add(contactId, value(0))).toMatchObject([{ isPrimary: true }])
    expect(await add(contactId, value(1))).toMatchObject([{ isPrimary: true }, { isPrimary: false }])
    const chosen = await add(contactId, value(2), { isPrimary: true })
    expect(chosen.map(({ isPrimary }) => isPrimary)).toEqual([false, false, true])
  })

  test('removing the primary promotes the next, and the last leaves none', async () => {
    const [first = '', second = ''] = await addSome(await contact(), 2)
    expect(await remove(first)).toMatchObject([{ [field]: value(1), isPrimary: true }])
    expect(await remove(second)).toEqual([])
  })

  test('the same one written otherwise is on the contact already', async () => {
    const contactId = await contact()
    const [, second = ''] = await addSome(contactId, 2)
    const refused = { fields: [{ field, reason: `${name}.onContact` }] }
    await expect(add(contactId, kind.otherwise(0))).rejects.toMatchObject(refused)
    await expect(edit(second, { to: kind.otherwise(0), was: value(1) })).rejects.toMatchObject(refused)
  })

  test('the same act twice is one', async () => {
    const contactId = await contact()
    const id = uuidv7()
    await add(contactId, value(0), { id })
    expect(await add(contactId, value(0), { id })).toHaveLength(1)
    await expect(add(await contact(), value(0), { id })).rejects.toMatchObject({ reason: 'id.taken' })
  })

  test('there are at most 11', async () => {
    const contactId = await contact()
    await addSome(contactId, 11)
    await expect(add(contactId, value(11))).rejects.toMatchObject({
      fields: [{ field, reason: `${name}.limit` }],
    })
  })

  test('changing one is a conflict when somebody else changed it first', async () => {
    const [id = ''] = await addSome(await contact(), 1)
    await edit(id, { to: value(1), was: value(0) })
    await expect(edit(id, { to: value(2), was: value(0) })).rejects.toMatchObject({
      reason: 'field.changedMeanwhile',
      conflict: { field, current: value(1), changedBy: 'Ada Owens' },
    })
  })

  test('another value is unknown again, another label is not', async () => {
    const [id = ''] = await addSome(await contact(), 1)
    await mark(id, 'verified')
    expect(await edit(id, { to: value(0), label: 'Work', was: value(0) })).toMatchObject([
      { label: 'Work', state: 'verified' },
    ])
    expect(await edit(id, { to: value(1), label: 'Work', was: value(0) })).toMatchObject([
      { [field]: value(1), state: 'unknown' },
    ])
  })

  test('every act is in the timeline with what its undo needs, and in the audit log', async () => {
    const contactId = await contact()
    const [first, second] = [uuidv7(), uuidv7()]
    await add(contactId, value(0), { id: first, label: 'Work' })
    await add(contactId, value(1), { id: second })
    await edit(first, { to: value(2), label: 'Home', was: value(0) })
    await makePrimary(second)
    await mark(second, 'verified')
    await remove(second)

    const isShownOtherwise = shownAs(0) !== value(0)
    const label = { from: 'Work', to: 'Home' }
    const edited = isShownOtherwise && { from: value(0), to: value(2) }
    const removed = isShownOtherwise && { [field]: value(1) }
    const entries = await database.migrator
      .select({ kind: timelineEntries.kind, data: timelineEntries.data })
      .from(timelineEntries)
      .where(eq(timelineEntries.recordId, contactId))
      .orderBy(asc(timelineEntries.id))
    expect(entries.map(({ kind, data }) => [kind, data])).toEqual([
      [`${name}.added`, { [field]: shownAs(0), label: 'Work', undo: { id: first, primaryId: null } }],
      [`${name}.added`, { [field]: shownAs(1), label: null, undo: { id: second, primaryId: first } }],
      [
        `${name}.edited`,
        { from: shownAs(0), to: shownAs(2), label, undo: { id: first, label, state: 'unknown', ...edited } },
      ],
      [
        `${name}.madePrimary`,
        { [field]: shownAs(1), from: shownAs(2), undo: { id: second, primaryId: first } },
      ],
      [`${name}.marked`, { [field]: shownAs(1), state: 'verified', undo: { id: second, from: 'unknown' } }],
      [
        `${name}.removed`,
        {
          [field]: shownAs(1),
          undo: { id: second, label: null, isPrimary: true, state: 'verified', ...removed },
        },
      ],
    ])

    const audits = await database.migrator
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.recordId, contactId))
      .orderBy(asc(auditEntries.id))
    expect(audits.map(({ act, subjectId, before, after }) => [act, subjectId, before, after])).toEqual([
      [`${name}.added`, first, null, { [field]: value(0), label: 'Work', isPrimary: true }],
      [`${name}.added`, second, null, { [field]: value(1), label: null, isPrimary: false }],
      [`${name}.edited`, first, { [field]: value(0), label: 'Work' }, { [field]: value(2), label: 'Home' }],
      [`${name}.madePrimary`, second, { primary: value(2) }, { primary: value(1) }],
      [`${name}.marked`, second, { state: 'unknown' }, { state: 'verified' }],
      [`${name}.removed`, second, { [field]: value(1), label: null, isPrimary: true }, null],
    ])
  })

  test('of a deleted contact it is not found, whatever is asked of it, until the contact is restored', async () => {
    const contactId = await contact()
    const [id = ''] = await addSome(contactId, 1)
    await deleteContacts(ada, { contactIds: [contactId], reason: null })
    const gone = { code: 'not_found', reason: `${name}.notFound` }
    await expect(edit(id, { to: value(1), was: value(0) })).rejects.toMatchObject(gone)
    await expect(makePrimary(id)).rejects.toMatchObject(gone)
    await expect(mark(id, 'verified')).rejects.toMatchObject(gone)
    await expect(remove(id)).rejects.toMatchObject(gone)
    await expect(remove(uuidv7())).rejects.toMatchObject(gone)
    await restoreContacts(ada, { contactIds: [contactId] })
    expect(await mark(id, 'verified')).toMatchObject([{ [field]: value(0), state: 'verified' }])
  })

  test('50 writers at once leave exactly one primary, through the verbs', async () => {
    const contactId = await contact()
    const ids = await addSome(contactId, 11)
    await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => {
        const id = ids[n % ids.length] ?? ''
        return n % 3 === 0 ? remove(id) : makePrimary(id)
      }),
    )
    const left = await rowsOf(contactId)
    expect(primaries(left)).toBe(left.length > 0 ? 1 : 0)
  })

  test('the database itself refuses a second primary, none, and a twelfth, whoever writes', async () => {
    const contactId = await contact()
    const row = (n: number, isPrimary: boolean) => ({
      ...kind.columns(n),
      id: uuidv7(),
      workspaceId: workspace.id,
      contactId,
      isPrimary,
      createdAt: new Date(),
    })
    const write = (rows: ReturnType<typeof row>[]) =>
      inTransaction(database.app, workspace.id, (tx) => tx.insert(table).values(rows))
    await expect(write([row(0, false)])).rejects.toMatchObject({
      constraint: `contact_${name}s_one_primary`,
    })
    await write([row(0, true)])
    await expect(write([row(1, true)])).rejects.toMatchObject({
      cause: { constraint: `contact_${name}s_primary` },
    })
    await expect(write(Array.from({ length: 11 }, (_, n) => row(n + 1, false)))).rejects.toMatchObject({
      constraint: `contact_${name}s_at_most_11`,
    })
  })

  test('50 raw writers that each remove the primary they saw never leave a contact without one', async () => {
    const contactId = await contact()
    await addSome(contactId, 11)
    await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        inTransaction(database.app, workspace.id, async (tx) => {
          const rows = await tx.select().from(table).where(eq(table.contactId, contactId))
          const [gone, next] = [rows.find((row) => row.isPrimary), rows.find((row) => !row.isPrimary)]
          if (gone) await tx.delete(table).where(eq(table.id, gone.id))
          if (next) await tx.update(table).set({ isPrimary: true }).where(eq(table.id, next.id))
        }),
      ),
    )
    const left = await rowsOf(contactId)
    expect(primaries(left)).toBe(left.length > 0 ? 1 : 0)
  })
})

describe('phones', () => {
  test('are stored as E.164 and shown as the country of the workspace writes them', async () => {
    const contactId = await contact()
    await phones.add(contactId, '212 555 0147')
    expect(await phones.add(contactId, '+44 20 7946 0018')).toMatchObject([
      { number: '+12125550147', shownAs: '(212) 555-0147', isPrimary: true },
      { number: '+442079460018', shownAs: '+44 20 7946 0018', isPrimary: false },
    ])
  })

  test.each([
    ['21255', 'phone.invalid'],
    ['1', 'phone.tooShort'],
    ['+1 212 555 0147 99999999999', 'phone.tooLong'],
    ['hello', 'phone.invalid'],
    ['+999 1234 5678', 'phone.country'],
  ])('%s is refused: %s', async (number, reason) => {
    await expect(phones.add(await contact(), number)).rejects.toMatchObject({
      fields: [{ field: 'number', reason }],
    })
  })

  test('change, become primary and go like emails', async () => {
    const contactId = await contact()
    const [first] = await phones.add(contactId, '212 555 0147')
    const [, second] = await phones.add(contactId, '646 555 0199')
    const [firstId, secondId] = [first?.id ?? '', second?.id ?? '']
    const changed = await phones.edit(firstId, { to: '212 555 0148', was: '+12125550147' })
    expect(changed[0]).toMatchObject({ number: '+12125550148', shownAs: '(212) 555-0148' })
    expect((await phones.makePrimary(secondId))[1]).toMatchObject({ isPrimary: true })
    expect(await phones.remove(secondId)).toMatchObject([{ id: firstId, isPrimary: true }])
  })
})
