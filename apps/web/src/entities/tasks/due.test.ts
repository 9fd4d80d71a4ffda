import { expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { asLocal } from '../../lib/local-time.ts'
import { dueWords, isOverdue } from './due.ts'

const now = new Date(2031, 5, 2, 14, 0)
const on = (day: string) => ({ due: { on: day, at: null }, dueAt: null })
const at = (...[hours, minutes]: [number, number]) => {
  const moment = new Date(2031, 5, 2, hours, minutes)
  const [day = '', time = ''] = asLocal(moment).split('T')
  return { due: { on: day, at: { time, timeZone: 'UTC' } }, dueAt: moment.toISOString() }
}

test('a date is overdue when its day is over, a time when it has passed', () => {
  expect([on('2031-06-01'), on('2031-06-02'), on('2031-06-03')].map((due) => isOverdue(due, now))).toEqual([
    true,
    false,
    false,
  ])
  expect([at(13, 59), at(14, 1)].map((due) => isOverdue(due, now))).toEqual([true, false])
  expect(isOverdue({ due: null, dueAt: null }, now)).toBe(false)
})

test('a due date is said by its nearness, with its time where it has one', () => {
  expect(dueWords(on('2031-06-01'), now)).toBe('yesterday')
  expect(dueWords(on('2031-06-02'), now)).toBe('today')
  expect(dueWords(on('2031-06-03'), now)).toBe('tomorrow')
  expect(dueWords(on('2031-06-20'), now)).toMatch(/20/)
  expect(dueWords(at(16, 30), now)).toMatch(/^today, .*30/)
  expect(dueWords({ due: null, dueAt: null }, now)).toBeNull()
})
