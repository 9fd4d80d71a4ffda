import { users } from '@dossier/db/schema'
import { testDatabase } from '@dossier/db/testing'
import { expect, test } from 'vitest'
import { makeOwner } from './make-owner.ts'
import { setOpsFlag } from './set-ops-flag.ts'

const { migrator } = await testDatabase()

test('the flag of ops is given to one person by their address, and taken again', async () => {
  for (const name of ['Ada', 'Bea'])
    await makeOwner(migrator, { name, email: `${name.toLowerCase()}@lagoon.example`, workspace: name })
  const ops = async () => {
    const rows = await migrator.select({ name: users.name, isOps: users.isOps }).from(users)
    return rows.filter(({ isOps }) => isOps).map(({ name }) => name)
  }
  expect(await ops()).toEqual([])
  expect(await setOpsFlag(migrator, ' Ada@Lagoon.example ', true)).toBe('Ada')
  expect(await ops()).toEqual(['Ada'])
  await setOpsFlag(migrator, 'ada@lagoon.example', false)
  expect(await ops()).toEqual([])
  await expect(setOpsFlag(migrator, 'eve@lagoon.example', true)).rejects.toThrow('Nobody signs in as')
})
