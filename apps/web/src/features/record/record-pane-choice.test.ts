import { describe, expect, test } from 'vitest'
import { fitPanes, readPaneChoice, usualPanes } from './record-pane-choice.ts'

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

describe('the panes in a window', () => {
  test('are as chosen where there is room', () => {
    expect(fitPanes({ left: 400, right: 500 }, 1_260)).toEqual({ left: 400, right: 500 })
  })

  test('give way to the middle, the wider one more, and stay readable', () => {
    expect(fitPanes({ left: 400, right: 600 }, 1_160)).toEqual({ left: 320, right: 480 })
    expect(fitPanes({ left: 300, right: 700 }, 960)).toEqual({ left: 260, right: 420 })
    expect(fitPanes({ left: 720, right: 720 }, 500)).toEqual({ left: 260, right: 320 })
  })
})
