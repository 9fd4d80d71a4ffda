import type { ContactField } from '@dossier/contracts/contacts/fields'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { perform, performAloud, type RecordAct } from '../../../lib/acts/perform.ts'
import { t } from '../../../i18n/i18n.ts'
import { checkInput } from '../../../lib/check-input.ts'
import type { SaveOutcome } from '../../../lib/inline-edit.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import { client } from '../../../lib/trpc.ts'
import { refusal, toSaveOutcome } from './save-outcome.ts'

type Edit = { contactId: string; field: ContactField; value: string | null; was: string | null }

const fieldAct = (edit: Edit, said: string): RecordAct<ContactView> => ({
  subject: edit.contactId,
  preview: {
    record: (record) => ({ ...record, contact: { ...record.contact, [edit.field]: edit.value } }),
  },
  send: () => client.contacts.edit.mutate(edit),
  confirm: (contact) => writeRecord(edit.contactId, (record) => ({ ...record, contact })),
  said,
})

/** Saves one field of the contact. An empty text is no value. */
export const editField = async (
  contactId: string,
  field: ContactField,
  text: string,
  was: string,
): Promise<SaveOutcome<string>> => {
  const name = t(`fields.${field}`, { ns: 'record' })
  const parsed = await checkInput('editContact', {
    contactId,
    field,
    value: text,
    was: was === '' ? null : was,
  })
  if (!parsed.ok) return refusal(parsed.failure)
  const { input } = parsed
  return toSaveOutcome(
    await perform({
      ...fieldAct(input, t('saved', { ns: 'record', field: name })),
      takeBack: (saved) =>
        performAloud(
          fieldAct(
            { contactId, field, value: input.was, was: saved[field] },
            t('putBack', { ns: 'record', field: name }),
          ),
        ),
    }),
  )
}
