export type ListPlace = { index: number; offset: number }

const places = new Map<string, ListPlace>()

/** Where the reader stood in a list when opening a record, by the history entry that Back returns to. */
export const listPlaces = {
  keep: (historyKey: string, place: ListPlace) => places.set(historyKey, place),
  find: (historyKey: string) => places.get(historyKey),
  /** The reader has walked on to a record so many rows further: Back returns to its row. */
  walk: (historyKey: string, by: number) => {
    const place = places.get(historyKey)
    if (place) places.set(historyKey, { ...place, index: Math.max(0, place.index + by) })
  },
}
