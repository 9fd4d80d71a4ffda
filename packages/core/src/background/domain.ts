import { heartbeats } from '@dossier/db/schema'
import { type AnswersFor, technical } from '../domain/index.ts'

const personalData = {
  heartbeats: {
    table: heartbeats,
    rowsBy: null,
    erasing: null,
    columns: {
      workerId: technical,
      startedAt: technical,
      at: technical,
      reachesTemporal: technical,
      reachedAt: technical,
    },
  },
} satisfies AnswersFor<'heartbeats'>

export const backgroundDomain = {
  personalData,
}
