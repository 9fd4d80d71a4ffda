import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { askDeletionReason } from '../../entities/deletion/ask-deletion-reason.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { When } from '../../kit/when.tsx'
import { formatAgo } from '../../lib/format.ts'
import classes from './restore-page.module.css'
import { timeLeft } from './time-left.ts'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView }

export const nameOf = ({ name }: DeletedContactView) => name ?? t('unnamed', { ns: 'common' })

export const ContactCell = ({ contact }: Props) => (
  <>
    <span className={classes['name']} title={nameOf(contact)}>
      <bdi>{nameOf(contact)}</bdi>
    </span>
    {contact.email !== null && (
      <span className={classes['under']}>
        <bdi>{contact.email}</bdi>
      </span>
    )}
  </>
)

/** Why it was deleted: said later or said anew, by whoever may delete. */
const Reason = ({ contact }: Props) => {
  const { deleteContacts } = useMe().abilities
  const { id, reason, isErasing } = contact
  const words = reason === null ? null : <bdi>{reason}</bdi>
  if (!deleteContacts || isErasing)
    return (
      words && (
        <span className={classes['under']} title={reason ?? undefined}>
          {words}
        </span>
      )
    )
  return (
    <button
      type="button"
      className={classes['reason']}
      data-empty={reason === null || undefined}
      title={reason ?? undefined}
      aria-label={
        reason === null ? t('addReasonFor', { name: nameOf(contact) }) : t('changeReason', { reason })
      }
      onClick={() => askDeletionReason({ contactIds: [id], name: contact.name, was: reason })}
    >
      {words ?? t('addReason')}
    </button>
  )
}

export const DeletedCell = ({ contact }: Props) => (
  <>
    <span>
      <When at={contact.deletedAt} /> {t('by', { name: contact.deletedBy })}
    </span>
    <Reason contact={contact} />
  </>
)

export const LeftCell = ({ contact: { hold, isErasing, purgeAfter } }: Props) => {
  if (isErasing) return <span className={classes['erasing']}>{t('erasing')}</span>
  if (!hold) return <time dateTime={purgeAfter}>{timeLeft(purgeAfter, Date.now())}</time>
  const when = formatAgo(new Date(hold.at), new Date())
  return (
    <span className={classes['held']} title={t('heldBy', { when, name: hold.by, reason: hold.reason })}>
      {t('held')}
    </span>
  )
}
