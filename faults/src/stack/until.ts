import { setTimeout as pause } from 'node:timers/promises'

/** The first truthy answer; throws where there is none in time. */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer> | Answer,
  mostMs: number,
): Promise<NonNullable<Answer>> => {
  const end = Date.now() + mostMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`Not within ${mostMs} ms: ${what}.`)
    await pause(50)
  }
}
