type Path = (string | number)[]
export type Leaf = { path: Path; value: unknown }

/** Every value in a document that holds no others, and every list. */
export const leavesOf = (value: unknown, path: Path = []): Leaf[] => {
  if (Array.isArray(value))
    return [{ path, value }, ...value.flatMap((item, index) => leavesOf(item, [...path, index]))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
  return value === undefined ? [] : [{ path, value }]
}

/** The document with one value in it replaced. */
export const withLeaf = (document: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(document))
    return document.map((item: unknown, index) => (index === key ? withLeaf(item, rest, value) : item))
  // A path leads only through lists and records.
  const record = document as Record<string, unknown>
  return { ...record, [key]: withLeaf(record[key], rest, value) }
}
