import { createDb } from '@dossier/db'
import { readOwnerConfig } from '../config/owner-env.ts'
import { makeOwner } from '../owner/make-owner.ts'
import { say } from '../say.ts'

type Flags = { name: string | undefined; email: string | undefined; workspace: string | undefined }

/** `create-owner`: a workspace and its owner in a real installation, who chooses a password by a one-time link. */
export const createOwner = async (environment: NodeJS.ProcessEnv, flags: Flags): Promise<void> => {
  const { migratorUrl, publicUrl, ...owner } = readOwnerConfig(environment, flags)
  const db = createDb({ url: migratorUrl, max: 1, name: 'dossier-cli', onError: () => undefined })
  try {
    const { token, hours } = await makeOwner(db, owner)
    say(`${owner.name} owns ${owner.workspace}. To choose a password, open once within ${hours} hours:`)
    say(`${publicUrl}/set-password#${token}`)
  } finally {
    await db.$client.end()
  }
}
