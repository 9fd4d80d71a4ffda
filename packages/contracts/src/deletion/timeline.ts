export interface DeletionTimeline {
  'contact.deleted': { reason: string | null }
  'contact.restored': Record<string, never>
}

export const deletionKinds = [
  'contact.deleted',
  'contact.restored',
] as const satisfies readonly (keyof DeletionTimeline)[]
