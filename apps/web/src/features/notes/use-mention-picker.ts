import type { StaffView } from '@dossier/contracts/staff'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { completeMention, mentionAtCaret, peopleMatching } from '../../lib/mention.ts'

type Parts = {
  text: string
  people: readonly StaffView[]
  onText: (text: string) => void
  input: RefObject<HTMLTextAreaElement | null>
}

const OFFERED = 6

/** The list of colleagues that an `@` opens, moved through by arrows, picked by Enter or Tab. */
export const useMentionPicker = ({ text, people, onText, input }: Parts) => {
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const caretToSet = useRef<number | null>(null)
  const mention = caret === null ? null : mentionAtCaret(text, caret)
  const found = mention ? peopleMatching(people, mention.typed).slice(0, OFFERED) : []
  const isOpen = found.length > 0

  useLayoutEffect(() => {
    if (caretToSet.current === null) return
    input.current?.setSelectionRange(caretToSet.current, caretToSet.current)
    caretToSet.current = null
  })

  const pick = ({ name }: StaffView) => {
    if (!mention || caret === null) return
    const completed = completeMention(text, mention.from, caret, name)
    caretToSet.current = completed.caret
    setCaret(null)
    onText(completed.text)
  }

  return {
    isOpen,
    found,
    active: Math.min(active, Math.max(0, found.length - 1)),
    pick,
    close: () => setCaret(null),
    onCaret: (at: number) => {
      // A name just completed ends in a space: its own mention does not open again.
      setCaret(text[at - 1] === ' ' && caret === null ? null : at)
      setActive(0)
    },
    /** Whether the key was for the list. */
    onKey: (event: KeyboardEvent): boolean => {
      if (!isOpen) return false
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const person = found[Math.min(active, found.length - 1)]
      if (step !== 0) setActive((active + step + found.length) % found.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && person) pick(person)
      else if (event.key === 'Escape') setCaret(null)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
