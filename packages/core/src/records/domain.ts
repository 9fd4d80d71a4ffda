import { records } from '@dossier/db/schema'
import { type AnswersFor, technical } from '../domain/index.ts'

const personalData = {
  records: {
    table: records,
    title: 'Record',
    rowsBy: 'id',
    inOrderOf: 'id',
    erasing: { how: 'last' },
    columns: { id: technical, workspaceId: technical, kind: technical },
  },
} satisfies AnswersFor<'records'>

export const recordsDomain = {
  personalData,
}
