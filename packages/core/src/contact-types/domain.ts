import { contactTypes } from '@dossier/db/schema'
import { type AnswersFor, ofWorkspace, technical } from '../domain/index.ts'

const personalData = {
  contactTypes: {
    table: contactTypes,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: ofWorkspace,
      nameKey: ofWorkspace,
      position: ofWorkspace,
    },
  },
} satisfies AnswersFor<'contactTypes'>

export const contactTypesDomain = {
  personalData,
}
