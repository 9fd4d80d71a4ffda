export type FocusClaim = {
  /** Whether the focus is still meant to go there: nobody asked later, and the person has not gone elsewhere. */
  isHeld: () => boolean
}

let latest = 0

/** Asks for the focus on behalf of a field that is still on its way. Of several, the last to ask has it. */
export const claimFocus = (): FocusClaim => {
  latest += 1
  const mine = latest
  const from = document.activeElement
  return {
    isHeld: () => {
      const { activeElement, body } = document
      return mine === latest && (activeElement === null || activeElement === body || activeElement === from)
    },
  }
}
