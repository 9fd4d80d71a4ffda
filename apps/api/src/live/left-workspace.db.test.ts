import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { expect, test } from 'vitest'
import { startApiForTest } from '../testing/start-api.ts'
import { openLive } from '../testing/live-reader.ts'

const database = await testDatabase()

test('a stream ends for somebody who left the workspace, and is in another one still', async () => {
  const api = await startApiForTest(database, { heartbeatMs: 20 })
  const [here, there] = [await makeWorkspace(database.migrator), await makeWorkspace(database.migrator)]
  const { member } = here.staff
  const cookie = await api.cookieOf(member)
  const after = await api.parts.live.now()
  const window = await openLive(api.url, { cookie, after, staffId: member.staffId })
  expect(window.status).toBe(200)
  await window.untilHeartbeat()
  const { $client } = database.migrator
  const move = 'update staff set user_id = $1 where id = $2'
  await $client.query(move, [there.staff.member.userId, member.staffId])
  await $client.query(move, [member.userId, there.staff.owner.staffId])
  await window.ended
})
