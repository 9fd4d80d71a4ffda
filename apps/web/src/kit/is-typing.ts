/** Whether someone is in the middle of a text: what opens by itself then leaves the focus where it is. */
export const isTyping = () => {
  const active = document.activeElement
  return (
    active instanceof HTMLInputElement ||
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLElement && active.isContentEditable)
  )
}
