import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import { describe, expect, test } from 'vitest'
import { type About, createHints, type Readers } from './hints.ts'

const setUp = () => {
  const read: string[] = []
  const timers: (() => void)[] = []
  const reader = (topic: string) => (about: About) =>
    read.push(`${topic}: ${about.isAll ? 'all' : [...about.recordIds].join(' ')}`)
  const readers: Readers = {
    contact: reader('contact'),
    timeline: reader('timeline'),
    notes: reader('notes'),
    tasks: reader('tasks'),
    appointments: reader('appointments'),
    contacts: reader('contacts'),
    tags: reader('tags'),
    contactTypes: reader('contactTypes'),
    calendars: reader('calendars'),
    deletions: reader('deletions'),
    background: reader('background'),
    notifications: reader('notifications'),
  }
  const hint = createHints({
    readers: () => readers,
    readEverything: () => read.push('everything'),
    later: (_ms, run) => timers.push(run),
  })
  return { read, hint, passTime: () => timers.shift()?.() }
}

describe('hints of what happened', () => {
  test('make the topics read again that they touch, and no others', () => {
    const { read, hint, passTime } = setUp()
    hint([{ act: 'note.pinned', recordId: 'amara' }])
    passTime()
    expect(read).toEqual(['notes: amara'])
  })

  test('that come together make one reading', () => {
    const { read, hint, passTime } = setUp()
    hint([{ act: 'note.pinned', recordId: 'amara' }])
    hint([
      { act: 'note.pinned', recordId: 'amara' },
      { act: 'note.unpinned', recordId: 'bob' },
    ])
    expect(read).toEqual([])
    passTime()
    expect(read).toEqual(['notes: amara bob'])
  })

  test('of the workspace are about every record', () => {
    const { read, hint, passTime } = setUp()
    hint([{ act: 'tag.recolored', recordId: null }])
    passTime()
    expect(read).toEqual(['tags: all', 'contact: all', 'contacts: all'])
  })

  test('of an act that this build does not know read everything again', () => {
    const { read, hint, passTime } = setUp()
    // As a newer server would send it.
    hint([{ act: 'contact.cloned' as AuditAct, recordId: 'amara' }])
    passTime()
    expect(read).toEqual(['everything'])
  })

  test('of an act that touches nothing read nothing', () => {
    const { read, hint, passTime } = setUp()
    hint([{ act: 'contact.exported', recordId: 'amara' }])
    passTime()
    expect(read).toEqual([])
  })

  test('in a flood are read at a steady pace, the last one too', () => {
    const { read, hint, passTime } = setUp()
    const pinned = () => hint([{ act: 'note.pinned', recordId: 'amara' }])
    pinned()
    passTime()
    pinned()
    pinned()
    expect(read).toHaveLength(1)
    passTime()
    expect(read).toHaveLength(2)
    passTime()
    expect(read).toHaveLength(2)
    pinned()
    passTime()
    expect(read).toHaveLength(3)
  })
})
