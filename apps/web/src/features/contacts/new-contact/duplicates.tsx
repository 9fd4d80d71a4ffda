import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { DuplicateView } from '@dossier/contracts/contacts/views'
import { Button } from '@mantine/core'
import { textsOf } from '../../../i18n/i18n.ts'
import { PersonAvatar } from '../../../entities/contacts/person-avatar.tsx'
import classes from './new-contact.module.css'

const t = textsOf('newContact')

type Props = {
  duplicates: readonly DuplicateView[]
  onOpen: (contactId: string) => void
  /** Nobody could look: that is not the same as nobody there. */
  hasFailed: boolean
  onRetry: () => void
}

/** Who there is already that may be the one being typed. */
export const Duplicates = ({ duplicates, onOpen, hasFailed, onRetry }: Props) => {
  return (
    <div role="status">
      {hasFailed && (
        <div className={classes['unknown']}>
          <span>{t('notChecked')}</span>
          <Button variant="default" onClick={onRetry}>
            {t('retry', { ns: 'common' })}
          </Button>
        </div>
      )}
      {duplicates.length > 0 && (
        <div className={classes['alike']}>
          <p>{t('alike', { count: duplicates.length })}</p>
          <ul>
            {duplicates.map(({ row, because }) => {
              const name = contactName(row) ?? t('unnamed', { ns: 'common' })
              return (
                <li key={row.id}>
                  <PersonAvatar id={row.id} name={name} />
                  <span className={classes['who']}>
                    <bdi>{name}</bdi>
                    <small>
                      {t(`because.${because}`)}
                      {' · '}
                      <bdi>{row.email ?? row.phone ?? row.companyName ?? t('empty', { ns: 'common' })}</bdi>
                    </small>
                  </span>
                  <Button
                    variant="default"
                    aria-label={t('openNamed', { name })}
                    onClick={() => onOpen(row.id)}
                  >
                    {t('openInstead')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}
