import type { ContactRow } from '@dossier/contracts/contacts/views'
import { useContext } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { howManyFit } from '../../lib/how-many-fit.ts'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import classes from './contact-table.module.css'
import { TagRoom, textWidth } from './tag-room.ts'

const t = textsOf('list')

const GAP = 4

/** As many tags as stand there whole, and how many more there are. */
export const TagsCell = ({ tags }: Pick<ContactRow, 'tags'>) => {
  const { width: room } = useContext(TagRoom)
  const more = (count: number) => t('moreTags', { count })
  const shown = howManyFit(
    tags.map(({ name }) => textWidth(name)),
    room,
    GAP,
    textWidth(more(tags.length), 2),
  )
  const rest = tags.slice(shown)
  return (
    <span className={classes['tags']}>
      {tags.slice(0, shown).map((tag) => (
        <TagChip key={tag.id} name={tag.name} color={tag.color} />
      ))}
      {rest.length > 0 && (
        <span className={classes['moreTags']} title={rest.map(({ name }) => name).join(', ')}>
          {more(rest.length)}
        </span>
      )}
    </span>
  )
}
