import { addTags as addInput, removeTag as removeInput } from '@dossier/contracts/tags'
import { addTags, listTags, removeTag } from '@dossier/core/tags'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const tagsRouter = router({
  list: staffProcedure.query(({ ctx }) => listTags(ctx)),
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addTags(ctx, input)),
  remove: staffProcedure.input(removeInput).mutation(({ ctx, input }) => removeTag(ctx, input)),
})
