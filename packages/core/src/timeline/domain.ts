import { timelineEntries } from '@dossier/db/schema'
import { type AnswersFor, derived, fact, personal, technical } from '../domain/index.ts'

const personalData = {
  timelineEntries: {
    table: timelineEntries,
    title: 'Timeline',
    rowsBy: 'record_id',
    inOrderOf: 'at',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      recordId: technical,
      at: fact('When', 'instant'),
      kind: fact('What', 'code'),
      actorKind: technical,
      actorId: technical,
      actorName: fact('Who'),
      data: personal('Details', 'data'),
      searchText: derived,
      pinnedAt: fact('Pinned', 'instant'),
      deletedAt: fact('Deleted', 'instant'),
    },
  },
} satisfies AnswersFor<'timelineEntries'>

export const timelineDomain = {
  personalData,
}
