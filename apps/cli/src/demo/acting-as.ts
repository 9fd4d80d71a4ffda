import type { Role } from '@dossier/contracts/rights'
import type { Ctx } from '@dossier/core/context'
import type { Db } from '@dossier/db'
import type { DemoWorkspace } from './demo-workspaces.ts'

type Acting = { db: Db; workspace: DemoWorkspace; newId: (milliseconds: number) => string }

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Verbs as somebody of the workspace calls them, at any time. */
export const actingAs =
  ({ db, workspace, newId }: Acting) =>
  (role: Role, at: Date): Ctx => {
    const colleague = workspace.staff.find((member) => member.role === role)
    if (!colleague) throw new Error(`${workspace.name} has nobody with the role ${role}.`)
    return {
      db,
      workspaceId: workspace.id,
      actor: { kind: 'staff', id: colleague.id, name: colleague.name, role },
      now: () => at,
      newId: () => newId(at.getTime()),
      log: silent,
      requestId: null,
      ipAddress: null,
    }
  }
