import { createContext, type ReactNode } from 'react'

/** What every page holds besides its own: in the bar, before where you are and at its end, and under the bar. */
export const PageBar = createContext<{ start: ReactNode; end: ReactNode; under: ReactNode }>({
  start: null,
  end: null,
  under: null,
})
