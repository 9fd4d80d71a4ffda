import { fileURLToPath } from 'node:url'
import { createLog } from './log.ts'
import { runWorker } from './main.ts'
import type { Parts } from './parts.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'

/** Where a worker dies, the first time it gets there, as if the machine had lost power; or shows a bug. */
const crashPoints = [
  'relay:leased',
  'relay:started',
  'send:before',
  'send:after',
  'send:marked',
  'send:broken',
] as const
type CrashPoint = (typeof crashPoints)[number]

const crashAt = process.env['DOSSIER_CRASH_AT']

if (crashAt !== undefined && !crashPoints.some((point) => point === crashAt)) {
  throw new Error(`DOSSIER_CRASH_AT is one of ${crashPoints.join(', ')}.`)
}

const reach = (point: CrashPoint): void => {
  if (point === crashAt) process.kill(process.pid, 'SIGKILL')
}

const path = (name: string) => fileURLToPath(new URL(`workflows/${name}`, import.meta.url))
const scaled = { [path('activity-timeouts.ts')]: path('activity-timeouts.faults.ts') }

/** The production parts with crash points between them, and waits scaled down. */
const withCrashPoints = (parts: Parts): Parts => ({
  ...parts,
  stickyTimeoutMs: 1_000,
  loadBundle: () =>
    loadWorkflowBundle({
      encoded: process.env['DOSSIER_CODEC_KEYS'] !== undefined,
      replace: scaled,
      log: createLog('warn'),
    }),
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
      if (crashAt === 'send:broken') throw new TypeError('A bug, as asked for')
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
    }
  },
})

await runWorker(withCrashPoints)
