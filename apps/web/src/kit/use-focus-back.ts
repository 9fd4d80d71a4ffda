import { useEffect, useState } from 'react'

/** For a dialog that is there from its first drawing: what had the focus then has it again once the dialog goes. */
export const useFocusBack = () => {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
