import type { NamedBy, ShownAs } from './answers.ts'

export const personal = (label: string, shownAs: ShownAs = 'text') =>
  ({ holds: 'personal', label, shownAs }) as const
export const personalName = (label: string, namedBy: NamedBy) =>
  ({ holds: 'personal', label, shownAs: 'text', namedBy }) as const
export const fact = (label: string, shownAs: ShownAs = 'text') => ({ holds: 'fact', label, shownAs }) as const
export const factName = (label: string, namedBy: NamedBy) =>
  ({ holds: 'fact', label, shownAs: 'text', namedBy }) as const
export const derived = { holds: 'derived' } as const
export const technical = { holds: 'technical' } as const
export const staffs = { holds: 'staffs' } as const
export const ofWorkspace = { holds: 'workspaces' } as const
