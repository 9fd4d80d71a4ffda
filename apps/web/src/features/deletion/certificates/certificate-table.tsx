import type { ErasureView } from '@dossier/contracts/deletion/erasure-views'
import { Link } from '@tanstack/react-router'
import { textsOf } from '../../../i18n/i18n.ts'
import { When } from '../../../kit/when.tsx'
import classes from './certificates.module.css'

const t = textsOf('privacy')

export const CertificateTable = ({ erasures }: { erasures: readonly ErasureView[] }) => {
  if (erasures.length === 0)
    return (
      <p role="status" className={classes['none']}>
        {t('none')}
      </p>
    )
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('cause')}</th>
          <th scope="col">{t('referenceShort')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {erasures.map(({ deletionId, cause, orderedBy, orderedAt, reference, state, finishedAt }) => (
          <tr key={deletionId}>
            <th scope="row">
              <Link
                to="/contacts/restore/certificates/{-$deletionId}"
                params={{ deletionId }}
                title={deletionId}
              >
                <bdi>{deletionId}</bdi>
              </Link>
            </th>
            <td>
              <span>{t(`causes.${cause}`)}</span>
              {orderedBy !== null && orderedAt !== null && (
                <span className={classes['under']}>
                  <When at={orderedAt} /> {t('by', { name: orderedBy })}
                </span>
              )}
            </td>
            <td>
              <bdi>{reference ?? t('empty', { ns: 'common' })}</bdi>
            </td>
            <td data-state={state}>
              <span>{t(`states.${state}`)}</span>
              {finishedAt !== null && (
                <span className={classes['under']}>
                  <When at={finishedAt} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
