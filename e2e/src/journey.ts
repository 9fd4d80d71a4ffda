import type { DemoPerson } from '@dossier/contracts/demo/demo-people'
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test'
import { afterAll, expect, inject, test } from 'vitest'
import { sessionOf } from './own-people.ts'
import { thisStack } from './stack/this-stack.ts'
import { keepEvidence } from './window/keep-evidence.ts'
import { openWindow, type Window } from './window/open-window.ts'

export type Journey = {
  /**
   * The own browser of a person of this file's workspace, signed in; without a person, nobody is signed in yet.
   */
  open: (who: DemoPerson | null, options?: BrowserContextOptions) => Promise<Window>
}

let connected: Promise<Browser> | undefined
const browser = () => (connected ??= chromium.connect(inject('browserAt')))

afterAll(async () => {
  await (await connected)?.close()
})

/**
 * A walk through the product in a real browser. It fails on what it expects and does not find, and on
 * every error in a console and every failed answer that it did not announce.
 */
export const journey = (name: string, walk: (journey: Journey) => Promise<void>): void => {
  test(name, async () => {
    const windows: Window[] = []
    const open: Journey['open'] = async (who, options) => {
      const opened = await openWindow(await browser(), {
        baseURL: thisStack().url,
        ...(who && { storageState: await sessionOf(who) }),
        ...options,
      })
      windows.push(opened)
      return opened
    }
    try {
      await walk({ open })
      expect(windows.flatMap(({ faults }) => faults.found())).toEqual([])
    } catch (error) {
      await keepEvidence(name, windows)
      throw error
    } finally {
      await Promise.all(windows.map(({ context }) => context.close()))
    }
  })
}
