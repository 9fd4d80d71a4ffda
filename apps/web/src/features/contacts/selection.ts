import { MAX_SELECTED } from '@dossier/contracts/contacts/values'

/**
 * The contacts chosen in a list, in the order they were. `anchor` is where a range begins; `taken` says that they
 * were all taken at once from the top of a list, and whether that was all of it.
 */
export type Selection = {
  ids: ReadonlySet<string>
  anchor: string | null
  taken: { isAll: boolean; of: string } | null
}

export const noSelection: Selection = { ids: new Set(), anchor: null, taken: null }

export const toggleRow = ({ ids }: Selection, id: string): Selection | null =>
  ids.has(id)
    ? { ids: new Set([...ids].filter((one) => one !== id)), anchor: id, taken: null }
    : addRows({ ids, anchor: id, taken: null }, [id])

/** Null where that would be more than can be changed at once. */
export const addRows = ({ ids, anchor }: Selection, more: readonly string[]): Selection | null => {
  const all = new Set([...ids, ...more])
  if (all.size > MAX_SELECTED && all.size > ids.size) return null
  return { ids: all, anchor: anchor ?? more[0] ?? null, taken: null }
}

export const dropRows = (selection: Selection, gone: readonly string[]): Selection =>
  gone.length === 0
    ? selection
    : { ...selection, ids: new Set([...selection.ids].filter((id) => !gone.includes(id))), taken: null }
