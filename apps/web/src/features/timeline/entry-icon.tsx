import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import { useTimelineKinds } from '../../entities/timeline/kind-view.tsx'
import classes from './timeline.module.css'

/** One icon and one colour for each kind of thing. */
export const EntryIcon = ({ kind }: { kind: TimelineKind }) => {
  const { Icon, hue } = useTimelineKinds().views[kind]
  return (
    <span
      aria-hidden
      className={classes['icon']}
      style={{ background: `var(--d-${hue}-ground)`, color: `var(--d-${hue}-ink)` }}
    >
      <Icon size={13} stroke={1.7} />
    </span>
  )
}
