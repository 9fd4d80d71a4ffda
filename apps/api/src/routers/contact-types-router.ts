import {
  createContactTypeInput,
  deleteContactTypeInput,
  orderContactTypesInput,
  renameContactTypeInput,
} from '@dossier/contracts/contact-types/inputs'
import {
  createContactType,
  listContactTypes,
  listContactTypeUses,
  orderContactTypes,
  deleteContactType,
  renameContactType,
} from '@dossier/core/contact-types'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const contactTypesRouter = router({
  list: staffProcedure.query(({ ctx }) => listContactTypes(ctx)),
  uses: staffProcedure.query(({ ctx }) => listContactTypeUses(ctx)),
  create: staffProcedure
    .input(createContactTypeInput)
    .mutation(({ ctx, input }) => createContactType(ctx, input)),
  rename: staffProcedure
    .input(renameContactTypeInput)
    .mutation(({ ctx, input }) => renameContactType(ctx, input)),
  order: staffProcedure
    .input(orderContactTypesInput)
    .mutation(({ ctx, input }) => orderContactTypes(ctx, input)),
  delete: staffProcedure
    .input(deleteContactTypeInput)
    .mutation(({ ctx, input }) => deleteContactType(ctx, input)),
})
