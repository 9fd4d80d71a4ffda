import { describe, expect, it } from 'vitest'
import { moveColumn, readColumnChoice, setColumnWidth, toggleColumn, usualColumns } from './column-choice.ts'

describe('the columns that somebody chose', () => {
  it('are the usual ones where nothing or nonsense was kept', () => {
    for (const kept of [null, 'x', 3, {}, { shown: 'name' }])
      expect(readColumnChoice(kept)).toEqual(usualColumns)
  })

  it('leave out what no longer exists and twice named ones, and begin with the name', () => {
    const kept = {
      shown: ['email', 'shoeSize', 'email', 'name', 'type'],
      widths: { type: 9_000, shoeSize: 4 },
    }
    expect(readColumnChoice(kept)).toEqual({ shown: ['name', 'email', 'type'], widths: { type: 800 } })
  })

  it('move past one another, never past the name or the end', () => {
    expect(moveColumn(usualColumns, 'phone', -1).shown.slice(0, 3)).toEqual(['name', 'phone', 'email'])
    expect(moveColumn(usualColumns, 'email', -1)).toBe(usualColumns)
    expect(moveColumn(usualColumns, 'lastActivityAt', 1)).toBe(usualColumns)
  })

  it('are shown and hidden, except for the name', () => {
    const without = toggleColumn(usualColumns, 'tags')
    expect(without.shown).not.toContain('tags')
    expect(toggleColumn(without, 'tags').shown.at(-1)).toBe('tags')
    expect(toggleColumn(usualColumns, 'name')).toBe(usualColumns)
  })

  it('take a dragged width and give it back', () => {
    const wide = setColumnWidth(usualColumns, 'email', 312.4)
    expect(wide.widths).toEqual({ email: 312 })
    expect(setColumnWidth(wide, 'email', null).widths).toEqual({})
  })
})
