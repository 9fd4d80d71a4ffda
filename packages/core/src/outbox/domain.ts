import { outbox } from '@dossier/db/schema'
import { type AnswersFor, fact, technical } from '../domain/index.ts'

const personalData = {
  outbox: {
    table: outbox,
    title: 'Work that waits or was handed over',
    rowsBy: 'record_id',
    inOrderOf: 'id',
    erasing: { how: 'none', keeps: 'outbox' },
    columns: {
      id: technical,
      workspaceId: technical,
      createdAt: fact('When', 'instant'),
      workflow: fact('What', 'code'),
      entityId: technical,
      recordId: technical,
      workflowId: technical,
      nextAttemptAt: technical,
      leasedBy: technical,
      attempts: technical,
      lastError: technical,
      doneAt: fact('Handed over', 'instant'),
    },
  },
} satisfies AnswersFor<'outbox'>

export const outboxDomain = {
  personalData,
}
