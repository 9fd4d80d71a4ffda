import { afterAll, beforeAll, inject } from 'vitest'
import { type Stack, startStack } from './start-stack.ts'

/** Enough for a demo that somebody looks into. */
export const CONTACTS = 100

let own: Stack | undefined

/** The demo that this file's journeys walk in: everybody's, or one of its own. */
export const thisStack = (): Stack => own ?? inject('stack')

/** For journeys that stop a server: this file starts a demo that no other file uses. */
export const walkInOwnStack = (): void => {
  let stop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const running = await startStack(CONTACTS)
    own = running.stack
    stop = running.stop
  })
  afterAll(() => stop?.())
}
