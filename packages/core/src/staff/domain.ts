import { staff } from '@dossier/db/schema'
import { type AnswersFor, staffs, technical } from '../domain/index.ts'

const personalData = {
  staff: {
    table: staff,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      userId: technical,
      role: staffs,
      name: staffs,
      email: staffs,
      createdAt: staffs,
    },
  },
} satisfies AnswersFor<'staff'>

export const staffDomain = {
  personalData,
}
