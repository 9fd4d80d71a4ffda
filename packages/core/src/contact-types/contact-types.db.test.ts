import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { changeType } from '../contacts/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { addContactType, listContactTypes, removeContactType, renameContactType } from './index.ts'

const database = await testDatabase()

const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  const ada = contextOf(database.app, workspace, workspace.staff.owner)
  const [lead, customer] = [uuidv7(), uuidv7()]
  await addContactType(ada, { typeId: lead, name: 'Lead' })
  await addContactType(ada, { typeId: customer, name: 'Customer' })
  const contactId = await makeContact(database.migrator, workspace.id)
  return { workspace, ada, lead, customer, contactId }
}

test('the list of types is the workspace’s own, in its order', async () => {
  const { ada, lead } = await start()
  await renameContactType(ada, { typeId: lead, name: 'Prospect' })
  expect((await listContactTypes(ada)).map(({ name }) => name)).toEqual(['Prospect', 'Customer'])
  await expect(addContactType(ada, { typeId: uuidv7(), name: 'CUSTOMER' })).rejects.toMatchObject({
    reason: 'type.taken',
  })
})

test('a contact’s type is changed, told old and new, and a stale change is refused', async () => {
  const { ada, lead, customer, contactId } = await start()
  expect(await changeType(ada, { contactId, typeId: lead, was: null })).toMatchObject({
    type: { name: 'Lead' },
  })
  expect((await listTimeline(ada, { contactId })).entries).toMatchObject([
    { kind: 'type.changed', data: { from: null, to: { name: 'Lead' } } },
  ])
  await expect(changeType(ada, { contactId, typeId: customer, was: null })).rejects.toMatchObject({
    conflict: { current: 'Lead', changedBy: 'Ada Owens' },
  })
})

test('a type that a contact has stays; one that none has goes', async () => {
  const { ada, lead, customer, contactId } = await start()
  await changeType(ada, { contactId, typeId: lead, was: null })
  await expect(removeContactType(ada, { typeId: lead })).rejects.toMatchObject({ reason: 'type.inUse' })
  expect(await removeContactType(ada, { typeId: customer })).toMatchObject([{ name: 'Lead' }])
})

test('only those who may change settings edit the list', async () => {
  const { workspace } = await start()
  const rosa = contextOf(database.app, workspace, workspace.staff.member)
  await expect(addContactType(rosa, { typeId: uuidv7(), name: 'New' })).rejects.toMatchObject({
    reason: 'rights.settingsWrite',
  })
})
