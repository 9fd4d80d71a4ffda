import { doNotDisturb } from '@dossier/db/schema'
import { type AnswersFor, type Domain, fact, factName, personal, technical } from '../domain/index.ts'

const personalData = {
  doNotDisturb: {
    table: doNotDisturb,
    title: 'Do not disturb',
    rowsBy: 'contact_id',
    inOrderOf: 'since',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      contactId: technical,
      channel: fact('Channel', 'code'),
      direction: fact('Direction', 'code'),
      status: fact('Status', 'code'),
      reason: personal('Why'),
      setBy: fact('Set by', 'code'),
      setByStaffId: factName('Set by colleague', 'staff'),
      since: fact('Since', 'instant'),
      endsAt: fact('Until', 'instant'),
    },
  },
} satisfies AnswersFor<'doNotDisturb'>

export const doNotDisturbDomain = { personalData } satisfies Domain
