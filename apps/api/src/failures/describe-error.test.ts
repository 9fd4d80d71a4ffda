import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

test('a failed statement is described by its beginning, and by none of its values', () => {
  const query = `select ${'$1, '.repeat(60_000)}`
  const values = Array.from({ length: 65_000 }, () => 'a secret value\n    at its own line')
  // As Drizzle throws it.
  const error = Object.assign(
    new Error(`Failed query: ${query}\nparams: ${values.join()}`, { cause: new Error('x'.repeat(9_000)) }),
    { query },
  )
  const described = JSON.stringify(describeError(error))
  expect(described).not.toMatch(/secret|its own line/)
  expect(described).toMatch(/"statement":"select \$1, /)
  expect(described.length).toBeLessThan(10_000)
})

test('a deep chain of causes and a deep stack stay short', () => {
  let error = new Error('first')
  for (let depth = 0; depth < 50; depth += 1) error = new Error('y'.repeat(5_000), { cause: error })
  expect(JSON.stringify(describeError(error)).length).toBeLessThan(30_000)
})
