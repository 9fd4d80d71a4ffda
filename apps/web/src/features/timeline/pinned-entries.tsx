import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { type ReactNode, useId, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './timeline.module.css'

const t = textsOf('timeline')

/** So many stand above the days; more are a click away. */
const AT_FIRST = 3

type Props = { entries: readonly TimelineEntryView[]; line: (entry: TimelineEntryView) => ReactNode }

/** What is to be seen first, whenever it happened: the latest pinned on top. */
export const PinnedEntries = ({ entries, line }: Props) => {
  const id = useId()
  const [isWhole, setIsWhole] = useState(false)
  if (entries.length === 0) return null
  const more = entries.length - AT_FIRST
  return (
    <section className={classes['pinned']} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('pinned')}</h3>
      <ol id={`${id}-list`}>{(isWhole ? entries : entries.slice(0, AT_FIRST)).map(line)}</ol>
      {more > 0 && (
        <button
          type="button"
          className={classes['morePinned']}
          aria-expanded={isWhole}
          aria-controls={`${id}-list`}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('fewerPinned') : t('morePinned', { count: more })}
        </button>
      )}
    </section>
  )
}
