import type { LiveChange } from '@dossier/contracts/live/live'
import { onTestFinished } from 'vitest'

export type LiveMessage = { event: string; id: string; data: LiveChange[] | null }

type Options = { cookie?: string; after: string; lastEventId?: string; staffId?: string }

/** Reads an event stream as a browser would. */
export const openLive = async (url: string, { cookie, after, lastEventId, staffId }: Options) => {
  const abort = new AbortController()
  const query = new URLSearchParams({ after, ...(staffId && { staff: staffId }) })
  const answer = await fetch(`${url}/live?${query.toString()}`, {
    headers: { ...(cookie && { cookie }), ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: abort.signal,
  })
  const messages: LiveMessage[] = []
  const waiting = new Set<() => void>()
  let heartbeats = 0

  const take = (block: string): void => {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(': ')
        return [line.slice(0, colon), line.slice(colon + 2)]
      }),
    )
    if (fields.get('') === 'heartbeat') heartbeats += 1
    const event = fields.get('event')
    if (event !== undefined)
      messages.push({ event, id: fields.get('id') ?? '', data: JSON.parse(fields.get('data') ?? 'null') })
  }

  const read = async (): Promise<void> => {
    let rest = ''
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) take(block)
      for (const look of waiting) look()
    }
  }
  const ended = read().catch(() => undefined)
  const close = async (): Promise<void> => {
    abort.abort()
    await ended
  }
  onTestFinished(close)

  return {
    status: answer.status,
    messages,
    heartbeats: () => heartbeats,
    ended,
    close,
    /** The messages, as soon as the predicate accepts them. */
    until: (enough: (messages: LiveMessage[]) => boolean): Promise<LiveMessage[]> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!enough(messages)) return
          waiting.delete(look)
          resolve(messages)
        }
        waiting.add(look)
        look()
      }),
    untilHeartbeat: (count = 1): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (heartbeats < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
