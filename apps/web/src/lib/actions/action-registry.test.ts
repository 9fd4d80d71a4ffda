import { expect, it } from 'vitest'
import { type Action, createActionRegistry } from './action-registry.ts'

const action = (id: string, words = id): Action => ({ id, words, run: () => {} })
const shell = {}
const page = {}

it('offers what the page adds, as long as it is there, the latest part first', () => {
  const registry = createActionRegistry()
  registry.put(shell, [action('go')])
  registry.put(page, [action('note'), action('edit')])
  expect(registry.all().map(({ id }) => id)).toEqual(['note', 'edit', 'go'])
  registry.leave(page)
  expect(registry.all().map(({ id }) => id)).toEqual(['go'])
})

it('keeps every part in its place when what it offers changes', () => {
  const registry = createActionRegistry()
  registry.put(shell, [action('go')])
  registry.put(page, [action('note')])
  registry.put(shell, [action('go'), action('undo')])
  expect(registry.all().map(({ id }) => id)).toEqual(['note', 'go', 'undo'])
})

it('offers one action of a name: the one of the part that came last', () => {
  const registry = createActionRegistry()
  registry.put(shell, [action('note', 'old')])
  registry.put(page, [action('note', 'new')])
  expect(registry.all().map(({ words }) => words)).toEqual(['new'])
})

it('tells who listens, until they leave', () => {
  const registry = createActionRegistry()
  let told = 0
  const leave = registry.subscribe(() => {
    told += 1
  })
  registry.put(page, [])
  registry.leave(page)
  leave()
  registry.put(page, [])
  expect(told).toBe(2)
})
