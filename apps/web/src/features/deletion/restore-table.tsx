import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Button } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable, type RowsQuery } from '../../kit/data-table.tsx'
import { ContactCell, DeletedCell, LeftCell, nameOf } from './restore-cells.tsx'
import { type Asked, RestoreMenu } from './restore-menu.tsx'
import classes from './restore-page.module.css'

const t = textsOf('deletion')

type Props = {
  query: RowsQuery
  contacts: readonly DeletedContactView[] | undefined
  typed: string
  selected: ReadonlySet<string>
  onSelected: (selected: ReadonlySet<string>) => void
  onRestore: (contactId: string) => void
  onAsk: (what: Asked, contact: DeletedContactView) => void
}

export const RestoreTable = (props: Props) => {
  const { query, contacts, typed, selected, onSelected, onRestore, onAsk } = props
  const columns: Column<DeletedContactView>[] = [
    {
      id: 'contact',
      head: t('contact'),
      isName: true,
      cell: (contact) => <ContactCell contact={contact} />,
    },
    { id: 'deleted', head: t('deleted'), cell: (contact) => <DeletedCell contact={contact} /> },
    { id: 'left', head: t('left'), width: 150, cell: (contact) => <LeftCell contact={contact} /> },
    {
      id: 'acts',
      head: null,
      width: 144,
      align: 'end',
      isCorner: true,
      cell: (contact) =>
        !contact.isErasing && (
          <div className={classes['acts']}>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('restoreThis', { name: nameOf(contact) })}
              onClick={() => onRestore(contact.id)}
            >
              {t('restore')}
            </Button>
            <RestoreMenu contact={contact} onAsk={(what) => onAsk(what, contact)} />
          </div>
        ),
    },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      query={query}
      rows={contacts}
      idOf={({ id }) => id}
      empty={typed === '' ? t('empty') : t('noHit', { typed })}
      what={t('what')}
      selection={{
        ids: selected,
        onChange: onSelected,
        label: (contact) => t('select', { name: nameOf(contact) }),
        isLocked: ({ isErasing }) => isErasing,
      }}
    />
  )
}
