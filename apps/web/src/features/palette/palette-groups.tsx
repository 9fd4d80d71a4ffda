import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { ContactRow } from '@dossier/contracts/contacts/views'
import { singleKeys } from '../../kit/shortcuts.ts'
import { t } from '../../i18n/i18n.ts'
import type { Action } from '../../lib/actions/action-registry.ts'
import type { RecentContact } from '../../entities/contacts/recent-contacts.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import { Keys } from './keys.tsx'
import type { PaletteGroup } from './palette-options.tsx'
import classes from './palette.module.css'

const words = (key: 'paletteRecent' | 'paletteActions' | 'paletteContacts') => t(key, { ns: 'shell' })

const ContactFace = ({ id, name, about }: RecentContact) => (
  <>
    <PersonAvatar id={id} name={name} size={20} />
    <bdi className={classes['text']}>{name}</bdi>
    <bdi className={classes['about']}>{about}</bdi>
  </>
)

const ActionFace = ({ action }: { action: Action }) => (
  <>
    <span className={classes['text']}>{action.words}</span>
    {action.keys !== undefined && !(action.isSingleKey && singleKeys.get() === 'off') && (
      <Keys keys={action.keys} />
    )}
  </>
)

export const actionGroup = (actions: readonly Action[]): PaletteGroup => ({
  id: 'actions',
  label: words('paletteActions'),
  options: actions.map((action) => ({
    id: action.id,
    run: action.run,
    face: <ActionFace action={action} />,
  })),
})

const contactsGroup =
  (id: string, label: 'paletteRecent' | 'paletteContacts') =>
  (contacts: readonly RecentContact[], open: (contactId: string) => void): PaletteGroup => ({
    id,
    label: words(label),
    options: contacts.map((contact) => ({
      id: `${id} ${contact.id}`,
      run: () => open(contact.id),
      face: <ContactFace {...contact} />,
    })),
  })

export const recentGroup = contactsGroup('recent', 'paletteRecent')
export const foundGroup = contactsGroup('contacts', 'paletteContacts')

export const contactOfRow = (row: ContactRow): RecentContact => ({
  id: row.id,
  name: contactName(row) ?? t('unnamed', { ns: 'common' }),
  about: row.email ?? row.phone ?? row.companyName,
})
