import { useEffect, useEffectEvent } from 'react'

const layers = '[role="dialog"], [role="menu"], [role="listbox"]'
/** Editors that stand open; fields that are always there are none. */
const editors = `#content :is(form, li textarea, li [contenteditable="true"],
  input:not([type="search"], [type="checkbox"], [role="combobox"], :disabled))`

const isSeen = (selector: string) =>
  [...document.querySelectorAll(selector)].some((element) => element.checkVisibility())

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))

/** Escape, where it closes nothing and restores nothing. */
export const useEscape = (act: () => void) => {
  const run = useEffectEvent(act)
  useEffect(() => {
    let isFree = false
    // Looked at before anybody acts: whoever closes on Escape is gone when the key comes by here.
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape')
        isFree = !event.isComposing && !isTyping(event.target) && !isSeen(layers) && !isSeen(editors)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isFree && !event.defaultPrevented) run()
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [])
}
