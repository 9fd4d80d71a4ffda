import { type DraftName, keepDraft, readDraft } from '../lib/draft.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed under this name before, over what the form begins with; what no longer fits is left out. */
export const readFormDraft = <Values extends object>(name: DraftName | null, values: Values): Values => {
  if (name === null) return values
  try {
    const kept: unknown = JSON.parse(readDraft(name) || '{}')
    if (!isObject(kept)) return values
    const fitting = Object.entries(values).filter(([key, value]) => {
      const found = kept[key]
      return (
        found !== undefined && typeof found === typeof value && Array.isArray(found) === Array.isArray(value)
      )
    })
    return { ...values, ...Object.fromEntries(fitting.map(([key]) => [key, kept[key]])) }
  } catch {
    return values
  }
}

/** Keeps what was typed until it is saved or discarded; null where it was. */
export const keepFormDraft = (name: DraftName | null, values: object | null) => {
  if (name !== null) keepDraft(name, values === null ? '' : JSON.stringify(values))
}
