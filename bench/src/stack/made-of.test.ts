import { expect, test } from 'vitest'
import { currentSources, whatIsMissing } from './made-of.ts'

const kept = { migrations: ['first', 'second'], rest: 'demo' }

test('data of the same sources is kept as it is', () => {
  expect(whatIsMissing(kept, { migrations: ['first', 'second'], rest: 'demo' })).toBe('nothing')
})

test('a migration that was added runs on the kept data', () => {
  expect(whatIsMissing(kept, { migrations: ['first', 'second', 'third'], rest: 'demo' })).toBe('migrations')
})

test('another demo, a migration rewritten or taken away, or no data at all means all anew', () => {
  expect(whatIsMissing(kept, { ...kept, rest: 'another demo' })).toBe('everything')
  expect(whatIsMissing(kept, { ...kept, migrations: ['first', 'rewritten', 'third'] })).toBe('everything')
  expect(whatIsMissing(kept, { ...kept, migrations: ['first'] })).toBe('everything')
  expect(whatIsMissing(null, kept)).toBe('everything')
})

test('each size is made of the migrations there are, and of other things than the other size', async () => {
  const [small, large] = [await currentSources('small'), await currentSources('large')]
  expect(small.migrations.length).toBeGreaterThan(4)
  expect(large.migrations).toEqual(small.migrations)
  expect(large.rest).not.toBe(small.rest)
})
