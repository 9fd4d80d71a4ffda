import { notifications } from '@dossier/db/schema'
import { type AnswersFor, fact, factName, personal, technical } from '../domain/index.ts'

const personalData = {
  notifications: {
    table: notifications,
    title: 'Notifications to colleagues',
    rowsBy: 'record_id',
    inOrderOf: 'at',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      at: fact('When', 'instant'),
      kind: fact('What', 'code'),
      staffId: factName('To', 'staff'),
      actorName: fact('About what was done by'),
      recordId: technical,
      subjectId: fact('Number of what it is about'),
      excerpt: personal('It says'),
      hiddenAt: technical,
      readAt: fact('Read', 'instant'),
    },
  },
} satisfies AnswersFor<'notifications'>

export const notificationsDomain = {
  personalData,
}
