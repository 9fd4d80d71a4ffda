import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { ContactSort } from '@dossier/contracts/contacts/values'
import type { ContactRow } from '@dossier/contracts/contacts/views'
import { Link, useRouter } from '@tanstack/react-router'
import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { createContext, useContext } from 'react'
import { t } from '../../i18n/i18n.ts'
import { prepare } from '../../lib/prepare.ts'
import type { ListView } from '../../entities/contacts/queries.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import { When } from '../../kit/when.tsx'
import type { ColumnId } from './column-choice.ts'
import classes from './contact-table.module.css'
import { TagsCell } from './tags-cell.tsx'

export const features = tableFeatures({})
const helper = createColumnHelper<typeof features, ContactRow>()

/** The list that a row is opened from, and the entry of history that it is. */
export const ShownList = createContext<{ list: ListView; listKey?: string }>({
  list: { search: '', sort: 'name', descending: false },
})

const Missing = () => <span className={classes['missing']}>{t('empty')}</span>

const NameCell = ({ row }: { row: ContactRow }) => {
  const from = useContext(ShownList)
  const router = useRouter()
  const name = contactName(row) ?? t('unnamed')
  const link = { to: '/contacts/$contactId/{-$tab}', params: { contactId: row.id, tab: undefined } } as const
  return (
    <Link
      {...link}
      state={from}
      className={classes['name']}
      data-name
      title={name}
      onPointerDown={prepare(() => router.preloadRoute(link))}
    >
      <PersonAvatar id={row.id} name={name} />
      <bdi>{name}</bdi>
    </Link>
  )
}

const Line = ({ text }: { text: string | null | undefined }) =>
  text ? <bdi title={text}>{text}</bdi> : <Missing />

/** What the list can be sorted by, by column. */
export const sortOfColumn: Partial<Record<string, ContactSort>> = {
  name: 'name',
  company: 'company',
  createdAt: 'createdAt',
  lastActivityAt: 'lastActivityAt',
} satisfies Partial<Record<ColumnId, ContactSort>>

export const columnWords = (id: ColumnId) => t(`columns.${id}`, { ns: 'list' })
const header = (id: ColumnId) => () => columnWords(id)

/** What a row can show; built once, so that scrolling builds none. */
export const columns = {
  name: helper.display({
    id: 'name',
    header: header('name'),
    cell: ({ row }) => <NameCell row={row.original} />,
  }),
  email: helper.display({
    id: 'email',
    header: header('email'),
    cell: ({ row }) => <Line text={row.original.email} />,
  }),
  phone: helper.display({
    id: 'phone',
    header: header('phone'),
    cell: ({ row }) => <Line text={row.original.phone} />,
  }),
  tags: helper.display({
    id: 'tags',
    header: header('tags'),
    cell: ({ row }) => <TagsCell tags={row.original.tags} />,
  }),
  owner: helper.display({
    id: 'owner',
    header: header('owner'),
    cell: ({ row }) => <Line text={row.original.owner?.name} />,
  }),
  lastActivityAt: helper.display({
    id: 'lastActivityAt',
    header: header('lastActivityAt'),
    cell: ({ row }) => <When at={row.original.lastActivityAt} />,
  }),
  company: helper.display({
    id: 'company',
    header: header('company'),
    cell: ({ row }) => <Line text={row.original.companyName} />,
  }),
  jobTitle: helper.display({
    id: 'jobTitle',
    header: header('jobTitle'),
    cell: ({ row }) => <Line text={row.original.jobTitle} />,
  }),
  type: helper.display({
    id: 'type',
    header: header('type'),
    cell: ({ row }) => <Line text={row.original.type?.name} />,
  }),
  createdAt: helper.display({
    id: 'createdAt',
    header: header('createdAt'),
    cell: ({ row }) => <When at={row.original.createdAt} />,
  }),
} satisfies Record<ColumnId, unknown>
