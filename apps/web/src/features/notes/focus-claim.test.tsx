import { afterEach, describe, expect, test } from 'vitest'
import { claimFocus } from './focus-claim.ts'

const button = (name: string) => {
  const made = document.createElement('button')
  made.textContent = name
  document.body.append(made)
  return made
}
afterEach(() => document.body.replaceChildren())

describe('a field that comes later', () => {
  test('has the focus where it was asked for from, and where that is gone meanwhile', () => {
    const opener = button('Edit note')
    opener.focus()
    const claim = claimFocus()
    expect(claim.isHeld()).toBe(true)
    opener.remove()
    expect(claim.isHeld()).toBe(true)
  })

  test('of two asked for in the same instant, the last has it and the first never', () => {
    const [first, last] = [claimFocus(), claimFocus()]
    expect([first.isHeld(), last.isHeld()]).toEqual([false, true])
  })

  test('leaves the focus to whoever went on elsewhere', () => {
    const claim = claimFocus()
    button('Search').focus()
    expect(claim.isHeld()).toBe(false)
  })
})
