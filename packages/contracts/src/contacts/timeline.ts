import type { ContactField } from './fields.ts'

type Person = { id: string; name: string }
type Named = { id: string; name: string }

/** What the timeline keeps of what happens to a contact itself. */
export interface ContactTimeline {
  'contact.created': Record<string, never>
  'contact.edited': { field: ContactField; from: string | null; to: string | null }
  'owner.changed': { from: Person | null; to: Person | null }
  'type.changed': { from: Named | null; to: Named | null }
}

export const contactKinds = [
  'contact.created',
  'contact.edited',
  'owner.changed',
  'type.changed',
] as const satisfies readonly (keyof ContactTimeline)[]
