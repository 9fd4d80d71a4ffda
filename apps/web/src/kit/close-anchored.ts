/** Closes what stands beside a button, which has the focus again; the page stays where it is scrolled to. */
export const closeAnchored = (button: HTMLElement, onClose: () => void) => {
  onClose()
  button.focus({ preventScroll: true })
}
