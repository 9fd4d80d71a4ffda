import { findBrowser } from '@dossier/local-stack'
import { chromium } from '@playwright/test'
import type { TestProject } from 'vitest/node'
import { type Stack, startStack } from './stack/start-stack.ts'
import { CONTACTS } from './stack/this-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stack: Stack
    /** Where the one browser of all journeys is reached. */
    browserAt: string
  }
}

/** One demo and one browser for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...(await findBrowser()), host: '127.0.0.1' })
  const { stack, stop } = await startStack(CONTACTS).catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  project.provide('stack', stack)
  project.provide('browserAt', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await stop()
  }
}
