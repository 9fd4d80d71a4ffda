import { describe, expect, test } from 'vitest'
import { createRefresher } from './refresher.ts'

const setUp = () => {
  const read: string[] = []
  const lists: string[][] = []
  const timers: (() => void)[] = []
  const hint = createRefresher({
    refreshContact: (contactId) => read.push(contactId),
    refreshLists: (contactIds) => lists.push([...contactIds]),
    later: (_ms, run) => timers.push(run),
  })
  return { read, lists, hint, passTime: () => timers.shift()?.() }
}

describe('hints of change', () => {
  test('that come together make one reading', () => {
    const { read, lists, hint, passTime } = setUp()
    hint('amara')
    hint('amara')
    hint('bob')
    expect(read).toEqual([])
    passTime()
    expect(read).toEqual(['amara', 'bob'])
    expect(lists).toEqual([['amara', 'bob']])
  })

  test('in a flood are read at a steady pace, the last one too', () => {
    const { read, hint, passTime } = setUp()
    hint('amara')
    passTime()
    hint('amara')
    hint('amara')
    expect(read).toHaveLength(1)
    passTime()
    expect(read).toHaveLength(2)
    passTime()
    expect(read).toHaveLength(2)
    hint('amara')
    passTime()
    expect(read).toHaveLength(3)
  })
})
