import { useEffect, useEffectEvent } from 'react'
import { createPreference } from '../lib/preference.ts'

/** Single-key shortcuts can be turned off as a whole: they surprise those who dictate. */
export const singleKeys = createPreference('single-keys', 'on', ['on', 'off'])

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** What opens over the page holds the focus, and its keys are its own. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** Runs `keys` by the key pressed, never while someone types or a dialog is open. */
export const useShortcuts = (keys: Record<string, () => void>) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (singleKeys.get() === 'off' || isTyping(event.target) || isInDialog(event.target)) return
    const run = keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Ctrl or Cmd with Z, where it does not mean the text being typed. */
export const useUndoKey = (undo: () => void) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey) return
    if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
    event.preventDefault()
    undo()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
