type Named = { id: string; name: string }

export interface TagTimeline {
  'tag.added': { tag: Named }
  'tag.removed': { tag: Named }
}

export const tagKinds = ['tag.added', 'tag.removed'] as const satisfies readonly (keyof TagTimeline)[]
