import type { MeView } from '@dossier/contracts/staff/views'
import { currentLiveCursor, inTransaction } from '@dossier/db'
import { staff, workspaceSettings, workspaces } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError } from '../errors/index.ts'
import { may } from '../policy/index.ts'

/** The signed-in person, their workspace, and where its live stream starts. */
export const getMe = async (ctx: Ctx): Promise<MeView> => {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new DomainError('signed_out', 'auth.signedOut')
  const liveCursor = await currentLiveCursor(ctx.db)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ staff, workspace: workspaces, settings: workspaceSettings })
      .from(staff)
      .innerJoin(workspaces, eq(workspaces.id, staff.workspaceId))
      .innerJoin(workspaceSettings, eq(workspaceSettings.workspaceId, workspaces.id))
      .where(eq(staff.id, actor.id))
    if (!found) throw new DomainError('signed_out', 'auth.signedOut')
    const { timeZone, currency, defaultCountry } = found.settings
    return {
      staffId: actor.id,
      name: found.staff.name,
      email: found.staff.email,
      role: found.staff.role,
      workspace: { id: found.workspace.id, name: found.workspace.name, timeZone, currency, defaultCountry },
      abilities: {
        editContacts: may(actor, 'contacts.write'),
        deleteContacts: may(actor, 'contacts.delete'),
        restoreContacts: may(actor, 'contacts.restore'),
        holdContacts: may(actor, 'contacts.hold'),
        purgeContacts: may(actor, 'contacts.purge'),
        exportContacts: may(actor, 'contacts.export'),
        writeSettings: may(actor, 'settings.write'),
        readBackground: may(actor, 'background.read'),
        deleteActivities: may(actor, 'activities.delete'),
      },
      liveCursor,
    }
  })
}
