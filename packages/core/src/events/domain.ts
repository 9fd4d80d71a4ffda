import { auditEntries } from '@dossier/db/schema'
import { type AnswersFor, fact, personal, staffs, technical } from '../domain/index.ts'

const personalData = {
  auditEntries: {
    table: auditEntries,
    title: 'Audit log',
    rowsBy: 'record_id',
    inOrderOf: 'at',
    erasing: { how: 'content', keeps: 'audit_entries' },
    columns: {
      id: technical,
      workspaceId: technical,
      xid: technical,
      at: fact('When', 'instant'),
      act: fact('What', 'code'),
      actorKind: technical,
      actorId: technical,
      actorName: fact('Who'),
      recordId: technical,
      subjectId: technical,
      before: personal('Before', 'data'),
      after: personal('After', 'data'),
      requestId: technical,
      ipAddress: staffs,
    },
  },
} satisfies AnswersFor<'auditEntries'>

export const eventsDomain = {
  personalData,
}
