import {
  addPhoneInput,
  editPhoneInput,
  markPhoneInput,
  phoneIdInput,
} from '@dossier/contracts/contact-points/inputs'
import { addPhone, editPhone, makePhonePrimary, markPhone, removePhone } from '@dossier/core/contact-points'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const phonesRouter = router({
  add: staffProcedure.input(addPhoneInput).mutation(({ ctx, input }) => addPhone(ctx, input)),
  edit: staffProcedure.input(editPhoneInput).mutation(({ ctx, input }) => editPhone(ctx, input)),
  makePrimary: staffProcedure.input(phoneIdInput).mutation(({ ctx, input }) => makePhonePrimary(ctx, input)),
  mark: staffProcedure.input(markPhoneInput).mutation(({ ctx, input }) => markPhone(ctx, input)),
  remove: staffProcedure.input(phoneIdInput).mutation(({ ctx, input }) => removePhone(ctx, input)),
})
