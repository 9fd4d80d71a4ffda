import {
  addTagsInput,
  createTagInput,
  deleteTagInput,
  mergeTagsInput,
  recolorTagInput,
  removeTagInput,
  renameTagInput,
  tagContactsInput,
  untagContactsInput,
} from '@dossier/contracts/tags/inputs'
import {
  addTags,
  deleteTag,
  listTags,
  listTagUses,
  createTag,
  mergeTags,
  recolorTag,
  removeTag,
  renameTag,
  tagContacts,
  untagContacts,
} from '@dossier/core/tags'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const tagsRouter = router({
  list: staffProcedure.query(({ ctx }) => listTags(ctx)),
  uses: staffProcedure.query(({ ctx }) => listTagUses(ctx)),
  add: staffProcedure.input(addTagsInput).mutation(({ ctx, input }) => addTags(ctx, input)),
  remove: staffProcedure.input(removeTagInput).mutation(({ ctx, input }) => removeTag(ctx, input)),
  addToMany: staffProcedure.input(tagContactsInput).mutation(({ ctx, input }) => tagContacts(ctx, input)),
  removeFromMany: staffProcedure
    .input(untagContactsInput)
    .mutation(({ ctx, input }) => untagContacts(ctx, input)),
  recolor: staffProcedure.input(recolorTagInput).mutation(({ ctx, input }) => recolorTag(ctx, input)),
  create: staffProcedure.input(createTagInput).mutation(({ ctx, input }) => createTag(ctx, input)),
  rename: staffProcedure.input(renameTagInput).mutation(({ ctx, input }) => renameTag(ctx, input)),
  merge: staffProcedure.input(mergeTagsInput).mutation(({ ctx, input }) => mergeTags(ctx, input)),
  delete: staffProcedure.input(deleteTagInput).mutation(({ ctx, input }) => deleteTag(ctx, input)),
})
