import { setTimeout as pause } from 'node:timers/promises'

const EVERY_MS = 50

/** The first truthy answer, asked for again and again; throws where there is none in time. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer> | Answer,
  mostMs = 30_000,
): Promise<NonNullable<Answer>> {
  const end = performance.now() + mostMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (performance.now() > end) throw new Error(`Not within ${mostMs} ms: ${what}`)
    await pause(EVERY_MS)
  }
}
