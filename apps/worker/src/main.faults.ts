import { fileURLToPath } from 'node:url'
import { createLog } from './log.ts'
import { runWorker } from './main.ts'
import type { Parts } from './parts.ts'
import { loadKeptBundle } from './temporal/kept-bundle.faults.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'

/**
 * Where a worker dies, the first time it gets there, as if the machine had lost power; `send:broken` shows a bug
 * instead, `send:never` a mail server that is never there.
 */
const faults = [
  'relay:leased',
  'relay:started',
  'send:before',
  'send:after',
  'send:marked',
  'send:broken',
  'send:never',
  'purge:before',
  'purge:begun',
  'purge:erased',
  'purge:forgotten',
  'purge:finished',
] as const
type Fault = (typeof faults)[number]

const fault = process.env['DOSSIER_FAULT']

if (fault !== undefined && !faults.some((point) => point === fault)) {
  throw new Error(`DOSSIER_FAULT is one of ${faults.join(', ')}.`)
}

const reach = (point: Fault): void => {
  if (point === fault) process.kill(process.pid, 'SIGKILL')
}

/** With the workflows of another version, as `keep-bundle.faults.ts` kept them. */
const otherBundle = process.env['DOSSIER_FAULT_BUNDLE']
const cachedRuns = process.env['DOSSIER_FAULT_CACHED_RUNS']

const path = (name: string) => fileURLToPath(new URL(`workflows/${name}`, import.meta.url))
const timeouts = fault === 'send:never' ? 'impatient-timeouts.faults.ts' : 'activity-timeouts.faults.ts'

const scaledDown = {
  encoded: process.env['DOSSIER_CODEC_KEYS'] !== undefined,
  replace: { [path('activity-timeouts.ts')]: path(timeouts) },
  log: createLog('warn'),
}

/** The production parts with crash points between them, and waits scaled down. */
const withCrashPoints = (parts: Parts): Parts => ({
  ...parts,
  stickyTimeoutMs: 1_000,
  ...(cachedRuns !== undefined && { cachedRuns: Number(cachedRuns) }),
  loadBundle: () =>
    otherBundle === undefined ? loadWorkflowBundle(scaledDown) : loadKeptBundle(otherBundle),
  outbox: {
    ...parts.outbox,
    async lease() {
      const rows = await parts.outbox.lease()
      if (rows.length > 0) reach('relay:leased')
      return rows
    },
    async markDone(row) {
      reach('relay:started')
      await parts.outbox.markDone(row)
    },
  },
  emailSender: {
    async send(mail) {
      if (fault === 'send:broken') throw new TypeError('A bug, as asked for')
      if (fault === 'send:never') return { outcome: 'delayed', reason: 'unreachable', code: null }
      reach('send:before')
      const outcome = await parts.emailSender.send(mail)
      reach('send:after')
      return outcome
    },
  },
  createActivities(given) {
    const activities = parts.createActivities(given)
    return {
      ...activities,
      async sendEmail(input) {
        const end = await activities.sendEmail(input)
        reach('send:marked')
        return end
      },
      async beginPurge(input) {
        const decision = await activities.beginPurge(input)
        if (decision.next === 'erase') reach('purge:begun')
        return decision
      },
      async eraseContact(input) {
        reach('purge:before')
        const done = await activities.eraseContact(input)
        reach('purge:erased')
        return done
      },
      async forgetRuns(input) {
        const done = await activities.forgetRuns(input)
        reach('purge:forgotten')
        return done
      },
      async finishPurge(input) {
        const done = await activities.finishPurge(input)
        reach('purge:finished')
        return done
      },
    }
  },
})

await runWorker(withCrashPoints)
