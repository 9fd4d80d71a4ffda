import { useEffect, useRef } from 'react'
import type { InlineEditState } from '../lib/inline-edit.ts'
import { isTyping } from './is-typing.ts'

/**
 * The focus of an inline editor: its text is selected when it opens, its value has the focus again when the
 * keyboard closed it. One that opens by itself, since a save failed, takes no focus from another field.
 */
export const useEditorFocus = (state: InlineEditState<unknown>) => {
  const inputRef = useRef<HTMLInputElement>(null)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)
  const isOpen = useRef(false)
  const { step } = state
  const hasProblem = state.step === 'editing' && state.problem !== null

  useEffect(() => {
    if (step === 'reading') {
      if (comesBack.current) buttonRef.current?.focus()
      comesBack.current = false
    }
    const wasOpen = isOpen.current
    isOpen.current = step === 'editing'
    // Typing on takes the reason away, and must not be selected by it.
    if (step !== 'editing' || (wasOpen && !hasProblem)) return
    if (hasProblem && isTyping()) return
    inputRef.current?.focus()
    inputRef.current?.select()
  }, [step, hasProblem])

  return {
    inputRef,
    buttonRef,
    returnFocus: () => {
      comesBack.current = true
    },
  }
}
