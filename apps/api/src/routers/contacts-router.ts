import {
  changeOwnerInput,
  changeOwnersInput,
  changeTypeInput,
  contactNeighboursInput,
  countContactsInput,
  createContactInput,
  editContactInput,
  findDuplicatesInput,
  listContactsInput,
} from '@dossier/contracts/contacts/inputs'
import { getRecordInput } from '@dossier/contracts/record/inputs'
import {
  changeOwner,
  changeOwners,
  changeType,
  countContacts,
  createContact,
  editContact,
  findDuplicates,
  getContactNeighbours,
  listContacts,
} from '@dossier/core/contacts'
import { getRecord } from '@dossier/core/record'
import { router, searchProcedure, staffProcedure } from '../trpc/procedures.ts'

export const contactsRouter = router({
  list: searchProcedure.input(listContactsInput).query(({ ctx, input }) => listContacts(ctx, input)),
  count: searchProcedure.input(countContactsInput).query(({ ctx, input }) => countContacts(ctx, input)),
  /** `record-route.ts` answers browsers at this path; what it answers is this. */
  record: staffProcedure.input(getRecordInput).query(({ ctx, input }) => getRecord(ctx, input)),
  neighbours: searchProcedure
    .input(contactNeighboursInput)
    .query(({ ctx, input }) => getContactNeighbours(ctx, input)),
  duplicates: searchProcedure
    .input(findDuplicatesInput)
    .query(({ ctx, input }) => findDuplicates(ctx, input)),
  create: staffProcedure.input(createContactInput).mutation(({ ctx, input }) => createContact(ctx, input)),
  edit: staffProcedure.input(editContactInput).mutation(({ ctx, input }) => editContact(ctx, input)),
  changeOwner: staffProcedure.input(changeOwnerInput).mutation(({ ctx, input }) => changeOwner(ctx, input)),
  changeOwners: staffProcedure
    .input(changeOwnersInput)
    .mutation(({ ctx, input }) => changeOwners(ctx, input)),
  changeType: staffProcedure.input(changeTypeInput).mutation(({ ctx, input }) => changeType(ctx, input)),
})
