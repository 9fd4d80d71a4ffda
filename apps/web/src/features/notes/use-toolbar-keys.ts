import { type KeyboardEvent, useState } from 'react'

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Makes the buttons of a toolbar one stop of the Tab key: arrows, Home and End move among them. */
export const useToolbarKeys = () => {
  const [current, setCurrent] = useState(0)
  return {
    tabIndexOf: (index: number) => (index === current ? 0 : -1),
    onFocus: setCurrent,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = steps[event.key]
      const buttons = [...event.currentTarget.querySelectorAll('button')]
      const at = buttons.findIndex((button) => button === document.activeElement)
      if (!step || at < 0) return
      event.preventDefault()
      buttons[step(at, buttons.length)]?.focus()
    },
  }
}
