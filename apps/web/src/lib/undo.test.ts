import { describe, expect, test } from 'vitest'
import { createUndoStack } from './undo.ts'

const setUp = (depth?: number) => {
  const undone: string[] = []
  const stack = createUndoStack(depth)
  const push = (name: string) => stack.push({ undo: () => Promise.resolve(undone.push(name)) })
  return { undone, stack, push }
}

describe('what can be undone', () => {
  test('the last change comes first', async () => {
    const { undone, stack, push } = setUp()
    push('job title')
    const last = push('company')
    expect(stack.lastId()).toBe(last)
    await stack.take(last)?.undo()
    await stack.take(stack.lastId() ?? '')?.undo()
    expect(undone).toEqual(['company', 'job title'])
    expect(stack.lastId()).toBeNull()
  })

  test('a change is undone once, by toast or by key', () => {
    const { stack, push } = setUp()
    const id = push('job title')
    expect(stack.take(id)).not.toBeNull()
    expect(stack.has(id)).toBe(false)
    expect(stack.take(id)).toBeNull()
  })

  test('an older change can be undone before a newer one', () => {
    const { stack, push } = setUp()
    const older = push('job title')
    const newer = push('company')
    expect(stack.take(older)).not.toBeNull()
    expect(stack.lastId()).toBe(newer)
  })

  test('it remembers no more than its depth', () => {
    const { stack, push } = setUp(2)
    const first = push('one')
    push('two')
    push('three')
    expect(stack.has(first)).toBe(false)
  })
})
