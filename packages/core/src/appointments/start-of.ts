import type { WallTimeView } from '@dossier/contracts/appointments/views'
import type { appointments } from '@dossier/db/schema'

type Columns = Pick<typeof appointments.$inferSelect, 'startsOn' | 'startsTime' | 'timeZone'>

/** The wall time that was booked. */
export const startOf = ({ startsOn, startsTime, timeZone }: Columns): WallTimeView => ({
  on: startsOn,
  time: startsTime.slice(0, 5),
  timeZone,
})
