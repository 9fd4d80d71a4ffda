import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../router.ts'
import type { World } from './make-world.ts'

type Inputs = inferRouterInputs<AppRouter>
type Example<Input> = (world: World) => Input

/** One input for each procedure that does its work in a world. A new procedure must get one to compile. */
const examples: {
  [Domain in keyof Inputs]: { [Act in keyof Inputs[Domain]]: Example<Required<Inputs[Domain][Act]>> }
} = {
  signIn: { options: () => undefined },
  session: { me: () => undefined },
  staff: { list: () => undefined },
  background: { state: () => undefined },
  contacts: {
    list: () => ({ search: 'amara', cursor: null, limit: 10 }),
    count: () => ({ search: 'amara' }),
    record: ({ contactId }) => ({ contactId }),
    timeline: ({ contactId }) => ({ contactId, cursor: null }),
    create: ({ newId }) => ({
      contactId: newId(),
      firstName: 'Bea',
      lastName: 'Born',
      companyName: 'Beacon',
      jobTitle: 'Baker',
      emails: [{ emailId: newId(), address: 'bea@example.com', label: 'Work', isPrimary: true }],
      phones: [{ phoneId: newId(), number: '+442079460020', label: 'Work', isPrimary: true }],
    }),
    edit: ({ contactId }) => ({ contactId, field: 'firstName', value: 'Amaranth', was: 'Amara' }),
    changeOwner: ({ contactId, staffId }) => ({ contactId, ownerId: staffId, was: null }),
  },
  emails: {
    add: ({ newId, contactId }) => ({
      emailId: newId(),
      contactId,
      address: 'third@example.com',
      label: 'Home',
      isPrimary: false,
    }),
    change: ({ emailId }) => ({
      emailId,
      address: 'changed@example.com',
      label: 'Home',
      was: 'second@example.com',
    }),
    makePrimary: ({ emailId }) => ({ emailId }),
    remove: ({ emailId }) => ({ emailId }),
  },
  phones: {
    add: ({ newId, contactId }) => ({
      phoneId: newId(),
      contactId,
      number: '+442079460021',
      label: 'Home',
      isPrimary: false,
    }),
    change: ({ phoneId }) => ({ phoneId, number: '+442079460022', label: 'Home', was: '+442079460019' }),
    makePrimary: ({ phoneId }) => ({ phoneId }),
    remove: ({ phoneId }) => ({ phoneId }),
  },
  tags: {
    list: () => undefined,
    add: ({ contactId }) => ({ contactId, names: ['New patient'] }),
    remove: ({ contactId, tagId }) => ({ contactId, tagId }),
  },
  notes: {
    list: ({ contactId }) => ({ contactId, cursor: null }),
    write: ({ newId, contactId, staffId }) => ({
      noteId: newId(),
      contactId,
      body: 'Some words',
      mentions: [staffId],
    }),
    edit: ({ noteId, staffId }) => ({ noteId, body: 'Other words', mentions: [staffId], was: 'First words' }),
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
