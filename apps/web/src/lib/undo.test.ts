import { describe, expect, test } from 'vitest'
import { createUndoStack } from './undo.ts'

const entry = (said: string) => ({ said, takeBack: () => Promise.resolve() })

describe('what can be taken back', () => {
  test('the last change comes first', () => {
    const stack = createUndoStack()
    stack.push(entry('Job title saved'))
    const last = stack.push(entry('Company saved'))
    expect(stack.lastId()).toBe(last)
    stack.take(last)
    expect(stack.take(stack.lastId() ?? '')?.said).toBe('Job title saved')
    expect(stack.lastId()).toBeNull()
  })

  test('a change is taken back once, by toast or by key', () => {
    const stack = createUndoStack()
    const id = stack.push(entry('Job title saved'))
    expect(stack.take(id)?.said).toBe('Job title saved')
    expect(stack.has(id)).toBe(false)
    expect(stack.take(id)).toBeNull()
  })

  test('an older change can be taken back before a newer one', () => {
    const stack = createUndoStack()
    const older = stack.push(entry('Job title saved'))
    const newer = stack.push(entry('Company saved'))
    expect(stack.take(older)?.said).toBe('Job title saved')
    expect(stack.lastId()).toBe(newer)
  })

  test('it remembers no more than its depth', () => {
    const stack = createUndoStack(2)
    const first = stack.push(entry('one'))
    stack.push(entry('two'))
    stack.push(entry('three'))
    expect(stack.has(first)).toBe(false)
  })
})
