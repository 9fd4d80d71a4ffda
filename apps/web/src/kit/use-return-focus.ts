import { useEffect, useRef } from 'react'

/** The focus of what opened an editor: it has it again once it shows, where the keyboard closed the editor. */
export const useReturnFocus = (isShown: boolean) => {
  const ref = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)

  useEffect(() => {
    if (!isShown) return
    if (comesBack.current) ref.current?.focus()
    comesBack.current = false
  }, [isShown])

  return {
    ref,
    returnFocus: () => {
      comesBack.current = true
    },
  }
}
