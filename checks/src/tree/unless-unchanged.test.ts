import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { readCheckout } from './checkout.ts'
import { unlessUnchanged } from './unless-unchanged.ts'

test('looks again when an input changed, and whenever it last found something', async () => {
  const { root } = makeCheckout({ 'src/a.ts': '1', 'README.md': '1' })
  let looks = 0
  const look = async (...found: string[]) =>
    await unlessUnchanged(readCheckout(root), 'look', ['src/**'], () => {
      looks += 1
      return Promise.resolve(found.map((says) => ({ at: 'src/a.ts', says })))
    })

  await look('is wrong')
  await look('is wrong')
  expect(looks).toBe(2)
  await look()
  expect(looks).toBe(3)
  writeFileSync(join(root, 'README.md'), '2')
  await look()
  expect(looks).toBe(3)
  writeFileSync(join(root, 'src/a.ts'), '2')
  await look()
  expect(looks).toBe(4)
})
