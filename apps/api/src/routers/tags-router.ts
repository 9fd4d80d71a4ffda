import {
  addTags as addInput,
  deleteTag as deleteInput,
  makeTag as makeInput,
  mergeTags as mergeInput,
  recolorTag as recolorInput,
  removeTag as removeInput,
  renameTag as renameInput,
  tagContacts as tagContactsInput,
  untagContacts as untagContactsInput,
} from '@dossier/contracts/tags'
import {
  addTags,
  deleteTag,
  listTags,
  listTagUses,
  makeTag,
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
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addTags(ctx, input)),
  remove: staffProcedure.input(removeInput).mutation(({ ctx, input }) => removeTag(ctx, input)),
  addToMany: staffProcedure.input(tagContactsInput).mutation(({ ctx, input }) => tagContacts(ctx, input)),
  removeFromMany: staffProcedure
    .input(untagContactsInput)
    .mutation(({ ctx, input }) => untagContacts(ctx, input)),
  recolor: staffProcedure.input(recolorInput).mutation(({ ctx, input }) => recolorTag(ctx, input)),
  make: staffProcedure.input(makeInput).mutation(({ ctx, input }) => makeTag(ctx, input)),
  rename: staffProcedure.input(renameInput).mutation(({ ctx, input }) => renameTag(ctx, input)),
  merge: staffProcedure.input(mergeInput).mutation(({ ctx, input }) => mergeTags(ctx, input)),
  delete: staffProcedure.input(deleteInput).mutation(({ ctx, input }) => deleteTag(ctx, input)),
})
