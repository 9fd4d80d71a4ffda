import {
  changeOwner as changeOwnerInput,
  contactId,
  countContacts as countInput,
  createContact as createInput,
  editContact as editInput,
  listContacts as listInput,
} from '@dossier/contracts/contacts'
import { listTimeline as timelineInput } from '@dossier/contracts/timeline'
import {
  changeOwner,
  countContacts,
  createContact,
  editContact,
  getContactRecord,
  listContacts,
} from '@dossier/core/contacts'
import { listTimeline } from '@dossier/core/timeline'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const contactsRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listContacts(ctx, input)),
  count: staffProcedure.input(countInput).query(({ ctx, input }) => countContacts(ctx, input)),
  /** `record-route.ts` answers browsers at this path; what it answers is this. */
  record: staffProcedure.input(contactId).query(({ ctx, input }) => getContactRecord(ctx, input)),
  timeline: staffProcedure.input(timelineInput).query(({ ctx, input }) => listTimeline(ctx, input)),
  create: staffProcedure.input(createInput).mutation(({ ctx, input }) => createContact(ctx, input)),
  edit: staffProcedure.input(editInput).mutation(({ ctx, input }) => editContact(ctx, input)),
  changeOwner: staffProcedure.input(changeOwnerInput).mutation(({ ctx, input }) => changeOwner(ctx, input)),
})
