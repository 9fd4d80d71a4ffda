import type { Tx } from '@dossier/db'
import { workspaceSettings } from '@dossier/db/schema'

/** The country whose phone numbers are typed without a country code. */
export const defaultCountry = async (tx: Tx): Promise<string> => {
  const [settings] = await tx.select({ country: workspaceSettings.defaultCountry }).from(workspaceSettings)
  return settings?.country ?? 'US'
}
