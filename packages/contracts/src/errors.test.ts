import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commonErrors, errorWords } from './errors.ts'

test('no reason is given by two domains, and none is left out', async () => {
  const files = globSync('*/errors.ts', { cwd: import.meta.dirname })
  const modules = await Promise.all(
    // Each exports its reasons with their words.
    files.map(async (file) => (await import(join(import.meta.dirname, file))) as Record<string, object>),
  )
  const domains = [commonErrors, ...modules.flatMap((module) => Object.values(module))]
  const reasons = domains.flatMap((errors) => Object.keys(errors))
  expect(reasons.toSorted()).toEqual(Object.keys(errorWords).toSorted())
})
