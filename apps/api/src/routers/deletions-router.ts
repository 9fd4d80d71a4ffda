import { contactId } from '@dossier/contracts/contacts'
import { explainDeletion as explainInput } from '@dossier/contracts/deletion-reasons'
import {
  changeRetention as retentionInput,
  deleteContacts as deleteInput,
  holdContact as holdInput,
  listDeletedContacts as listInput,
  purgeContactNow as purgeInput,
  restoreContacts as restoreInput,
} from '@dossier/contracts/deletion'
import {
  erasureId,
  eraseOnRequest as eraseInput,
  listErasures as erasuresInput,
} from '@dossier/contracts/erasures'
import {
  changeRetention,
  deleteContacts,
  explainDeletion,
  eraseOnRequest,
  getDeletedContact,
  getErasure,
  getRetention,
  holdContact,
  listDeletedContacts,
  listErasures,
  purgeContactNow,
  releaseContact,
  restoreContacts,
} from '@dossier/core/deletion'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const deletionsRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listDeletedContacts(ctx, input)),
  get: staffProcedure.input(contactId).query(({ ctx, input }) => getDeletedContact(ctx, input)),
  delete: staffProcedure.input(deleteInput).mutation(({ ctx, input }) => deleteContacts(ctx, input)),
  explain: staffProcedure.input(explainInput).mutation(({ ctx, input }) => explainDeletion(ctx, input)),
  restore: staffProcedure.input(restoreInput).mutation(({ ctx, input }) => restoreContacts(ctx, input)),
  hold: staffProcedure.input(holdInput).mutation(({ ctx, input }) => holdContact(ctx, input)),
  release: staffProcedure.input(contactId).mutation(({ ctx, input }) => releaseContact(ctx, input)),
  retention: staffProcedure.query(({ ctx }) => getRetention(ctx)),
  changeRetention: staffProcedure
    .input(retentionInput)
    .mutation(({ ctx, input }) => changeRetention(ctx, input)),
  purgeNow: staffProcedure.input(purgeInput).mutation(({ ctx, input }) => purgeContactNow(ctx, input)),
  eraseOnRequest: staffProcedure.input(eraseInput).mutation(({ ctx, input }) => eraseOnRequest(ctx, input)),
  erasures: staffProcedure.input(erasuresInput).query(({ ctx, input }) => listErasures(ctx, input)),
  erasure: staffProcedure.input(erasureId).query(({ ctx, input }) => getErasure(ctx, input)),
})
