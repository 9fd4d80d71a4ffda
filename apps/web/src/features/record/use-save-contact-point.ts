import { useMutation } from '@tanstack/react-query'
import { uuidv7 } from 'uuidv7'
import type { ContactPoint, ContactPointKind } from '../../entities/contact-points/kinds.ts'
import { addContactPoint, editContactPoint } from '../../entities/contact-points/mutations.ts'
import { actorOf } from '../../entities/timeline/queries.ts'
import type { SaveOutcome } from '../../lib/inline-edit.ts'
import { saveOutcomeOf } from '../../lib/outcome.ts'

/** What an editor holds: the email or phone as it is typed, its label, and what the editor started from as stored. */
export type Typed = { text: string; label: string; stored: string }

export const typedOf = ({ shown, stored, label }: ContactPoint): Typed => ({
  text: shown,
  stored,
  label: label ?? '',
})

/** Saves what was typed: a new one, or another in place of `was`. */
export const useSaveContactPoint = (kind: ContactPointKind, contactId: string) => {
  const adding = useMutation(addContactPoint(kind, contactId))
  const editing = useMutation(editContactPoint(kind, contactId))

  const add = async (typed: Pick<Typed, 'text' | 'label'>): Promise<SaveOutcome<string>> => {
    const text = typed.text.trim()
    const label = typed.label.trim() || null
    const point: ContactPoint = {
      id: uuidv7(),
      stored: text,
      shown: text,
      label,
      isPrimary: false,
      state: 'unknown',
    }
    return saveOutcomeOf(await kind.checkAdd(contactId, point), () => adding.mutateAsync(point))
  }

  /** Who removed it, as far as the activity says. */
  const removerOf = (stored: string) =>
    actorOf(contactId, (entry) =>
      kind.name === 'email'
        ? entry.kind === 'email.removed' && entry.data.address === stored
        : entry.kind === 'phone.removed' && entry.data.number === stored,
    )

  const edit = async (point: ContactPoint, draft: Typed, was: Typed): Promise<SaveOutcome<string>> => {
    // One that was removed meanwhile is in conflict with nothing: whoever keeps theirs adds it anew.
    if (was.stored === '') return add(draft)
    const text = draft.text.trim()
    // Whoever changes only the label leaves it as it is stored, not as it is shown.
    const isSame = text === was.text
    const next: ContactPoint = {
      ...point,
      label: draft.label.trim() || null,
      ...(isSame ? { stored: was.stored } : { stored: text, shown: text, state: 'unknown' }),
    }
    const before: ContactPoint = {
      ...point,
      stored: was.stored,
      shown: was.text,
      label: was.label.trim() || null,
    }
    const checked = await kind.checkEdit({ ...next, was: was.stored })
    const outcome = await saveOutcomeOf(checked, () => editing.mutateAsync({ point: next, was: before }))
    return 'reason' in outcome && outcome.reason === `${kind.name}.notFound`
      ? { ok: false, theirs: '', by: removerOf(was.stored) }
      : outcome
  }
  return { add, edit }
}
