import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { restoreContacts } from '../../entities/deletion/mutations.ts'
import classes from '../../kit/page-message.module.css'
import { textsOf } from '../../i18n/i18n.ts'
import { formatMoment } from '../../lib/format.ts'
import { useMe } from '../../entities/session/me.ts'
import { trpc } from '../../lib/trpc.ts'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { When } from '../../kit/when.tsx'
import { ContactMissing } from './contact-missing.tsx'

const t = textsOf('deletion')

const Tombstone = ({ contact }: { contact: DeletedContactView }) => {
  const { restoreContacts: mayRestore } = useMe().abilities
  const { mutate, isPending } = useMutation(restoreContacts())
  return (
    <div role="alert" className={classes['message']}>
      <h1 dir="auto">{contact.name ?? t('unnamed', { ns: 'common' })}</h1>
      <p>
        {t('gone', { who: contact.deletedBy })} <When at={contact.deletedAt} />
      </p>
      {contact.reason !== null && (
        <p>
          <bdi>{contact.reason}</bdi>
        </p>
      )}
      <p>
        {contact.isErasing
          ? t('goneErasing')
          : t('goneUntil', { when: formatMoment(new Date(contact.purgeAfter)) })}
      </p>
      {mayRestore && !contact.isErasing && (
        <Button aria-busy={isPending} onClick={() => mutate({ contactIds: [contact.id] })}>
          {t('restore')}
        </Button>
      )}
      <Link to="/contacts">{t('toContacts', { ns: 'common' })}</Link>
    </div>
  )
}

/** In place of a record that is gone: who deleted it and how it comes back, or that there is none. */
export const ContactGone = ({ contactId }: { contactId: string }) => {
  const { data, isError } = useQuery(trpc.deletions.get.queryOptions({ contactId }))
  if (data) return <Tombstone contact={data} />
  return isError ? <ContactMissing /> : <SkeletonLines lines={3} />
}
