import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './free-port.ts'
import { holdPort } from './hold-port.ts'

test('a port that is held is nobody else’s until it is released', async () => {
  const wanted = await freePort()
  const first = await holdPort(wanted)
  expect(first.port).toBe(wanted)
  const second = await holdPort(wanted)
  onTestFinished(() => second.release())
  expect(second.port).not.toBe(wanted)
  expect(await freePort(wanted)).not.toBe(wanted)
  await first.release()
  await first.release()
  expect(await freePort(wanted)).toBe(wanted)
})
