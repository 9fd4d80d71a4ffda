import { createContext, type ReactNode, useContext, useDeferredValue } from 'react'

const Painted = createContext(true)

/** Paints what is read first, and right after it what only a hand needs: see `useIsPainted`. */
export const PaintFirst = ({ children }: { children: ReactNode }) => {
  const isPainted = useDeferredValue(true, false)
  return <Painted value={isPainted}>{children}</Painted>
}

/** False while what stands inside `PaintFirst` is drawn for the first time. */
export const useIsPainted = () => useContext(Painted)
