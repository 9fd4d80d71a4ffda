import type { ContactTypeView } from '@dossier/contracts/contact-types'
import type { ContactView } from '@dossier/contracts/contacts'
import { performAloud, type RecordAct } from '../../../components/perform.ts'
import { t } from '../../../i18n/i18n.ts'
import { writeRecord } from '../../../lib/record/write-record.ts'
import { client } from '../../../lib/trpc.ts'

type Type = ContactTypeView | null

const typeAct = (contactId: string, type: Type, was: Type, said: string): RecordAct<ContactView> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, contact: { ...record.contact, type } }) },
  send: () =>
    client.contacts.changeType.mutate({ contactId, typeId: type?.id ?? null, was: was?.id ?? null }),
  confirm: (contact) => writeRecord(contactId, (record) => ({ ...record, contact })),
  said,
})

export const changeType = (contactId: string, type: Type, was: Type) =>
  performAloud({
    ...typeAct(contactId, type, was, t('typeSaved', { ns: 'record' })),
    takeBack: (saved) => performAloud(typeAct(contactId, was, saved.type, t('typeBack', { ns: 'record' }))),
  })
