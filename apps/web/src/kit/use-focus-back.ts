import { useEffect, useState } from 'react'

/** An item of a menu goes with the menu: its button stands for it. */
const standsFor = (element: Element): Element => {
  const menu = element.closest('[role="menu"]')
  return (menu && document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)) ?? element
}

let last = document.activeElement && standsFor(document.activeElement)
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) last = standsFor(target)
})

const isThere = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element !== document.body

/** For a dialog that is there from its first drawing: what had the focus then has it again once the dialog goes. */
export const useFocusBack = () => {
  // An editor that asked something is gone by then; its row is not.
  const [places] = useState(() => [last, last?.closest('tr')])
  useEffect(
    () => () => {
      const next = places.find(isThere) ?? document.querySelector<HTMLElement>('#content')
      next?.focus()
    },
    [places],
  )
}
