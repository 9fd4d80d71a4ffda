import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import type { Part } from './keep-running.ts'

/** Resolves when `/readyz` says yes; throws with its last words where the API ends before. */
export const untilReady = async (url: string, api: Part): Promise<void> => {
  let ended = false
  const notice = () => {
    ended = true
  }
  void api.exited.then(notice)
  for (;;) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (answer?.ok) return
    await answer?.body?.cancel()
    if (ended) throw new Refusal(`The app does not start: ${(await api.lastWords?.()) || 'it ended at once'}`)
    await sleep(50)
  }
}
