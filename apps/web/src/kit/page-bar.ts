import { createContext, type ReactNode } from 'react'

/** What the top bar holds besides the page's own: before where you are, and at its end. */
export const PageBar = createContext<{ start: ReactNode; end: ReactNode }>({ start: null, end: null })
