import { once } from 'node:events'

const startedWithin = 150_000
const askEvery = 150

/** Waits until the demo is migrated and seeded; throws where it ended before, or took too long. */
export const untilReady = async (url: string, exited: Promise<number>): Promise<void> => {
  const deadline = AbortSignal.timeout(startedWithin)
  let code: number | undefined
  void exited.then((exit) => {
    code = exit
  })
  while (code === undefined && !deadline.aborted) {
    const answer = await fetch(`${url}/readyz`, { signal: deadline }).catch(() => null)
    if (answer?.ok) return
    await once(AbortSignal.timeout(askEvery), 'abort')
  }
  throw new Error(code === undefined ? 'It was not ready in time.' : `It ended with code ${code}.`)
}
