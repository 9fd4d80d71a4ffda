import { afterAll, expect, inject, test } from 'vitest'
import { check } from './checker/check.ts'
import { faults } from './faults/index.ts'
import { createActs } from './place/acts.ts'
import { openPlace } from './place/open-place.ts'
import { settle } from './place/settle.ts'
import { createRandom } from './random.ts'
import { runFault } from './run-fault.ts'
import { openStack } from './stack/open-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's random seed. */
    seed: number
  }
}

const stack = await openStack(() => undefined)
afterAll(() => stack.stop())
const seed = inject('seed')

test('a worker killed on its way through a permanent deletion leaves each contact whole or wholly gone', async () => {
  const fault = faults['D1']
  if (!fault) throw new Error('There is no D1.')
  const verdict = await runFault({ id: 'D1', fault, stack, seed, rounds: 1, say: () => undefined })
  expect(verdict).toMatchObject({ faults: 1, violations: [] })
})

test('the checker finds what is lost, left over, stuck, repaired, told twice and said in the open', async () => {
  const place = await openPlace({ stack, random: createRandom(seed) })
  try {
    const acts = await createActs(place)
    const { query } = place.database
    await place.workers.startWorking()
    const made = await Promise.all(Array.from({ length: 6 }, () => acts.makeContact()))
    const [lost, leftOver, stuck, repaired, twice, early] = made
    if (!lost || !leftOver || !stuck || !repaired || !twice || !early) throw new Error('Too few contacts.')
    await acts.remove(leftOver, stuck, repaired, early)
    await acts.purgeNow(leftOver)
    await acts.purgeNow(early)
    await settle(place)
    expect(await check(place, acts)).toEqual([])

    await query('delete from contact_tags where contact_id = $1', [lost.id])
    await query('update staff set name = $1 where id = $2', [leftOver.token, place.colleague.id])
    await place.temporal.workflow.getHandle(await runOf(stuck.id)).terminate()
    await audit('purge.requeued', repaired.id)
    await audit('contact.deleted', twice.id)
    early.notBefore = new Date(Date.now() + 60_000)
    place.logs = () => [`{"msg":"About ${lost.token}"}`]

    const found = (await check(place, acts)).map(({ invariant, contact }) => [invariant, contact])
    expect(found).toEqual(
      expect.arrayContaining([
        ['I6', lost.id],
        ['I6', leftOver.id],
        ['I3', stuck.id],
        ['I9', stuck.id],
        ['I8', repaired.id],
        ['I7', twice.id],
        ['I6', early.id],
        ['I10', lost.id],
      ]),
    )

    async function runOf(id: string) {
      const [row] = await query<{ deletion_id: string }>('select deletion_id from contacts where id = $1', [
        id,
      ])
      return `purge/${id}/${row?.deletion_id}`
    }
    async function audit(act: string, contactId: string) {
      await query(
        `insert into audit_entries (id, workspace_id, at, act, actor_kind, actor_name, record_id, subject_id)
         select gen_random_uuid(), workspace_id, now(), $1, 'system', 'Dossier', id, id from contacts where id = $2`,
        [act, contactId],
      )
    }
  } finally {
    await place.close()
  }
})
