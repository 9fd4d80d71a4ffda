import { contactName } from '@dossier/contracts/contact-name'
import type { ContactRow } from '@dossier/contracts/contacts'
import { Link } from '@tanstack/react-router'
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { t } from '../../i18n/i18n.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { When } from '../../ui/when.tsx'
import classes from './contact-table.module.css'
import { TagsCell } from './tags-cell.tsx'

export const features = tableFeatures({})
const helper = createColumnHelper<typeof features, ContactRow>()

const words = (key: 'name' | 'email' | 'phone' | 'tags' | 'owner' | 'lastActivity') => () =>
  t(key, { ns: 'list' })
const Missing = () => <span className={classes['missing']}>{t('empty')}</span>

const NameCell = ({ row, index }: { row: ContactRow; index: number }) => {
  const name = contactName(row) ?? t('unnamed')
  return (
    <Link
      to="/contacts/$contactId/{-$tab}"
      params={{ contactId: row.id, tab: undefined }}
      className={classes['name']}
      data-row={index}
      title={name}
    >
      <PersonAvatar id={row.id} name={name} />
      <bdi>{name}</bdi>
    </Link>
  )
}

/** What a row shows; built once, so that scrolling builds none. */
export const columns = helper.columns([
  helper.display({
    id: 'name',
    header: words('name'),
    cell: ({ row }) => <NameCell row={row.original} index={row.index} />,
  }),
  helper.accessor('email', { header: words('email'), cell: ({ getValue }) => getValue() ?? <Missing /> }),
  helper.accessor('phone', { header: words('phone'), cell: ({ getValue }) => getValue() ?? <Missing /> }),
  helper.accessor('tags', { header: words('tags'), cell: ({ getValue }) => <TagsCell tags={getValue()} /> }),
  helper.accessor('owner', {
    header: words('owner'),
    cell: ({ getValue }) => getValue()?.name ?? <Missing />,
  }),
  helper.accessor('lastActivityAt', {
    header: words('lastActivity'),
    cell: ({ getValue }) => <When at={getValue()} />,
  }),
])
