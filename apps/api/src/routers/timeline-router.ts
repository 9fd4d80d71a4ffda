import {
  activityIdInput,
  listTimelineInput,
  logActivityInput,
  pinEntryInput,
} from '@dossier/contracts/timeline/inputs'
import { deleteActivity, listTimeline, logActivity, pinEntry, restoreActivity } from '@dossier/core/timeline'
import { router, searchProcedure, staffProcedure } from '../trpc/procedures.ts'

export const timelineRouter = router({
  list: searchProcedure.input(listTimelineInput).query(({ ctx, input }) => listTimeline(ctx, input)),
  logActivity: staffProcedure.input(logActivityInput).mutation(({ ctx, input }) => logActivity(ctx, input)),
  deleteActivity: staffProcedure
    .input(activityIdInput)
    .mutation(({ ctx, input }) => deleteActivity(ctx, input)),
  restoreActivity: staffProcedure
    .input(activityIdInput)
    .mutation(({ ctx, input }) => restoreActivity(ctx, input)),
  pinEntry: staffProcedure.input(pinEntryInput).mutation(({ ctx, input }) => pinEntry(ctx, input)),
})
