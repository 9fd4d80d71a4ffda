import {
  addTags as addInput,
  recolorTag as recolorInput,
  removeTag as removeInput,
  renameTag as renameInput,
} from '@dossier/contracts/tags'
import { addTags, listTags, recolorTag, removeTag, renameTag } from '@dossier/core/tags'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const tagsRouter = router({
  list: staffProcedure.query(({ ctx }) => listTags(ctx)),
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addTags(ctx, input)),
  remove: staffProcedure.input(removeInput).mutation(({ ctx, input }) => removeTag(ctx, input)),
  recolor: staffProcedure.input(recolorInput).mutation(({ ctx, input }) => recolorTag(ctx, input)),
  rename: staffProcedure.input(renameInput).mutation(({ ctx, input }) => renameTag(ctx, input)),
})
