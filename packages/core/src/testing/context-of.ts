import type { Db } from '@dossier/db'
import type { TestStaff, TestWorkspace } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import type { Ctx } from '../context/index.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A member of staff acting in their workspace, as the API would have it. */
export const contextOf = (db: Db, workspace: TestWorkspace, person: TestStaff): Ctx => ({
  db,
  workspaceId: workspace.id,
  actor: { kind: 'staff', id: person.staffId, name: person.name, role: person.role },
  now: () => new Date(),
  newId: uuidv7,
  log: silent,
  requestId: 'test',
  ipAddress: null,
})
