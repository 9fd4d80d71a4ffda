import type { ErasureView } from '@dossier/contracts/deletion/erasure-views'
import { Link } from '@tanstack/react-router'
import { textsOf } from '../../../i18n/i18n.ts'
import { type Column, DataTable, type RowsQuery } from '../../../kit/data-table.tsx'
import { When } from '../../../kit/when.tsx'
import classes from './certificates.module.css'

const t = textsOf('privacy')

const columns: Column<ErasureView>[] = [
  {
    id: 'number',
    head: t('number'),
    isName: true,
    width: 330,
    cell: ({ deletionId }) => (
      <Link
        to="/contacts/restore/certificates/{-$deletionId}"
        params={{ deletionId }}
        title={deletionId}
        className={classes['number']}
      >
        <bdi>{deletionId}</bdi>
      </Link>
    ),
  },
  {
    id: 'cause',
    head: t('cause'),
    cell: ({ cause, orderedBy, orderedAt }) => (
      <>
        <span>{t(`causes.${cause}`)}</span>
        {orderedBy !== null && orderedAt !== null && (
          <span className={classes['under']}>
            <When at={orderedAt} /> {t('by', { name: orderedBy })}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'reference',
    head: t('referenceShort'),
    cell: ({ reference }) => <bdi>{reference ?? t('empty', { ns: 'common' })}</bdi>,
  },
  {
    id: 'state',
    head: t('state'),
    cell: ({ state, finishedAt }) => (
      <>
        <span className={classes['state']} data-state={state}>
          {t(`states.${state}`)}
        </span>
        {finishedAt !== null && (
          <span className={classes['under']}>
            <When at={finishedAt} />
          </span>
        )}
      </>
    ),
  },
]

type Props = { query: RowsQuery; erasures: readonly ErasureView[] | undefined }

export const CertificateTable = ({ query, erasures }: Props) => (
  <DataTable
    label={t('certificates')}
    columns={columns}
    query={query}
    rows={erasures}
    idOf={({ deletionId }) => deletionId}
    empty={t('none')}
    what={t('certificatesWhat')}
    more={t('more')}
  />
)
