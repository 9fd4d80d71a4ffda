import { createContact } from '@dossier/core/contacts'
import { deleteContacts, holdContact } from '@dossier/core/deletion'
import { createNote } from '@dossier/core/notes'
import { type Db, inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { actingAs } from './acting-as.ts'
import { createChance } from './chance.ts'
import { type DeletedPerson, deletedPeople } from './deleted-people.ts'
import { type DemoWorkspace, demoWorkspaces } from './demo-workspaces.ts'
import { createIdMaker } from './ids.ts'
import { noteHtml } from './note-html.ts'

const day = 24 * 60 * 60 * 1000
const known = 420

/**
 * Deleted contacts of the first workspace, beyond those it has: by the verbs, so that each waits for a run of its
 * own, and then moved into the past, whose clock is the database's. Last of all, so that the one whose time is nearly
 * up is still there when the demo opens.
 */
export const seedDeleted = async (db: Db): Promise<void> => {
  const [workspace] = demoWorkspaces
  if (!workspace) return
  const newId = createIdMaker(createChance(0xde1e, 0, 0))
  for (const person of deletedPeople) await deletePerson(db, { workspace, newId }, person)
}

type Telling = { workspace: DemoWorkspace; newId: (milliseconds: number) => string }

const deletePerson = async (db: Db, { workspace, newId }: Telling, person: DeletedPerson): Promise<void> => {
  const deletedAt = new Date(Date.now() - person.daysAgo * day)
  const createdAt = new Date(deletedAt.getTime() - known * day)
  const as = actingAs({ db, workspace, newId })
  const idOf = () => newId(createdAt.getTime())
  const contactId = idOf()
  const { firstName, lastName, email, phone, note, by, reason = null, hold } = person
  await createContact(as('member', createdAt), {
    contactId,
    firstName,
    lastName,
    emails: [{ emailId: idOf(), address: email, label: null, isPrimary: true }],
    phones: [{ phoneId: idOf(), number: phone, label: 'Mobile', isPrimary: true }],
  })
  const noteId = idOf()
  await createNote(as('member', createdAt), { noteId, contactId, body: noteHtml(note), mentions: [] })
  await deleteContacts(as(by, deletedAt), { contactIds: [contactId], reason })
  if (hold !== undefined) await holdContact(as('owner', deletedAt), { contactId, reason: hold })
  await moveBack(db, workspace, contactId, person)
}

const moveBack = (
  db: Db,
  workspace: DemoWorkspace,
  contactId: string,
  { daysAgo, leftMinutes }: DeletedPerson,
): Promise<unknown> => {
  const kept = workspace.settings.deletedRetentionDays
  const purgeAfter =
    leftMinutes === undefined
      ? sql`now() + make_interval(secs => ${(kept - daysAgo) * 86_400})`
      : sql`now() + make_interval(mins => ${leftMinutes})`
  return inTransaction(
    db,
    workspace.id,
    (tx) =>
      tx
        .update(contacts)
        .set({ purgeAfter, deletedAt: sql`${purgeAfter} - make_interval(days => ${kept})` })
        .where(eq(contacts.id, contactId)),
    { deleted: 'shown' },
  )
}
