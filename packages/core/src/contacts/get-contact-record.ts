import type { ContactId, ContactRecordView } from '@dossier/contracts/contacts'
import type { Ctx } from '../context/index.ts'
import { readContactRecord } from './read-contact-record.ts'

/** Everything on the record, in one statement. */
export const getContactRecord = async (ctx: Ctx, input: ContactId): Promise<ContactRecordView> => {
  const record: unknown = JSON.parse(await readContactRecord(ctx, input))
  // Postgres built it in this shape; the record's test holds the two together.
  return record as ContactRecordView
}
