import { useEffect, useState } from 'react'

/** An item of a menu goes with the menu: its button stands for it. */
const standsFor = (element: Element): Element => {
  const menu = element.closest('[role="menu"]')
  return (menu && document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)) ?? element
}

let last: Element | null = null
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) last = standsFor(target)
})

/** For a dialog that is there from its first drawing: what had the focus then has it again once the dialog goes. */
export const useFocusBack = () => {
  const [opener] = useState(() => last)
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected
      const next = isThere ? opener : document.querySelector<HTMLElement>('#content')
      next?.focus()
    },
    [opener],
  )
}
