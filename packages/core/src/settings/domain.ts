import { workspaces, workspaceSettings } from '@dossier/db/schema'
import { type AnswersFor, ofWorkspace, technical } from '../domain/index.ts'

const personalData = {
  workspaces: {
    table: workspaces,
    rowsBy: null,
    erasing: null,
    columns: { id: technical, name: ofWorkspace, createdAt: ofWorkspace },
  },
  workspaceSettings: {
    table: workspaceSettings,
    rowsBy: null,
    erasing: null,
    columns: {
      workspaceId: technical,
      timeZone: ofWorkspace,
      currency: ofWorkspace,
      defaultCountry: ofWorkspace,
      deletedRetentionDays: ofWorkspace,
    },
  },
} satisfies AnswersFor<'workspaces' | 'workspaceSettings'>

export const settingsDomain = {
  personalData,
}
