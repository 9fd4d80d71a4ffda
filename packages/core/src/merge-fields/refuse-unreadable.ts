import type { ErrorReason } from '@dossier/contracts/errors'
import { invalidField } from '../errors/index.ts'
import { engine } from './engine.ts'

/** Refuses a text that cannot be read, or that names a field that is not among the known ones. */
export const refuseUnreadable = (text: string, known: readonly string[], field: string): void => {
  const reason = reasonOf(text, known)
  if (reason) throw invalidField(field, reason)
}

const reasonOf = (text: string, known: readonly string[]): ErrorReason | null => {
  try {
    const named = engine.globalFullVariablesSync(engine.parse(text))
    return named.every((name) => known.includes(name)) ? null : 'template.unknownField'
  } catch {
    return 'template.unreadable'
  }
}
