import { expect, test } from 'vitest'
import { readDays } from './read-days.ts'

test.each(['30', ' 30 ', '030'])('%j is thirty days', (typed) => expect(readDays(typed)).toBe(30))

test.each(['30.5', '30,5', '1e2', '-1', '+5', '', ' ', '0', '3651', '999999', '0x1e', '３０', '1 000'])(
  '%j is no number of days',
  (typed) => expect(readDays(typed)).toBeNull(),
)
