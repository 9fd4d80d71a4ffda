import type { MouseEvent } from 'react'

/** A tap that moves the focus to a field would open the keyboard over the page. */
const isTap = ({ nativeEvent }: MouseEvent) =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'

/**
 * Before a list item goes with the button that removed it: the focus passes on to what is marked
 * `data-beside` in the item after it or before it, or else to `last`.
 */
export const focusBeside = (event: MouseEvent, last: HTMLElement | null) => {
  if (isTap(event)) return
  const item = event.currentTarget.closest('li, tr')
  const inside = (beside: Element | null | undefined) => beside?.querySelector<HTMLElement>('[data-beside]')
  const next = inside(item?.nextElementSibling) ?? inside(item?.previousElementSibling) ?? last
  next?.focus()
}
