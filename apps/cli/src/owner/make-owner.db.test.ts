import { staff, users, verifications, workspaceSettings, workspaces } from '@dossier/db/schema'
import { testDatabase } from '@dossier/db/testing'
import { expect, test } from 'vitest'
import { makeOwner } from './make-owner.ts'

const { migrator } = await testDatabase()
const ada = { name: 'Ada Owens', email: 'ada@lagoon.example', workspace: 'Lagoon Dental' }

test('the first owner gets a workspace with settings, and a link that one can use', async () => {
  const { token } = await makeOwner(migrator, ada)
  const [workspace] = await migrator.select().from(workspaces)
  const [user] = await migrator.select().from(users)
  const [verification] = await migrator.select().from(verifications)
  expect(workspace).toMatchObject({ name: 'Lagoon Dental' })
  expect(await migrator.select().from(workspaceSettings)).toMatchObject([{ workspaceId: workspace?.id }])
  expect(await migrator.select().from(staff)).toMatchObject([
    { userId: user?.id, workspaceId: workspace?.id, role: 'owner', email: ada.email },
  ])
  expect(verification).toMatchObject({ identifier: `reset-password:${token}`, value: user?.id })
  expect(verification?.expiresAt.getTime()).toBeGreaterThan(Date.now())

  await expect(makeOwner(migrator, { ...ada, workspace: 'Another' })).rejects.toThrow('has a sign-in already')
  expect(await migrator.select().from(workspaces)).toHaveLength(1)
})
