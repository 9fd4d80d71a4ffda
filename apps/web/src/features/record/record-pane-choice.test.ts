import { describe, expect, test } from 'vitest'
import { clampWidth, mostWidth, readPaneChoice, usualPanes } from './record-pane-choice.ts'

describe('the panes as they were kept', () => {
  test('are as usual where nothing sensible was', () => {
    for (const kept of [null, 'wide', 12, [], { left: 'x', right: Number.NaN }])
      expect(readPaneChoice(kept)).toEqual(usualPanes)
  })

  test('keep what they can, and no width that nobody could read or drag back', () => {
    expect(readPaneChoice({ left: 400.4, right: 10, isFolded: true })).toEqual({
      left: 400,
      right: 320,
      isFolded: true,
    })
    expect(readPaneChoice({ left: 90_000, right: 500 }).left).toBe(720)
  })
})

describe('how wide a pane may be', () => {
  const sizes = { left: 320, middle: 500, right: 420 }

  test('the middle never gets narrower than it reads', () => {
    expect(mostWidth('left', sizes)).toBe(460)
    expect(mostWidth('right', sizes)).toBe(560)
    expect(clampWidth('right', 2_000, sizes)).toBe(560)
  })

  test('there is a most on the widest screen, and a least on the narrowest', () => {
    expect(clampWidth('left', 5_000, { ...sizes, middle: 3_000 })).toBe(720)
    expect(clampWidth('left', 0, sizes)).toBe(260)
    expect(clampWidth('left', 300, { ...sizes, left: 260, middle: 300 })).toBe(260)
  })
})
