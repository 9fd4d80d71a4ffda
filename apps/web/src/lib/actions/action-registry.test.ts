import { expect, it } from 'vitest'
import { type Action, createActionRegistry } from './action-registry.ts'

const action = (id: string, words = id): Action => ({ id, words, run: () => {} })

it('offers what the page adds, as long as it is there, the latest part first', () => {
  const registry = createActionRegistry()
  registry.add([action('go')])
  const leave = registry.add([action('note'), action('edit')])
  expect(registry.all().map(({ id }) => id)).toEqual(['note', 'edit', 'go'])
  leave()
  expect(registry.all().map(({ id }) => id)).toEqual(['go'])
})

it('offers one action of a name: the one of the part that came last', () => {
  const registry = createActionRegistry()
  registry.add([action('note', 'old')])
  registry.add([action('note', 'new')])
  expect(registry.all().map(({ words }) => words)).toEqual(['new'])
})

it('tells who listens, until they leave', () => {
  const registry = createActionRegistry()
  let told = 0
  const leave = registry.subscribe(() => {
    told += 1
  })
  registry.add([])()
  leave()
  registry.add([])
  expect(told).toBe(2)
})
