import { useReducer, useRef, useState } from 'react'
import { loadInputSchemas } from '../lib/check-input.ts'
import {
  eventOfOutcome,
  type InlineEditEvent,
  type InlineEditState,
  reduceInlineEdit,
  type SaveOutcome,
} from '../lib/inline-edit.ts'
import { prepare } from '../lib/prepare.ts'

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

  const [sending, setSending] = useState(0)

  const send = async (draft: Value, was: Value) => {
    setSending((count) => count + 1)
    const outcome = await save(draft, was).finally(() => setSending((count) => count - 1))
    const event = eventOfOutcome(outcome, was, draft)
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
    /** Something typed is not saved yet: what is edited must stay, though it were taken away elsewhere. */
    isHeld: state.step !== 'reading' || sending > 0,
    start: () => {
      isOpen.current = true
      prepare(loadInputSchemas)()
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
