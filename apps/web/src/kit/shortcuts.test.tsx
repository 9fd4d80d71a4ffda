import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { useShortcuts } from './shortcuts.ts'

const [goToTasks, addTask, openHelp] = [vi.fn(), vi.fn(), vi.fn()]

const Shell = () => {
  useShortcuts({ 'g t': goToTasks, '?': openHelp })
  return null
}
const Record = () => {
  useShortcuts({ t: addTask })
  return null
}

let now = 0
/** A key pressed so many milliseconds after the one before. */
const press = (key: string, after = 100) => {
  now += after
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: now })
  fireEvent(document.body, event)
}

beforeEach(() => {
  now += 10_000
  vi.clearAllMocks()
})
afterEach(cleanup)

test.each([
  ['before', [Record, Shell]],
  ['after', [Shell, Record]],
])('the second of two keys means nothing else to what listens %s', (_, parts) => {
  render(parts.map((Part) => <Part key={Part.name} />))
  press('g')
  press('t')
  expect(goToTasks).toHaveBeenCalledOnce()
  expect(addTask).not.toHaveBeenCalled()
  press('t')
  expect(addTask).toHaveBeenCalledOnce()
})

test('what listens only since the first key knows of it', () => {
  const { rerender } = render(<Shell />)
  press('g')
  rerender(<Record />)
  press('t')
  expect(addTask).not.toHaveBeenCalled()
})

test('after the first of two a key that makes no pair does nothing, with Shift or without', () => {
  render(<Shell />)
  press('g')
  press('Shift')
  press('?')
  expect(openHelp).not.toHaveBeenCalled()
  press('?')
  expect(openHelp).toHaveBeenCalledOnce()
})

test('once the time for the second is over, a key is one by itself', () => {
  render([<Shell key="shell" />, <Record key="record" />])
  press('g')
  press('t', 1_001)
  expect(goToTasks).not.toHaveBeenCalled()
  expect(addTask).toHaveBeenCalledOnce()
})
