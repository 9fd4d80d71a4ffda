import { describe, expect, test } from 'vitest'
import {
  eventOfOutcome,
  type InlineEditEvent,
  type InlineEditState,
  reduceInlineEdit,
} from './inline-edit.ts'

const run = (...events: InlineEditEvent<string>[]) =>
  events.reduce<InlineEditState<string>>(reduceInlineEdit, { step: 'reading' })

describe('a value edited in place', () => {
  test('opens on the value that is shown and remembers it', () => {
    expect(run({ type: 'start', value: 'Nurse' }, { type: 'change', draft: 'Doctor' })).toEqual({
      step: 'editing',
      was: 'Nurse',
      draft: 'Doctor',
      problem: null,
    })
  })

  test('a change by someone else leaves the open editor alone', () => {
    const state = run(
      { type: 'start', value: 'Nurse' },
      { type: 'change', draft: 'Doctor' },
      { type: 'start', value: 'Theirs' },
    )
    expect(state).toMatchObject({ was: 'Nurse', draft: 'Doctor' })
  })

  test('leaving restores', () => {
    expect(run({ type: 'start', value: 'Nurse' }, { type: 'leave' })).toEqual({ step: 'reading' })
  })

  test('a save that fails opens it again with the text and the reason', () => {
    const refused = eventOfOutcome({ ok: false, problem: 'This is too long.' }, 'Nurse', 'Doctor')
    expect(refused && run({ type: 'start', value: 'Nurse' }, { type: 'leave' }, refused)).toEqual({
      step: 'editing',
      was: 'Nurse',
      draft: 'Doctor',
      problem: 'This is too long.',
    })
  })

  test('a late failure does not take newer text away', () => {
    const state = run(
      { type: 'start', value: 'Doctor' },
      { type: 'change', draft: 'Surgeon' },
      { type: 'refused', was: 'Nurse', draft: 'Doctor', problem: 'Not reached.' },
    )
    expect(state).toEqual({ step: 'editing', was: 'Doctor', draft: 'Surgeon', problem: 'Not reached.' })
  })

  test('typing on puts the reason away', () => {
    const state = run(
      { type: 'refused', was: 'Nurse', draft: 'Doctor', problem: 'Not reached.' },
      { type: 'change', draft: 'Surgeon' },
    )
    expect(state).toMatchObject({ problem: null, draft: 'Surgeon' })
  })

  test('a conflict keeps both values until one is chosen', () => {
    const conflicted = eventOfOutcome({ ok: false, theirs: 'Chief', by: 'Rosa' }, 'Nurse', 'Doctor')
    expect(conflicted && run(conflicted, { type: 'start', value: 'Chief' })).toEqual({
      step: 'choosing',
      was: 'Nurse',
      draft: 'Doctor',
      theirs: 'Chief',
      by: 'Rosa',
    })
  })

  test('a save that works leaves nothing to do', () => {
    expect(eventOfOutcome({ ok: true }, 'Nurse', 'Doctor')).toBeNull()
  })
})
