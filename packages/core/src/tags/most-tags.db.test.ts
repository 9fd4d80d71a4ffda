import { MAX_TAGS_OF_WORKSPACE } from '@dossier/contracts/tags/values'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import { addTags, createTag, listTags, tagContacts } from './index.ts'

const database = await testDatabase()

test('a workspace has so many tags, and no way adds another', async () => {
  const workspace = await makeWorkspace(database.migrator)
  const ada = contextOf(database.app, workspace, workspace.staff.owner)
  const contactId = await makeContact(database.migrator, workspace.id)
  await database.migrator.$client.query(
    `insert into tags (id, workspace_id, name, color)
    select gen_random_uuid(), $1, 'tag ' || n, 'teal' from generate_series(1, $2::int) as n`,
    [workspace.id, MAX_TAGS_OF_WORKSPACE - 1],
  )
  await createTag(ada, { tagId: uuidv7(), name: 'the last' })
  const refused = (field: string) => ({ fields: [{ field, reason: 'tag.tooManyInWorkspace' }] })
  await expect(createTag(ada, { tagId: uuidv7(), name: 'more' })).rejects.toMatchObject(refused('name'))
  await expect(addTags(ada, { contactId, names: ['tag 7', 'more'] })).rejects.toMatchObject(refused('names'))
  await expect(tagContacts(ada, { contactIds: [contactId], name: 'more' })).rejects.toMatchObject(
    refused('name'),
  )
  expect(await addTags(ada, { contactId, names: ['tag 7', 'TAG 8'] })).toHaveLength(2)
  expect(await listTags(ada)).toHaveLength(MAX_TAGS_OF_WORKSPACE)
})
