import type { Window } from '../window/open-window.ts'

export type Contact = { id: string; lastName: string | null }
/** A state of a page, and how one gets there from the state before it. */
export type State = [name: string, go: (window: Window, contact: Contact) => Promise<unknown>]

export const escape = ({ page }: Window) => page.keyboard.press('Escape')
