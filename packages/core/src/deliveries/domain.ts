import { emailDeliveries } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { emailWork } from './email-work.ts'
import { type AnswersFor, type Domain, fact, factName, technical } from '../domain/index.ts'

const personalData = {
  emailDeliveries: {
    table: emailDeliveries,
    title: 'Mails to colleagues',
    rowsBy: 'record_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      createdAt: fact('When', 'instant'),
      kind: fact('What', 'code'),
      staffId: factName('To', 'staff'),
      recordId: technical,
      subjectId: fact('Number of what it is about'),
      actorName: fact('About what was done by'),
      state: fact('State', 'code'),
      reason: fact('Reason', 'code'),
      attempts: technical,
      finishedAt: fact('Finished', 'instant'),
    },
  },
} satisfies AnswersFor<'emailDeliveries'>

export const deliveriesDomain = {
  personalData,
  taken: {
    waitingMails: (these) =>
      sql`select count(*)::int from ${emailDeliveries} where record_id = any(${these}) and state = 'queued'`,
  },
  work: emailWork,
} satisfies Domain
