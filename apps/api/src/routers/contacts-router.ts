import {
  changeOwner as changeOwnerInput,
  changeOwners as changeOwnersInput,
  changeType as changeTypeInput,
  contactId,
  contactNeighbours as neighboursInput,
  countContacts as countInput,
  createContact as createInput,
  editContact as editInput,
  findDuplicates as duplicatesInput,
  listContacts as listInput,
} from '@dossier/contracts/contacts'
import {
  activityId as activityInput,
  listTimeline as timelineInput,
  logActivity as logInput,
  pinEntry as pinInput,
} from '@dossier/contracts/timeline'
import {
  changeOwner,
  changeOwners,
  changeType,
  countContacts,
  createContact,
  editContact,
  findDuplicates,
  getContactNeighbours,
  getContactRecord,
  listContacts,
} from '@dossier/core/contacts'
import {
  listTimeline,
  logActivity,
  pinEntry,
  restoreActivity,
  withdrawActivity,
} from '@dossier/core/timeline'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const contactsRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listContacts(ctx, input)),
  count: staffProcedure.input(countInput).query(({ ctx, input }) => countContacts(ctx, input)),
  /** `record-route.ts` answers browsers at this path; what it answers is this. */
  record: staffProcedure.input(contactId).query(({ ctx, input }) => getContactRecord(ctx, input)),
  timeline: staffProcedure.input(timelineInput).query(({ ctx, input }) => listTimeline(ctx, input)),
  logActivity: staffProcedure.input(logInput).mutation(({ ctx, input }) => logActivity(ctx, input)),
  withdrawActivity: staffProcedure
    .input(activityInput)
    .mutation(({ ctx, input }) => withdrawActivity(ctx, input)),
  restoreActivity: staffProcedure
    .input(activityInput)
    .mutation(({ ctx, input }) => restoreActivity(ctx, input)),
  pinEntry: staffProcedure.input(pinInput).mutation(({ ctx, input }) => pinEntry(ctx, input)),
  neighbours: staffProcedure
    .input(neighboursInput)
    .query(({ ctx, input }) => getContactNeighbours(ctx, input)),
  duplicates: staffProcedure.input(duplicatesInput).query(({ ctx, input }) => findDuplicates(ctx, input)),
  create: staffProcedure.input(createInput).mutation(({ ctx, input }) => createContact(ctx, input)),
  edit: staffProcedure.input(editInput).mutation(({ ctx, input }) => editContact(ctx, input)),
  changeOwner: staffProcedure.input(changeOwnerInput).mutation(({ ctx, input }) => changeOwner(ctx, input)),
  changeOwners: staffProcedure
    .input(changeOwnersInput)
    .mutation(({ ctx, input }) => changeOwners(ctx, input)),
  changeType: staffProcedure.input(changeTypeInput).mutation(({ ctx, input }) => changeType(ctx, input)),
})
