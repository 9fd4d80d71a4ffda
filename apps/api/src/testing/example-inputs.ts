import { contactFields, forEachContactField } from '@dossier/contracts/contacts/fields'
import type { FieldKind } from '@dossier/contracts/fields/descriptor'
import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../router.ts'
import type { World } from './make-world.ts'

type Inputs = inferRouterInputs<AppRouter>
type Example<Input> = (world: World) => Input

const exampleValues: Record<FieldKind, string> = {
  line: 'Beacon',
  birthday: '1984-12-31',
  website: 'beacon.example',
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
}

/** One input for each procedure that does its work in a world. A new procedure must get one to compile. */
const examples: {
  [Domain in keyof Inputs]: { [Act in keyof Inputs[Domain]]: Example<Required<Inputs[Domain][Act]>> }
} = {
  signIn: { options: () => undefined },
  session: { me: () => undefined },
  staff: { list: () => undefined },
  channels: { state: () => undefined },
  background: {
    state: () => undefined,
    work: () => ({ filter: 'open', kind: null, search: 'amara', cursor: null }),
    retryEmail: ({ failedMailId }) => ({ deliveryId: failedMailId }),
  },
  contacts: {
    list: () => ({ search: 'amara', sort: 'name', descending: false, cursor: null, limit: 10 }),
    count: () => ({ search: 'amara' }),
    record: ({ contactId }) => ({ contactId, tab: 'notes' }),
    neighbours: ({ contactId }) => ({ contactId, search: '', sort: 'name', descending: false }),
    duplicates: () => ({
      firstName: 'Amara',
      lastName: null,
      emails: ['a@example.com'],
      phones: ['+442079460018'],
    }),
    changeType: ({ contactId, typeId }) => ({ contactId, typeId, was: null }),
    create: ({ newId }) => ({
      contactId: newId(),
      typeId: null,
      ...forEachContactField((field) => exampleValues[contactFields[field].kind]),
      firstName: 'Bea',
      lastName: 'Born',
      emails: [{ emailId: newId(), address: 'bea@example.com', label: 'Work', isPrimary: true }],
      phones: [{ phoneId: newId(), number: '+442079460020', label: 'Work', isPrimary: true }],
    }),
    edit: ({ contactId }) => ({ contactId, field: 'firstName', value: 'Amaranth', was: 'Amara' }),
    changeOwners: ({ contactId, staffId }) => ({ changes: [{ contactId, ownerId: staffId, was: null }] }),
    changeOwner: ({ contactId, staffId }) => ({ contactId, ownerId: staffId, was: null }),
  },
  contactTypes: {
    list: () => undefined,
    create: ({ newId }) => ({ typeId: newId(), name: 'Partner' }),
    rename: ({ typeId }) => ({ typeId, name: 'Patient' }),
    uses: () => undefined,
    order: ({ typeId, otherTypeId }) => ({ typeIds: [otherTypeId, typeId] }),
    delete: ({ typeId }) => ({ typeId, toId: null }),
  },
  deletions: {
    list: () => ({ search: 'bea', cursor: null }),
    get: ({ deletedId }) => ({ contactId: deletedId }),
    delete: ({ contactId }) => ({ contactIds: [contactId], reason: 'Moved away' }),
    explain: ({ deletedId }) => ({ contactIds: [deletedId], reason: 'Moved away' }),
    restore: ({ deletedId }) => ({ contactIds: [deletedId] }),
    hold: ({ deletedId }) => ({ contactId: deletedId, reason: 'Court order 14' }),
    release: ({ heldId }) => ({ contactId: heldId }),
    retention: () => undefined,
    retentionEffect: () => ({ days: 90 }),
    changeRetention: () => ({ days: 90, dueNow: 0 }),
    purgeNow: ({ deletedId }) => ({ contactId: deletedId, name: 'Bea Born' }),
    eraseOnRequest: ({ deletedId }) => ({ contactId: deletedId, name: 'Bea Born', reference: 'DSR 14' }),
    erasures: () => ({ cursor: null }),
    erasure: ({ deletionId }) => ({ deletionId }),
  },
  notifications: { list: () => ({ cursor: null }), read: ({ newId }) => ({ ids: [newId()] }) },
  emails: {
    mark: ({ emailId }) => ({ emailId, state: 'verified' }),
    add: ({ newId, contactId }) => ({
      emailId: newId(),
      contactId,
      address: 'third@example.com',
      label: 'Home',
      isPrimary: false,
    }),
    edit: ({ emailId }) => ({
      emailId,
      address: 'changed@example.com',
      label: 'Home',
      was: 'second@example.com',
    }),
    makePrimary: ({ emailId }) => ({ emailId }),
    remove: ({ emailId }) => ({ emailId }),
  },
  phones: {
    mark: ({ phoneId }) => ({ phoneId, state: 'bounced' }),
    add: ({ newId, contactId }) => ({
      phoneId: newId(),
      contactId,
      number: '+442079460021',
      label: 'Home',
      isPrimary: false,
    }),
    edit: ({ phoneId }) => ({ phoneId, number: '+442079460022', label: 'Home', was: '+442079460019' }),
    makePrimary: ({ phoneId }) => ({ phoneId }),
    remove: ({ phoneId }) => ({ phoneId }),
  },
  tags: {
    list: () => undefined,
    add: ({ contactId }) => ({ contactId, names: ['New patient'] }),
    remove: ({ contactId, tagId }) => ({ contactId, tagId }),
    addToMany: ({ contactId }) => ({ contactIds: [contactId], name: 'New patient' }),
    removeFromMany: ({ contactId, tagId }) => ({ contactIds: [contactId], tagId }),
    recolor: ({ tagId }) => ({ tagId, color: 'teal' }),
    uses: () => undefined,
    create: ({ newId }) => ({ tagId: newId(), name: 'Implant', color: 'teal' }),
    rename: ({ tagId }) => ({ tagId, name: 'Regular' }),
    merge: ({ tagId, otherTagId }) => ({ tagId, intoId: otherTagId }),
    delete: ({ tagId }) => ({ tagId, holders: 1 }),
  },
  doNotDisturb: {
    set: ({ contactId }) => ({
      contactId,
      channel: 'sms',
      direction: 'outbound',
      status: 'active',
      reason: 'On holiday',
      endsAt: '2150-01-01T00:00:00Z',
      was: { status: 'inactive', reason: null, endsAt: null },
    }),
  },
  timeline: {
    list: ({ contactId, staffId }) => ({
      contactId,
      cursor: null,
      towards: 'older',
      around: null,
      filter: {
        groups: ['contact'],
        actorId: staffId,
        from: '2020-01-01T00:00:00Z',
        until: null,
        search: 'ama',
        shownAs: [],
        pinned: false,
      },
    }),
    logActivity: ({ newId, contactId }) => ({
      activityId: newId(),
      contactId,
      what: 'call',
      text: 'Asked for a later time',
      at: '2024-05-01T10:00:00Z',
    }),
    deleteActivity: ({ contactId, activityId }) => ({ contactId, activityId }),
    restoreActivity: ({ contactId, activityId }) => ({ contactId, activityId }),
    pinEntry: ({ entryId }) => ({ entryId, isPinned: true }),
  },
  tasks: {
    list: ({ contactId }) => ({ contactId, state: 'open', cursor: null }),
    mine: () => ({ group: 'overdue', timeZone: 'Europe/London', cursor: null }),
    create: ({ newId, contactId, staffId }) => ({
      taskId: newId(),
      contactId,
      title: 'Call back',
      notes: 'Mornings only',
      due: { on: '2030-05-01', at: { time: '09:30', timeZone: 'Europe/London' } },
      remindAt: '2030-05-01T07:00:00Z',
      assigneeId: staffId,
      priority: 'high',
    }),
    edit: ({ taskId, staffId }) => ({
      taskId,
      patch: {
        title: 'Call twice',
        notes: 'Evenings only',
        due: { on: '2030-05-02', at: { time: '09:30', timeZone: 'Europe/London' } },
        remindAt: '2030-05-02T07:00:00Z',
        assigneeId: staffId,
        priority: 'low',
      },
      was: { title: 'Call', notes: null, due: null, remindAt: null, assigneeId: null, priority: 'normal' },
    }),
    complete: ({ taskId }) => ({ taskId }),
    reopen: ({ doneTaskId }) => ({ taskId: doneTaskId }),
    delete: ({ taskId }) => ({ taskId }),
    restore: ({ taskId }) => ({ taskId }),
  },
  notes: {
    list: ({ contactId }) => ({ contactId, cursor: null }),
    create: ({ newId, contactId, staffId }) => ({
      noteId: newId(),
      contactId,
      body: 'Some words',
      mentions: [staffId],
    }),
    edit: ({ noteId, staffId }) => ({ noteId, body: 'Other words', mentions: [staffId], was: 'First words' }),
    versions: ({ noteId }) => ({ noteId, cursor: null }),
    pin: ({ noteId }) => ({ noteId, isPinned: true }),
    delete: ({ noteId }) => ({ noteId }),
    restore: ({ noteId }) => ({ noteId }),
  },
}

export const exampleOf = (path: string, world: World): unknown => {
  const [domain = '', act = ''] = path.split('.')
  // The type of `examples` says that every path of the router is in it.
  const example = (examples as Record<string, Record<string, (world: World) => unknown>>)[domain]?.[act]
  if (!example) throw new Error(`No example of an input for ${path}`)
  return example(world)
}
