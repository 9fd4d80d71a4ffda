import { inTransaction } from '@dossier/db'
import { contactEmails } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import {
  addEmail,
  addPhone,
  editEmail,
  editPhone,
  makeEmailPrimary,
  makePhonePrimary,
  removeEmail,
  removePhone,
} from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const contact = () => makeContact(database.migrator, workspace.id)
const add = (contactId: string, address: string, isPrimary = false) =>
  addEmail(ada, { emailId: uuidv7(), contactId, address, isPrimary })
const primaries = (held: readonly { isPrimary: boolean }[]) =>
  held.filter(({ isPrimary }) => isPrimary).length

describe('emails', () => {
  test('the first is primary, and a later one where chosen', async () => {
    const contactId = await contact()
    expect(await add(contactId, 'amara@lagoon.example')).toMatchObject([{ isPrimary: true }])
    expect(await add(contactId, 'ao@home.example')).toMatchObject([{ isPrimary: true }, { isPrimary: false }])
    const chosen = await add(contactId, 'new@home.example', true)
    expect(chosen.map(({ isPrimary }) => isPrimary)).toEqual([false, false, true])
  })

  test('removing the primary promotes the next, and the last leaves none', async () => {
    const contactId = await contact()
    const [first] = await add(contactId, 'one@a.example')
    const [, second] = await add(contactId, 'two@a.example')
    expect(await removeEmail(ada, { emailId: first?.id ?? '' })).toMatchObject([
      { address: 'two@a.example', isPrimary: true },
    ])
    expect(await removeEmail(ada, { emailId: second?.id ?? '' })).toEqual([])
  })

  test('the same address in other letters is on the contact already', async () => {
    const contactId = await contact()
    await add(contactId, 'amara@lagoon.example')
    await expect(add(contactId, 'AMARA@Lagoon.example')).rejects.toMatchObject({
      fields: [{ field: 'address', reason: 'email.onContact' }],
    })
  })

  test('the same act twice is one', async () => {
    const contactId = await contact()
    const email = { emailId: uuidv7(), contactId, address: 'amara@lagoon.example' }
    await addEmail(ada, email)
    expect(await addEmail(ada, email)).toHaveLength(1)
  })

  test('there are at most 11', async () => {
    const contactId = await contact()
    for (let n = 0; n < 11; n++) await add(contactId, `a${n}@many.example`)
    await expect(add(contactId, 'a11@many.example')).rejects.toMatchObject({ reason: 'email.limit' })
  })

  test('changing one tells a conflict when somebody else changed it first', async () => {
    const contactId = await contact()
    const [email] = await add(contactId, 'one@a.example')
    const emailId = email?.id ?? ''
    await editEmail(ada, { emailId, address: 'two@a.example', was: 'one@a.example' })
    await expect(
      editEmail(ada, { emailId, address: 'three@a.example', was: 'one@a.example' }),
    ).rejects.toMatchObject({ conflict: { current: 'two@a.example', changedBy: 'Ada Owens' } })
  })

  test('50 writers at once leave exactly one primary, through the verbs', async () => {
    const contactId = await contact()
    for (let n = 0; n < 10; n++) await add(contactId, `a${n}@race.example`)
    const held = await add(contactId, 'a10@race.example')
    await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => {
        const emailId = held[n % held.length]?.id ?? ''
        return n % 3 === 0 ? removeEmail(ada, { emailId }) : makeEmailPrimary(ada, { emailId })
      }),
    )
    const left = await database.migrator
      .select()
      .from(contactEmails)
      .where(eq(contactEmails.contactId, contactId))
    expect(primaries(left)).toBe(left.length > 0 ? 1 : 0)
  })

  test('the database itself refuses a second primary, none, and a twelfth, whoever writes', async () => {
    const contactId = await contact()
    const row = (n: number, isPrimary: boolean) => ({
      id: uuidv7(),
      workspaceId: workspace.id,
      contactId,
      address: `a${n}@raw.example`,
      isPrimary,
      createdAt: new Date(),
    })
    const write = (rows: ReturnType<typeof row>[]) =>
      inTransaction(database.app, workspace.id, (tx) => tx.insert(contactEmails).values(rows))
    await expect(write([row(0, false)])).rejects.toMatchObject({
      constraint: 'contact_emails_one_primary',
    })
    await write([row(0, true)])
    await expect(write([row(1, true)])).rejects.toMatchObject({
      cause: { constraint: 'contact_emails_primary' },
    })
    await expect(write(Array.from({ length: 11 }, (_, n) => row(n + 1, false)))).rejects.toMatchObject({
      constraint: 'contact_emails_at_most_11',
    })
  })

  test('50 raw writers that each remove the primary they saw never leave a contact without one', async () => {
    const contactId = await contact()
    for (let n = 0; n < 11; n++) await add(contactId, `a${n}@raw-race.example`)
    await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        inTransaction(database.app, workspace.id, async (tx) => {
          const rows = await tx.select().from(contactEmails).where(eq(contactEmails.contactId, contactId))
          const [gone, next] = [rows.find((row) => row.isPrimary), rows.find((row) => !row.isPrimary)]
          if (gone) await tx.delete(contactEmails).where(eq(contactEmails.id, gone.id))
          if (next)
            await tx.update(contactEmails).set({ isPrimary: true }).where(eq(contactEmails.id, next.id))
        }),
      ),
    )
    const left = await database.migrator
      .select()
      .from(contactEmails)
      .where(eq(contactEmails.contactId, contactId))
    expect(primaries(left)).toBe(left.length > 0 ? 1 : 0)
  })
})

describe('phones', () => {
  const addTyped = (contactId: string, number: string) =>
    addPhone(ada, { phoneId: uuidv7(), contactId, number })

  test('are stored as E.164 and shown as the country of the workspace writes them', async () => {
    const contactId = await contact()
    await addTyped(contactId, '212 555 0147')
    expect(await addTyped(contactId, '+44 20 7946 0018')).toMatchObject([
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
    await expect(addTyped(await contact(), number)).rejects.toMatchObject({
      fields: [{ field: 'number', reason }],
    })
  })

  test('change, become primary and go like emails', async () => {
    const contactId = await contact()
    const [first] = await addTyped(contactId, '212 555 0147')
    const [, second] = await addTyped(contactId, '646 555 0199')
    const [firstId, secondId] = [first?.id ?? '', second?.id ?? '']
    const changed = await editPhone(ada, { phoneId: firstId, number: '212 555 0148', was: '+12125550147' })
    expect(changed[0]).toMatchObject({ number: '+12125550148', shownAs: '(212) 555-0148' })
    expect((await makePhonePrimary(ada, { phoneId: secondId }))[1]).toMatchObject({ isPrimary: true })
    expect(await removePhone(ada, { phoneId: secondId })).toMatchObject([{ id: firstId, isPrimary: true }])
  })
})
