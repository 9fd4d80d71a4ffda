import { expect, test } from 'vitest'
import { createSignal } from './signal.ts'

const never = 60_000

test('a wait ends when something happens', async () => {
  const signal = createSignal()
  const waiting = signal.wait(never)
  signal.raise()
  await expect(waiting).resolves.toBeUndefined()
})

test('what happened between two waits ends the next one, and only that', async () => {
  const signal = createSignal()
  signal.raise()
  signal.raise()
  await signal.wait(never)
  const quick = signal.wait(1).then(() => 'time')
  expect(await quick).toBe('time')
})
