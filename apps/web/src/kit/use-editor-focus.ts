import { useEffect, useRef } from 'react'
import type { InlineEditState } from '../lib/inline-edit.ts'
import { isTyping } from './is-typing.ts'
import { useReturnFocus } from './use-return-focus.ts'

/**
 * The focus of an inline editor: its text is selected when it opens, its value has the focus again when the
 * keyboard closed it. One that opens by itself, since a save failed, takes no focus from another field.
 */
export const useEditorFocus = (state: InlineEditState<unknown>) => {
  const inputRef = useRef<HTMLInputElement>(null)
  const isOpen = useRef(false)
  const { step } = state
  const hasProblem = state.step === 'editing' && state.problem !== null
  const { ref: buttonRef, returnFocus } = useReturnFocus(step === 'reading')

  useEffect(() => {
    const wasOpen = isOpen.current
    isOpen.current = step === 'editing'
    // Typing on takes the reason away, and must not be selected by it.
    if (step !== 'editing' || (wasOpen && !hasProblem)) return
    if (hasProblem && isTyping()) return
    inputRef.current?.focus()
    inputRef.current?.select()
  }, [step, hasProblem])

  return { inputRef, buttonRef, returnFocus }
}
