import { useReducer, useRef } from 'react'
import {
  eventOfOutcome,
  type InlineEditEvent,
  type InlineEditState,
  reduceInlineEdit,
  type SaveOutcome,
} from '../lib/inline-edit.ts'

type Parts<Value> = {
  value: Value
  isSame: (a: Value, b: Value) => boolean
  save: (draft: Value, was: Value) => Promise<SaveOutcome<Value>>
}

/** One value's editor: opens on what is shown, saves once, and opens again with the text where a save fails. */
export const useInlineEdit = <Value>({ value, isSame, save }: Parts<Value>) => {
  const [state, dispatch] = useReducer(
    (before: InlineEditState<Value>, event: InlineEditEvent<Value>) => reduceInlineEdit(before, event),
    { step: 'reading' },
  )
  // Enter closes the editor, and the closing blurs it: the second of the two must not save again.
  const isOpen = useRef(false)

  const send = async (draft: Value, was: Value) => {
    const event = eventOfOutcome(await save(draft, was), was, draft)
    if (!event) return
    isOpen.current = event.type === 'refused'
    dispatch(event)
  }
  const leave = () => {
    isOpen.current = false
    dispatch({ type: 'leave' })
  }

  const finish = (was: Value, draft: Value) => {
    if (!isOpen.current) return
    leave()
    if (!isSame(was, draft)) void send(draft, was)
  }

  return {
    state,
    start: () => {
      isOpen.current = true
      dispatch({ type: 'start', value })
    },
    change: (draft: Value) => dispatch({ type: 'change', draft }),
    leave,
    commit: () => {
      if (state.step === 'editing') finish(state.was, state.draft)
    },
    /** Saves what was picked rather than typed. */
    pick: (draft: Value) => {
      if (state.step === 'editing') finish(state.was, draft)
    },
    /** Keeps the editor open, with the reason why what stands there cannot be saved. */
    refuse: (problem: string) => {
      if (state.step === 'editing') dispatch({ type: 'refused', ...state, problem })
    },
    /** Ends a conflict: the reader's value over theirs, or theirs as it is. */
    choose: (whose: 'mine' | 'theirs') => {
      if (state.step !== 'choosing') return
      const { draft, theirs } = state
      leave()
      if (whose === 'mine') void send(draft, theirs)
    },
  }
}
export type InlineEditor<Value> = ReturnType<typeof useInlineEdit<Value>>
