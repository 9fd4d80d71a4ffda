import { engine } from './engine.ts'

/** What stands for each field; null where there is nothing. */
export type FieldValues = Readonly<Record<string, string | null>>

/** The text with its fields filled in; null where a field without a default has nothing to stand for it. */
export const fillIn = (text: string, values: FieldValues): string | null => {
  try {
    const filled: unknown = engine.parseAndRenderSync(text, scopeOf(values))
    return typeof filled === 'string' ? filled : null
  } catch {
    return null
  }
}

/** `contact.first_name` is read as a field of `contact`; what is null is left out, so that its default stands. */
const scopeOf = (values: FieldValues): Record<string, Record<string, string>> => {
  const scope: Record<string, Record<string, string>> = {}
  for (const [path, value] of Object.entries(values)) {
    const [thing = '', name = ''] = path.split('.')
    const fields = (scope[thing] ??= {})
    if (value !== null) fields[name] = value
  }
  return scope
}
