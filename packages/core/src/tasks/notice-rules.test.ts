import { describe, expect, test } from 'vitest'
import { dueColumns } from './due.ts'
import { noticeNow, noticesAfter, plannedNotices } from './notice-rules.ts'

const zone = 'America/New_York'
const planned = (due: Parameters<typeof dueColumns>[0], remindAt: string | null = null) =>
  plannedNotices({ ...dueColumns(due), remindAt: remindAt === null ? null : new Date(remindAt) }, zone)
const told = (notices: ReturnType<typeof planned>) =>
  notices.map(({ kind, at }) => `${kind} ${at.toISOString()}`)

describe('the notices of a task', () => {
  test('with a date alone come in the morning of that day and of the next, in the workspace’s zone', () => {
    expect(told(planned({ on: '2026-12-01', at: null }))).toEqual([
      'taskDue 2026-12-01T14:00:00.000Z',
      'taskOverdue 2026-12-02T14:00:00.000Z',
    ])
  })

  test('with a time come at that time, and in the morning after it where it is', () => {
    const at = { time: '16:30', timeZone: 'Europe/Berlin' }
    expect(told(planned({ on: '2026-12-01', at }))).toEqual([
      'taskDue 2026-12-01T15:30:00.000Z',
      'taskOverdue 2026-12-02T08:00:00.000Z',
    ])
  })

  test('follow the wall across a change of the clocks', () => {
    expect(told(planned({ on: '2026-10-31', at: null }))).toEqual([
      'taskDue 2026-10-31T13:00:00.000Z',
      'taskOverdue 2026-11-01T14:00:00.000Z',
    ])
  })

  test('begin with the reminder, which needs no due date', () => {
    expect(told(planned(null, '2026-11-30T10:00:00Z'))).toEqual(['taskReminder 2026-11-30T10:00:00.000Z'])
    expect(planned(null)).toEqual([])
  })

  test('that were missed are given as one, the latest', () => {
    const all = planned({ on: '2026-12-01', at: null }, '2026-11-30T10:00:00Z')
    const ahead = noticesAfter(all, new Date('2026-11-01T00:00:00Z'))
    expect(noticeNow(ahead, new Date('2026-11-30T09:59:59Z'))).toBeUndefined()
    expect(noticeNow(ahead, new Date('2026-12-01T14:00:00Z'))?.kind).toBe('taskDue')
    expect(noticeNow(ahead, new Date('2026-12-05T00:00:00Z'))?.kind).toBe('taskOverdue')
    expect(noticesAfter(all, new Date('2026-12-02T14:00:00Z'))).toEqual([])
  })

  test('that fall together are given as one, the weightiest', () => {
    const both = planned({ on: '2026-12-01', at: null }, '2026-12-01T14:00:00Z')
    expect(noticeNow(both, new Date('2026-12-01T14:00:00Z'))?.kind).toBe('taskDue')
  })
})
