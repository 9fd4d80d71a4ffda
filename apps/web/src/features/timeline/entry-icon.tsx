import type { TagColor } from '@dossier/contracts/tags/values'
import type { TimelineKind } from '@dossier/contracts/timeline/kinds'
import {
  IconArrowBackUp,
  IconCategory,
  IconClipboardText,
  IconMail,
  IconNote,
  IconPencil,
  IconPhone,
  IconTag,
  IconTrash,
  IconUser,
  IconUserCheck,
} from '@tabler/icons-react'
import classes from './timeline.module.css'

type Look = { Icon: typeof IconUser; hue: TagColor }

const email: Look = { Icon: IconMail, hue: 'violet' }
const phone: Look = { Icon: IconPhone, hue: 'green' }
const tag: Look = { Icon: IconTag, hue: 'pink' }
const note: Look = { Icon: IconNote, hue: 'yellow' }

/** One icon and one colour for each kind of thing. */
const looks: Record<TimelineKind, Look> = {
  'contact.created': { Icon: IconUser, hue: 'teal' },
  'contact.deleted': { Icon: IconTrash, hue: 'red' },
  'contact.restored': { Icon: IconArrowBackUp, hue: 'teal' },
  'contact.edited': { Icon: IconPencil, hue: 'gray' },
  'owner.changed': { Icon: IconUserCheck, hue: 'blue' },
  'type.changed': { Icon: IconCategory, hue: 'teal' },
  'email.added': email,
  'email.edited': email,
  'email.removed': email,
  'email.madePrimary': email,
  'email.marked': email,
  'phone.added': phone,
  'phone.edited': phone,
  'phone.removed': phone,
  'phone.madePrimary': phone,
  'phone.marked': phone,
  'tag.added': tag,
  'tag.removed': tag,
  'note.created': note,
  'note.edited': note,
  'note.deleted': note,
  'note.restored': note,
  'activity.logged': { Icon: IconClipboardText, hue: 'orange' },
}

export const EntryIcon = ({ kind }: { kind: TimelineKind }) => {
  const { Icon, hue } = looks[kind]
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
