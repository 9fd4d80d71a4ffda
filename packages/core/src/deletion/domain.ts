import { erasureRules, erasures } from '@dossier/db/schema'
import { purgeWork } from './purge-work.ts'
import { type AnswersFor, type Domain, fact, technical } from '../domain/index.ts'

const personalData = {
  erasures: {
    table: erasures,
    title: 'Orders to erase',
    rowsBy: 'contact_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'none', keeps: 'erasures' },
    columns: {
      deletionId: fact('Number'),
      workspaceId: technical,
      contactId: technical,
      cause: fact('Cause', 'code'),
      orderedBy: fact('Ordered by'),
      orderedAt: fact('Ordered', 'instant'),
      reference: fact('Reference'),
      createdAt: technical,
      startedAt: technical,
      finishedAt: technical,
      counts: technical,
    },
  },
  erasureRules: {
    table: erasureRules,
    rowsBy: null,
    erasing: null,
    columns: {
      tableName: technical,
      position: technical,
      action: technical,
      byColumn: technical,
      parent: technical,
      blanks: technical,
    },
  },
} satisfies AnswersFor<'erasures' | 'erasureRules'>

export const deletionDomain = {
  personalData,
  work: purgeWork,
} satisfies Domain
