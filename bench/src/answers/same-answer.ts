import { isDeepStrictEqual } from 'node:util'

/**
 * Throws, naming the first place where the two JSON texts differ in what both say. The order of keys says nothing,
 * and a key that the product alone has is its own affair: the floor need not follow each new one.
 */
export function sameAnswer(product: string, floor: string): void {
  const difference = findDifference(JSON.parse(product), JSON.parse(floor), '$')
  if (difference !== null) throw new Error(`The product and the floor answer differently: ${difference}`)
}

function findDifference(product: unknown, floor: unknown, path: string): string | null {
  if (isDeepStrictEqual(product, floor)) return null
  const [ours, theirs] = [entriesOf(product), entriesOf(floor)]
  if (ours === null || theirs === null || Array.isArray(product) !== Array.isArray(floor))
    return `${path} is ${shown(product)} here and ${shown(floor)} there.`
  for (const key of new Set([...theirs.keys(), ...(Array.isArray(product) ? ours.keys() : [])])) {
    if (!ours.has(key) || !theirs.has(key))
      return `${path}.${key} is only in the ${ours.has(key) ? 'product' : 'floor'}.`
    const found = findDifference(ours.get(key), theirs.get(key), `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

const entriesOf = (value: unknown): Map<string, unknown> | null =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80)
