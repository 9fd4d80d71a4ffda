import type { GetRecord } from '@dossier/contracts/record/inputs'
import type { RecordView } from '@dossier/contracts/record/views'
import type { Ctx } from '../context/index.ts'
import { readRecord } from './read-record.ts'

/** Everything that a record opens with, in one statement. */
export const getRecord = async (ctx: Ctx, input: GetRecord): Promise<RecordView> => {
  const record: unknown = JSON.parse(await readRecord(ctx, input))
  // Postgres built it in this shape; the record's test holds the two together.
  return record as RecordView
}
