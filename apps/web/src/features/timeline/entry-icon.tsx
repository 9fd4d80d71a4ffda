import type { TagColor } from '@dossier/contracts/tags'
import type { TimelineKind } from '@dossier/contracts/timeline'
import {
  IconCategory,
  IconClipboardText,
  IconMail,
  IconNote,
  IconPencil,
  IconPhone,
  IconTag,
  IconUser,
  IconUserCheck,
} from '@tabler/icons-react'
import classes from './timeline.module.css'

const looks = {
  contact: { Icon: IconUser, hue: 'teal' },
  field: { Icon: IconPencil, hue: 'gray' },
  owner: { Icon: IconUserCheck, hue: 'blue' },
  email: { Icon: IconMail, hue: 'violet' },
  phone: { Icon: IconPhone, hue: 'green' },
  tag: { Icon: IconTag, hue: 'pink' },
  note: { Icon: IconNote, hue: 'yellow' },
  type: { Icon: IconCategory, hue: 'teal' },
  activity: { Icon: IconClipboardText, hue: 'orange' },
} as const satisfies Record<string, { Icon: typeof IconUser; hue: TagColor }>

const entityOf = (kind: TimelineKind): keyof typeof looks => {
  if (kind === 'contact.created') return 'contact'
  if (kind === 'contact.edited') return 'field'
  if (kind === 'owner.changed') return 'owner'
  if (kind === 'type.changed') return 'type'
  if (kind === 'activity.logged') return 'activity'
  if (kind.startsWith('email.')) return 'email'
  if (kind.startsWith('phone.')) return 'phone'
  return kind.startsWith('tag.') ? 'tag' : 'note'
}

/** One icon and one colour for each kind of thing. */
export const EntryIcon = ({ kind }: { kind: TimelineKind }) => {
  const { Icon, hue } = looks[entityOf(kind)]
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
