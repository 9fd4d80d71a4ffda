import type { LiveChange } from '@dossier/contracts/live/live'

/** What a tab learns from the line: hints of what changed, or that everything is to be read again. */
export type LiveNews = { changes: LiveChange[] } | 'everything'

type StreamHandlers = {
  onNews: (news: LiveNews, cursor: string) => void
  onOpen: () => void
  onEnd: () => void
}

/** What the tabs of one person say to each other. */
export type LineMessage =
  | { staffId: string; type: 'news'; news: LiveNews; cursor: string }
  | { staffId: string; type: 'leads'; cursor: string }

export type LivePorts = {
  /** Opens the server's stream after `cursor`; the answer closes it. `onEnd` comes once, on any end but that. */
  openStream: (cursor: string, handlers: StreamHandlers) => () => void
  post: (message: LineMessage) => void
  /** Runs `lead` once this tab is the only leader, until `signal` aborts or the tab goes. */
  whenLeader: (signal: AbortSignal, lead: () => Promise<void>) => void
  /** Waits before the next try; ends early when the browser is back online. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>
  /** The stream did not open: perhaps the session has ended. Resolves when another try makes sense. */
  onShut: () => Promise<void>
  onNews: (news: LiveNews) => void
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/**
 * One stream for all tabs of a browser: the leader holds it and hands on what it brings with its cursor, so
 * that every tab knows how far the others have heard and any can lead on from there. Where a new leader starts
 * elsewhere than a tab has heard, that tab reads everything again instead of guessing what it missed.
 */
export const createLiveLine = (ports: LivePorts, staffId: string, startCursor: string) => {
  let cursor = startCursor
  const stopped = new AbortController()

  const take = (news: LiveNews, at: string) => {
    cursor = at
    ports.onNews(news)
  }

  const streamOnce = () =>
    new Promise<'opened' | 'shut'>((resolve) => {
      let opened = false
      const finish = () => {
        stopped.signal.removeEventListener('abort', stop)
        resolve(opened ? 'opened' : 'shut')
      }
      const close = ports.openStream(cursor, {
        onOpen: () => {
          opened = true
        },
        onNews: (news, at) => {
          take(news, at)
          ports.post({ staffId, type: 'news', news, cursor: at })
        },
        onEnd: finish,
      })
      const stop = () => {
        close()
        finish()
      }
      if (stopped.signal.aborted) stop()
      else stopped.signal.addEventListener('abort', stop)
    })

  const lead = async () => {
    ports.post({ staffId, type: 'leads', cursor })
    let pause = FIRST_PAUSE
    while (!stopped.signal.aborted) {
      const ended = await streamOnce()
      if (stopped.signal.aborted) return
      if (ended === 'shut') await ports.onShut()
      else pause = FIRST_PAUSE
      await ports.pause(pause, stopped.signal)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }

  return {
    start: () => ports.whenLeader(stopped.signal, lead),
    stop: () => stopped.abort(),
    hear: (message: LineMessage) => {
      if (message.staffId !== staffId) return
      if (message.type === 'news') take(message.news, message.cursor)
      else if (message.cursor !== cursor) take('everything', message.cursor)
    },
  }
}
