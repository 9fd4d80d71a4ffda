import type { ContactView } from '@dossier/contracts/contacts'
import { performAloud, type RecordAct } from '../../../components/perform.ts'
import { t } from '../../../i18n/i18n.ts'
import { writeRecord } from '../../../lib/record/write-record.ts'
import { client } from '../../../lib/trpc.ts'

type Owner = { id: string; name: string } | null

const ownerAct = (contactId: string, owner: Owner, was: Owner, said: string): RecordAct<ContactView> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, contact: { ...record.contact, owner } }) },
  send: () =>
    client.contacts.changeOwner.mutate({ contactId, ownerId: owner?.id ?? null, was: was?.id ?? null }),
  confirm: (contact) => writeRecord(contactId, (record) => ({ ...record, contact })),
  said,
})

export const changeOwner = (contactId: string, owner: Owner, was: Owner) =>
  performAloud({
    ...ownerAct(contactId, owner, was, t('ownerSaved', { ns: 'record' })),
    takeBack: (saved) =>
      performAloud(ownerAct(contactId, was, saved.owner, t('ownerBack', { ns: 'record' }))),
  })
