import { openLine } from '../load/open-line.ts'
import { makeRequest } from '../load/make-request.ts'
import { median } from '../rounds/summarize.ts'
import { type Paired, pairedRounds } from '../rounds/paired-rounds.ts'
import { someContacts } from './deletions.ts'
import { until } from '@dossier/local-stack'
import type { Background } from './with-background.ts'

const PAIRS = 25
const CHANGES_WITHIN_MS = 60_000

/** What a person waits for who deletes and restores, with Temporal gone ÷ there. */
export async function requestPath(background: Background, say: (line: string) => void): Promise<Paired> {
  const { call, database, temporal, port, cookie } = background
  const contactIds = await someContacts(background, 1)
  const [there, back] = ['deletions.delete', 'deletions.restore'].map((procedure) =>
    makeRequest({ path: `/trpc/${procedure}`, body: { contactIds }, cookie }),
  )
  if (!there || !back) throw new Error('There is nothing to ask.')
  const burst = async () => {
    const line = await openLine(port)
    const times: number[] = []
    for (let pair = 0; pair < PAIRS; pair += 1)
      for (const request of [there, back]) {
        const start = performance.now()
        const { status } = await line.ask(request)
        if (status !== 200) throw new Error(`A deletion was answered with ${status}.`)
        times.push(performance.now() - start)
      }
    line.close()
    return median(times)
  }
  const untilState = (wanted: string) =>
    until(
      `background work is ${wanted}`,
      async () => (await call<{ state: string }>('background.state', {})).state === wanted,
      CHANGES_WITHIN_MS,
    )
  const untilCarriedOut = () =>
    until(
      'the outbox is empty',
      async () =>
        (await database.query('select 1 from outbox where done_at is null limit 1')).rows.length === 0,
      CHANGES_WITHIN_MS,
    )
  let isRunning = true
  return pairedRounds({
    rounds: 9,
    onRound: say,
    async floor() {
      if (!isRunning) await temporal.start()
      isRunning = true
      await untilState('running')
      await untilCarriedOut()
      return burst()
    },
    async product() {
      if (isRunning) await temporal.kill()
      isRunning = false
      await untilState('waiting')
      return burst()
    },
  })
}
