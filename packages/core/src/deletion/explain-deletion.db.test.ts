import { contacts } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import { deleteContacts, explainDeletion, getDeletedContact, restoreContacts } from './index.ts'

const { migrator, app } = await testDatabase()
const harbour = await makeWorkspace(migrator)
const northside = await makeWorkspace(migrator, 'Northside Plumbing')
const ctx = contextOf(app, harbour, harbour.staff.member)
const deleted = async () => {
  const contactId = await makeContact(migrator, harbour.id)
  await deleteContacts(ctx, { contactIds: [contactId] })
  return contactId
}
const reasonOf = async (contactId: string) => (await getDeletedContact(ctx, { contactId })).reason

test('a deletion is explained afterwards, for several at once, and the explanation can change', async () => {
  const [one, two] = [await deleted(), await deleted()]
  const contactIds = [one, two]
  expect(await explainDeletion(ctx, { contactIds, reason: ' Moved  away ' })).toEqual({ explained: 2 })
  expect([await reasonOf(one), await reasonOf(two)]).toEqual(['Moved away', 'Moved away'])
  await explainDeletion(ctx, { contactIds: [one], reason: '' })
  expect(await reasonOf(one)).toBeNull()
  const { rows } = await migrator.execute(sql`
    select before, after, actor_name as name from audit_entries
    where record_id = ${one} and act = 'deletion.explained' order by at, id`)
  expect(rows).toEqual([
    { before: { reason: null }, after: { reason: 'Moved away' }, name: 'Rosa Marin' },
    { before: { reason: 'Moved away' }, after: { reason: null }, name: 'Rosa Marin' },
  ])
})

test('what is not deleted, being erased, or another workspace’s is not explained', async () => {
  const explain = (contactId: string, by = ctx) =>
    explainDeletion(by, { contactIds: [contactId], reason: 'x' })
  const [back, erasing, kept] = [await deleted(), await deleted(), await deleted()]
  await restoreContacts(ctx, { contactIds: [back] })
  await migrator.update(contacts).set({ purgeStartedAt: new Date() }).where(eq(contacts.id, erasing))
  await expect(explain(back)).rejects.toMatchObject({ reason: 'contact.notFound' })
  await expect(explain(erasing)).rejects.toMatchObject({ reason: 'contact.erasing' })
  await expect(explain(kept, contextOf(app, northside, northside.staff.owner))).rejects.toMatchObject({
    reason: 'contact.notFound',
  })
  await expect(explain(kept, contextOf(app, harbour, harbour.staff.readonly))).rejects.toMatchObject({
    reason: 'rights.contactsDelete',
  })
  expect(await reasonOf(kept)).toBeNull()
})
