import type { TimelineEntryView } from '@dossier/contracts/timeline'
import { memo } from 'react'
import { When } from '../../ui/when.tsx'
import { EntryIcon } from './entry-icon.tsx'
import { EntryLine } from './entry-line.tsx'
import classes from './timeline.module.css'

const aboutOf = ({ data }: TimelineEntryView): string | null =>
  'excerpt' in data ? data.excerpt : 'text' in data ? data.text : null

/** One line of the feed: what, who, when. */
export const Entry = memo(({ entry }: { entry: TimelineEntryView }) => (
  <li className={classes['entry']}>
    <EntryIcon kind={entry.kind} />
    <div className={classes['text']}>
      <p>
        <EntryLine entry={entry} />
      </p>
      <p className={classes['small']}>
        <bdi>{entry.actor.name}</bdi>
        {aboutOf(entry) !== null && (
          <>
            {' · '}
            <bdi>{aboutOf(entry)}</bdi>
          </>
        )}
      </p>
    </div>
    <When at={entry.at} as="time" className={classes['time']} />
  </li>
))
