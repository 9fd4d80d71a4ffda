import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import type { Promised } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import { until } from '@dossier/local-stack'

const LEAD_MS = 4_000
const WAITS_WITHIN_MS = 30_000
const AT_ONCE = 3

export const lateTimer: Fault = {
  title: 'the timer of an old deletion fires when the contact was restored and deleted again',
  rounds: 20,
  async run({ place, acts, rounds }) {
    const { random, workers } = place
    for (let round = 0; round < rounds; round += 1) {
      const worker = await workers.startWorking()
      const contacts = await Promise.all(Array.from({ length: AT_ONCE }, () => acts.makeContact()))
      await acts.remove(...contacts)
      await acts.makeDueIn(LEAD_MS, ...contacts)
      await Promise.all(contacts.map((contact) => untilTimed(place, contact)))
      // Nobody tells the old run: its timer is on its way when the contact is deleted anew.
      await worker.kill()
      for (const contact of contacts) {
        await acts.restore(contact)
        // On a slow machine its time was up before.
        if (contact.fate !== 'live') continue
        contact.notBefore = null
        await acts.remove(contact)
      }
      await pause(LEAD_MS)
      const next = await workers.startWorking()
      for (const contact of contacts.filter(({ fate }) => fate === 'waiting')) {
        await untilOldRunsEnd(place, contact)
        const then = random.pick(['restored', 'erased', 'waits'] as const)
        if (then === 'restored') await acts.restore(contact)
        if (then === 'erased') await acts.purgeNow(contact)
      }
      await next.kill()
    }
    return rounds
  },
}

const runsOf = async ({ temporal }: Place, { id }: Promised) => {
  const runs = []
  const query = `DossierContact = '${id}' and WorkflowType = 'purgeContact' and ExecutionStatus = 'Running'`
  for await (const run of temporal.workflow.list({ query })) runs.push(run)
  return runs
}

/** Until its run waits for just this due time, or the time has come. */
const untilTimed = (place: Place, contact: Promised) =>
  until(
    'the run waits for the due time',
    async () => {
      if (contact.notBefore !== null && contact.notBefore.getTime() < Date.now()) return true
      const [run] = await runsOf(place, contact)
      const due = run?.typedSearchAttributes.getAll().find(({ key }) => key.name === 'DossierDueAt')?.value
      return due instanceof Date && due.getTime() === contact.notBefore?.getTime()
    },
    WAITS_WITHIN_MS,
  )

const untilOldRunsEnd = (place: Place, contact: Promised) =>
  until('the old run ended', async () => (await runsOf(place, contact)).length === 1, WAITS_WITHIN_MS)
