import {
  addContactType as addInput,
  orderContactTypes as orderInput,
  removeContactType as removeInput,
  renameContactType as renameInput,
} from '@dossier/contracts/contact-types'
import {
  addContactType,
  listContactTypes,
  listContactTypeUses,
  orderContactTypes,
  removeContactType,
  renameContactType,
} from '@dossier/core/contact-types'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const contactTypesRouter = router({
  list: staffProcedure.query(({ ctx }) => listContactTypes(ctx)),
  uses: staffProcedure.query(({ ctx }) => listContactTypeUses(ctx)),
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addContactType(ctx, input)),
  rename: staffProcedure.input(renameInput).mutation(({ ctx, input }) => renameContactType(ctx, input)),
  order: staffProcedure.input(orderInput).mutation(({ ctx, input }) => orderContactTypes(ctx, input)),
  remove: staffProcedure.input(removeInput).mutation(({ ctx, input }) => removeContactType(ctx, input)),
})
