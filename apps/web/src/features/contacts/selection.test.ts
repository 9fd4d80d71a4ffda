import { describe, expect, it } from 'vitest'
import { addRows, dropRows, noSelection, type Selection, toggleRow } from './selection.ts'

const ids = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`)
const of = (selection: Selection | null) => selection && [...selection.ids]

describe('a selection', () => {
  it('takes a row in and out, and a range begins at the row touched last', () => {
    const one = toggleRow(noSelection, 'a') ?? noSelection
    const two = toggleRow(one, 'b') ?? noSelection
    expect(of(two)).toEqual(['a', 'b'])
    expect(two.anchor).toBe('b')
    expect(of(toggleRow(two, 'a'))).toEqual(['b'])
  })

  it('grows by a range that keeps its beginning, each row once', () => {
    const ranged = addRows(toggleRow(noSelection, 'b') ?? noSelection, ['b', 'c', 'd']) ?? noSelection
    expect(of(ranged)).toEqual(['b', 'c', 'd'])
    expect(ranged.anchor).toBe('b')
    expect(addRows(noSelection, ['x', 'y'])?.anchor).toBe('x')
  })

  it('holds 200 and refuses more, whole', () => {
    const full = addRows(noSelection, ids(200)) ?? noSelection
    expect(full.ids.size).toBe(200)
    expect(toggleRow(full, 'one more')).toBeNull()
    expect(addRows(full, ['c1', 'one more'])).toBeNull()
    expect(addRows(full, ['c1'])?.ids.size).toBe(200)
    expect(addRows(noSelection, ids(201))).toBeNull()
    expect(toggleRow(full, 'c1')?.ids.size).toBe(199)
  })

  it('lets go of those that no longer exist', () => {
    const three = addRows(noSelection, ['a', 'b', 'c']) ?? noSelection
    expect(of(dropRows(three, ['b']))).toEqual(['a', 'c'])
    expect(dropRows(three, [])).toBe(three)
  })
})
