import { type TagColor, tagColors } from '@dossier/contracts/tags/values'

/** A new tag's colour: always the same for the same name, spread over all colours. */
export const tagColor = (name: string): TagColor => {
  let hash = 0
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return tagColors[hash % tagColors.length] ?? 'gray'
}
