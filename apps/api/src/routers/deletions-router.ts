import { contactIdInput } from '@dossier/contracts/contacts/inputs'
import {
  changeRetentionInput,
  deleteContactsInput,
  eraseOnRequestInput,
  erasureIdInput,
  explainDeletionInput,
  holdContactInput,
  listDeletedContactsInput,
  listErasuresInput,
  purgeContactNowInput,
  restoreContactsInput,
  retentionEffectInput,
} from '@dossier/contracts/deletion/inputs'
import {
  changeRetention,
  deleteContacts,
  explainDeletion,
  eraseOnRequest,
  getDeletedContact,
  getErasure,
  getRetention,
  getRetentionEffect,
  holdContact,
  listDeletedContacts,
  listErasures,
  purgeContactNow,
  releaseContact,
  restoreContacts,
} from '@dossier/core/deletion'
import { router, searchProcedure, staffProcedure } from '../trpc/procedures.ts'

export const deletionsRouter = router({
  list: searchProcedure
    .input(listDeletedContactsInput)
    .query(({ ctx, input }) => listDeletedContacts(ctx, input)),
  get: staffProcedure.input(contactIdInput).query(({ ctx, input }) => getDeletedContact(ctx, input)),
  delete: staffProcedure.input(deleteContactsInput).mutation(({ ctx, input }) => deleteContacts(ctx, input)),
  explain: staffProcedure
    .input(explainDeletionInput)
    .mutation(({ ctx, input }) => explainDeletion(ctx, input)),
  restore: staffProcedure
    .input(restoreContactsInput)
    .mutation(({ ctx, input }) => restoreContacts(ctx, input)),
  hold: staffProcedure.input(holdContactInput).mutation(({ ctx, input }) => holdContact(ctx, input)),
  release: staffProcedure.input(contactIdInput).mutation(({ ctx, input }) => releaseContact(ctx, input)),
  retention: staffProcedure.query(({ ctx }) => getRetention(ctx)),
  retentionEffect: staffProcedure
    .input(retentionEffectInput)
    .query(({ ctx, input }) => getRetentionEffect(ctx, input)),
  changeRetention: staffProcedure
    .input(changeRetentionInput)
    .mutation(({ ctx, input }) => changeRetention(ctx, input)),
  purgeNow: staffProcedure
    .input(purgeContactNowInput)
    .mutation(({ ctx, input }) => purgeContactNow(ctx, input)),
  eraseOnRequest: staffProcedure
    .input(eraseOnRequestInput)
    .mutation(({ ctx, input }) => eraseOnRequest(ctx, input)),
  erasures: staffProcedure.input(listErasuresInput).query(({ ctx, input }) => listErasures(ctx, input)),
  erasure: staffProcedure.input(erasureIdInput).query(({ ctx, input }) => getErasure(ctx, input)),
})
