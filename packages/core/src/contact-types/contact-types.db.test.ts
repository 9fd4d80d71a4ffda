import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { changeType } from '../contacts/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import {
  createContactType,
  listContactTypes,
  listContactTypeUses,
  orderContactTypes,
  deleteContactType,
  renameContactType,
} from './index.ts'

const database = await testDatabase()

const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  const ada = contextOf(database.app, workspace, workspace.staff.owner)
  const [lead, customer] = [uuidv7(), uuidv7()]
  await createContactType(ada, { typeId: lead, name: 'Lead' })
  await createContactType(ada, { typeId: customer, name: 'Customer' })
  const contactId = await makeContact(database.migrator, workspace.id)
  return { workspace, ada, lead, customer, contactId }
}

test('the list of types is the workspace’s own, in its order', async () => {
  const { ada, lead } = await start()
  await renameContactType(ada, { typeId: lead, name: 'Prospect' })
  expect((await listContactTypes(ada)).map(({ name }) => name)).toEqual(['Prospect', 'Customer'])
  await expect(createContactType(ada, { typeId: uuidv7(), name: 'CUSTOMER' })).rejects.toMatchObject({
    reason: 'type.taken',
  })
})

test('a contact’s type is changed, old and new in the timeline, and a stale change is refused', async () => {
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
  await expect(deleteContactType(ada, { typeId: lead })).rejects.toMatchObject({ reason: 'type.inUse' })
  expect(await deleteContactType(ada, { typeId: customer })).toMatchObject([{ name: 'Lead' }])
})

test('those who have a removed type become what its remover chose, and it stands in their timelines', async () => {
  const { ada, lead, customer, contactId } = await start()
  await changeType(ada, { contactId, typeId: lead, was: null })
  expect(await listContactTypeUses(ada)).toMatchObject([{ holders: 1 }, { holders: 0 }])
  await expect(deleteContactType(ada, { typeId: lead, toId: lead })).rejects.toMatchObject({
    reason: 'type.notFound',
  })
  await expect(deleteContactType(ada, { typeId: lead, toId: uuidv7() })).rejects.toMatchObject({
    reason: 'type.notFound',
  })
  await deleteContactType(ada, { typeId: lead, toId: customer })
  expect(await listContactTypeUses(ada)).toMatchObject([{ name: 'Customer', holders: 1 }])
  expect((await listTimeline(ada, { contactId })).entries[0]).toMatchObject({
    kind: 'type.changed',
    data: { from: { name: 'Lead' }, to: { name: 'Customer' } },
  })
  expect(await deleteContactType(ada, { typeId: customer, toId: null })).toEqual([])
  expect((await listTimeline(ada, { contactId })).entries[0]).toMatchObject({ data: { to: null } })
})

test('the list is put into another order, whole or not at all', async () => {
  const { ada, lead, customer } = await start()
  expect(await orderContactTypes(ada, { typeIds: [customer, lead] })).toMatchObject([
    { name: 'Customer' },
    { name: 'Lead' },
  ])
  for (const typeIds of [[lead], [lead, lead], [lead, uuidv7()]])
    await expect(orderContactTypes(ada, { typeIds })).rejects.toMatchObject({ reason: 'type.notFound' })
  await deleteContactType(ada, { typeId: customer })
  for (const name of ['Second', 'Last']) await createContactType(ada, { typeId: uuidv7(), name })
  expect((await listContactTypes(ada)).at(-1)?.name).toBe('Last')
})

test('only those who may change settings edit the list', async () => {
  const { workspace } = await start()
  const rosa = contextOf(database.app, workspace, workspace.staff.member)
  await expect(createContactType(rosa, { typeId: uuidv7(), name: 'New' })).rejects.toMatchObject({
    reason: 'rights.settingsWrite',
  })
})
