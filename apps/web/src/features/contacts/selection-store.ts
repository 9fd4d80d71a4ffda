import { noSelection, type Selection } from './selection.ts'

let owner = ''
let selection = noSelection
const listeners = new Set<() => void>()

const set = (next: Selection) => {
  if (next === selection) return
  selection = next
  for (const listener of listeners) listener()
}

/** What is selected, while a record is open too. It belongs to one person's one search and ends with it. */
export const selectionStore = {
  get: () => selection,
  set,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Starts anew where the list is another one. */
  begin: (key: string) => {
    if (key !== owner) set(noSelection)
    owner = key
  },
}
