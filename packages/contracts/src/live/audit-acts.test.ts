import { expect, test } from 'vitest'
import { actsByDomain } from './audit-acts.ts'

test('no act is given by two domains', () => {
  const acts = actsByDomain.flatMap((domain) => Object.keys(domain))
  expect(acts).toEqual([...new Set(acts)])
})
