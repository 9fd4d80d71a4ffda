import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { RecordView } from '@dossier/contracts/record/views'
import { ActionIcon, Button } from '@mantine/core'
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import { DndBadge } from '../../entities/do-not-disturb/dnd-badge.tsx'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { OwnerPicker } from './owner-picker.tsx'
import classes from './record-header.module.css'
import { RecordMenu } from './record-menu.tsx'
import { RecordType } from './record-type.tsx'
import { DETAILS_ID, type PaneFold } from './use-pane-fold.ts'

const t = textsOf('record')

type Props = {
  record: RecordView
  /** What a colleague just did to this record. */
  news: ReactNode
  sections: readonly RecordSectionEntry[]
  /** The reader wants to add one to a section. */
  onAdd: (section: RecordSectionEntry) => void
  onOpen: (section: RecordSectionEntry) => void
  /** Null where there is no right pane to fold. */
  fold: PaneFold | null
}

const FoldButton = ({ isFolded, toggle }: PaneFold) => {
  const words = isFolded ? t('panes.unfold') : t('panes.fold')
  const Icon = isFolded ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse
  return (
    <ActionIcon
      variant="default"
      size={30}
      aria-label={words}
      title={`${words} (Esc)`}
      aria-expanded={!isFolded}
      aria-controls={DETAILS_ID}
      onClick={toggle}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}

type OpenProps = { section: RecordSectionEntry; words: string; onOpen: Props['onOpen'] }

const OpenButton = ({ section, words, onOpen }: OpenProps) => (
  <ActionIcon variant="default" size={30} aria-label={words} title={words} onClick={() => onOpen(section)}>
    <section.Icon size={16} stroke={1.6} aria-hidden />
  </ActionIcon>
)

type AddProps = Pick<Props, 'onAdd'> & {
  section: RecordSectionEntry
  add: NonNullable<RecordSectionEntry['add']>
}

const AddButton = ({ section, add, onAdd }: AddProps) => {
  const { Icon } = section
  const { words, key: shortcut } = add
  return (
    <Button
      variant="default"
      className={classes['act']}
      leftSection={<Icon size={15} stroke={1.6} aria-hidden />}
      aria-label={words()}
      aria-keyshortcuts={shortcut}
      title={`${words()} (${shortcut})`}
      onClick={() => onAdd(section)}
    >
      {words()}
    </Button>
  )
}

export const RecordHeader = ({ record, news, sections, onAdd, onOpen, fold }: Props) => {
  const { contact, abilities } = record
  const name = contactName(contact) ?? t('unnamed', { ns: 'common' })
  const about = [contact.jobTitle, contactName({ ...contact, companyName: null }) && contact.companyName]
  const shared = { contactId: contact.id, canEdit: abilities.edit }
  return (
    <header className={classes['header']}>
      <PersonAvatar id={contact.id} name={name} size={44} />
      <div className={classes['who']}>
        <h1 dir="auto" title={name}>
          {name}
        </h1>
        <div className={classes['meta']}>
          <RecordType type={contact.type} {...shared} />
          <OwnerPicker owner={contact.owner} {...shared} />
          <DndBadge shut={record.doNotDisturb} />
          <span className={classes['about']} title={about.filter(Boolean).join(' · ')}>
            {about.filter(Boolean).map((part, index) => (
              <Fragment key={part}>
                {index > 0 && ' · '}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
          </span>
        </div>
      </div>
      <div className={classes['news']}>{news}</div>
      <div className={classes['acts']}>
        {sections.map((section) => {
          const { tab, open, add } = section
          if (open) return <OpenButton key={tab} section={section} words={open.words()} onOpen={onOpen} />
          return abilities.edit && add && <AddButton key={tab} section={section} add={add} onAdd={onAdd} />
        })}
        {fold && <FoldButton {...fold} />}
        <RecordMenu contactId={contact.id} name={contactName(contact)} />
      </div>
    </header>
  )
}
