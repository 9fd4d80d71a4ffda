import type { ErrorReason } from '@dossier/contracts/errors'
import { invalidField } from '../errors/index.ts'
import { engine } from './engine.ts'
import { fillIn } from './fill-in.ts'

/** Refuses a text that cannot be read, or that names a field that is not among the known ones. */
export const refuseUnreadable = (text: string, known: readonly string[], field: string): void => {
  const reason = reasonOf(text, known)
  if (reason) throw invalidField(field, reason)
}

const reasonOf = (text: string, known: readonly string[]): ErrorReason | null => {
  try {
    const named = engine.globalFullVariablesSync(engine.parse(text))
    if (!named.every((name) => known.includes(name))) return 'template.unknownField'
    // Some of what can be read is refused only when it is filled in, as a range that is too long.
    const filled = fillIn(text, Object.fromEntries(known.map((name) => [name, 'x'])))
    return filled === null ? 'template.unreadable' : null
  } catch {
    return 'template.unreadable'
  }
}
