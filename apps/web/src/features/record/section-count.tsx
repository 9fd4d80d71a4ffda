import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { RecordView } from '@dossier/contracts/record/views'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { formatCount } from '../../lib/format.ts'
import classes from './record-page.module.css'

type Props = { section: RecordSectionEntry; record: RecordView }

/** How many a section has, beside its name; nothing where it has none. */
export const SectionCount = ({ section, record }: Props) => {
  const count = section.useCount(record.contact.id, record)
  if (count === 0) return null
  return (
    <span aria-hidden className={classes['sectionCount']}>
      {count >= MAX_COUNTED ? `${formatCount(MAX_COUNTED)}+` : formatCount(count)}
    </span>
  )
}
