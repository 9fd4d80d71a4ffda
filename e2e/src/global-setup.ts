import { findBrowser } from '@dossier/local-stack'
import { chromium } from '@playwright/test'
import type { TestProject } from 'vitest/node'
import { type Stack, startStack } from './stack/start-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each file that runs at the same time. */
    stacks: Stack[]
    /** Where the one browser of all journeys is reached. */
    browserAt: string
  }
}

/** Enough contacts for a long list, few enough to be there in a moment. */
const CONTACTS = 300

/** One browser for all journeys, and a demo for each file that runs beside others. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...(await findBrowser()), host: '127.0.0.1' })
  const files = project.vitest.state.getPaths().filter((path) => path.endsWith('.e2e.ts'))
  const atOnce = Math.min(files.length, project.config.maxWorkers)
  const starts = await Promise.allSettled(Array.from({ length: atOnce }, () => startStack(CONTACTS)))
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? start.value : []))
  const stop = async () => {
    await browser.close()
    await Promise.all(running.map((one) => one.stop()))
  }
  for (const start of starts)
    if (start.status === 'rejected') {
      await stop()
      throw start.reason
    }
  project.provide(
    'stacks',
    running.map(({ stack }) => stack),
  )
  project.provide('browserAt', browser.wsEndpoint())
  return stop
}
