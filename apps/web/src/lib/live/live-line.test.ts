import type { LiveChange } from '@dossier/contracts/live/live'
import { describe, expect, test } from 'vitest'
import { createLiveLine, type LineMessage, type LiveNews, type LivePorts } from './live-line.ts'

const change = (recordId: string): LiveChange => ({
  act: 'contact.edited',
  recordId,
  actor: { kind: 'staff', id: 'rosa', name: 'Rosa' },
  at: '2026-11-17T10:00:00.000Z',
})
type Handlers = Parameters<LivePorts['openStream']>[1]

/** A browser with tabs, one lock and one server stream that the test drives. */
const createBrowser = () => {
  const tabs: { hear: (message: LineMessage) => void }[] = []
  const waiting: (() => void)[] = []
  const streams: { after: string; handlers: Handlers }[] = []
  const pauses: PromiseWithResolvers<void>[] = []
  const shut: string[] = []

  return {
    streams,
    shut,
    pauses,
    openTab: (cursor: string) => {
      const news: LiveNews[] = []
      const line = createLiveLine(
        {
          openStream: (after, handlers) => {
            streams.push({ after, handlers })
            return () => {}
          },
          post: (message) => tabs.filter((tab) => tab !== line).forEach((tab) => tab.hear(message)),
          whenLeader: (_signal, lead) => {
            waiting.push(() => void lead())
            if (waiting.length === 1) waiting[0]?.()
          },
          pause: () => {
            const pause = Promise.withResolvers<void>()
            pauses.push(pause)
            return pause.promise
          },
          onShut: () => {
            shut.push('asked')
            return Promise.resolve()
          },
          onNews: (told) => news.push(told),
        },
        'ada',
        cursor,
      )
      tabs.push(line)
      line.start()
      return { news, line }
    },
    /** The leading tab goes; the next in line leads. */
    closeLeader: () => {
      tabs.shift()
      waiting.shift()
      waiting[0]?.()
    },
  }
}

describe('one live line for the tabs of a browser', () => {
  test('ten tabs hold one stream, and all hear what it brings', () => {
    const browser = createBrowser()
    const tabs = Array.from({ length: 10 }, () => browser.openTab('100'))
    expect(browser.streams).toHaveLength(1)
    browser.streams[0]?.handlers.onNews({ changes: [change('amara')] }, '101')
    for (const { news } of tabs) expect(news).toEqual([{ changes: [change('amara')] }])
  })

  test('a new leader goes on from where the old one was', () => {
    const browser = createBrowser()
    browser.openTab('100')
    const second = browser.openTab('100')
    browser.streams[0]?.handlers.onNews({ changes: [change('amara')] }, '107')
    browser.closeLeader()
    expect(browser.streams[1]?.after).toBe('107')
    expect(second.news).toHaveLength(1)
  })

  test('where a new leader starts elsewhere, the others read everything again', () => {
    const browser = createBrowser()
    browser.openTab('100')
    browser.openTab('120')
    const behind = browser.openTab('100')
    browser.closeLeader()
    expect(browser.streams[1]?.after).toBe('120')
    expect(behind.news).toEqual(['everything'])
  })

  test('after a cut it comes back from the newest cursor', async () => {
    const browser = createBrowser()
    browser.openTab('100')
    browser.streams[0]?.handlers.onOpen()
    browser.streams[0]?.handlers.onNews({ changes: [] }, '103')
    browser.streams[0]?.handlers.onEnd()
    await expect.poll(() => browser.pauses.length).toBe(1)
    browser.pauses[0]?.resolve()
    await expect.poll(() => browser.streams.length).toBe(2)
    expect(browser.streams[1]?.after).toBe('103')
    expect(browser.shut).toEqual([])
  })

  test('a stream that does not open asks whether the session has ended', async () => {
    const browser = createBrowser()
    browser.openTab('100')
    browser.streams[0]?.handlers.onEnd()
    await expect.poll(() => browser.shut.length).toBe(1)
  })

  test('what another person is told in the same browser is not ours', () => {
    const browser = createBrowser()
    const { news, line } = browser.openTab('100')
    line.hear({ staffId: 'jun', type: 'news', news: 'everything', cursor: '200' })
    expect(news).toEqual([])
  })
})
