import type { Role } from '@dossier/contracts/rights'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../create-db.ts'
import { contacts, staff, users, workspaceSettings, workspaces } from '../schema/index.ts'

export type TestStaff = { staffId: string; userId: string; name: string; email: string; role: Role }
export type TestWorkspace = { id: string; name: string; staff: Record<Role, TestStaff> }

/** A workspace with one person of each role. Needs a connection as `migrator`. */
export const makeWorkspace = async (db: Db, name = 'Harbour Dental'): Promise<TestWorkspace> => {
  const id = uuidv7()
  await db.insert(workspaces).values({ id, name })
  await db.insert(workspaceSettings).values({ workspaceId: id })
  return {
    id,
    name,
    staff: {
      owner: await makeStaff(db, id, 'owner', 'Ada Owens'),
      admin: await makeStaff(db, id, 'admin', 'Jun Kim'),
      member: await makeStaff(db, id, 'member', 'Rosa Marin'),
      readonly: await makeStaff(db, id, 'readonly', 'Ray Reid'),
    },
  }
}

const makeStaff = async (db: Db, workspaceId: string, role: Role, name: string): Promise<TestStaff> => {
  const person = { staffId: uuidv7(), userId: uuidv7(), name, role }
  const email = `${role}-${person.userId}@staff.example`
  await db.insert(users).values({ id: person.userId, name, email, emailVerified: true })
  await db.insert(staff).values({ id: person.staffId, workspaceId, userId: person.userId, role, name, email })
  return { ...person, email }
}

type ContactValues = Partial<typeof contacts.$inferInsert>

/** A contact without emails, phones or history. Needs a connection as `migrator`. */
export const makeContact = async (
  db: Db,
  workspaceId: string,
  values: ContactValues = {},
): Promise<string> => {
  const id = values.id ?? uuidv7()
  const at = new Date()
  await db.insert(contacts).values({
    firstName: 'Amara',
    lastName: 'Okafor',
    createdAt: at,
    lastActivityAt: at,
    ...values,
    id,
    workspaceId,
  })
  return id
}
