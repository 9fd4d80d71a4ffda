import { createDb } from '@dossier/db'
import { readStartConfig } from '../config/start-env.ts'
import { keptSecrets } from '../data-folder/kept-secrets.ts'
import { readRunning } from '../data-folder/running.ts'
import { runningDemo } from '../database/running-demo.ts'
import { setOpsFlag } from '../owner/set-ops-flag.ts'
import { Refusal } from '../refusal.ts'
import { say } from '../say.ts'

type Named = { email: string | undefined; off: boolean }

/** `set-ops <email> [--off]`: who may read what workflow histories hold, in the Temporal UI. */
export const setOps = async (environment: NodeJS.ProcessEnv, { email, off }: Named): Promise<void> => {
  if (!email) throw new Refusal('Say who, by the address they sign in with: pnpm set-ops ada@example.com.')
  const url = environment['DATABASE_MIGRATOR_URL'] || (await demoUrl(environment))
  const db = createDb({ url, max: 1, name: 'dossier-cli', onError: () => undefined })
  try {
    const name = await setOpsFlag(db, email, !off)
    say(
      off
        ? `${name} can no longer read what workflow histories hold.`
        : `${name} can read what workflow histories hold, signed in, in the Temporal UI.`,
    )
  } finally {
    await db.$client.end()
  }
}

const demoUrl = async (environment: NodeJS.ProcessEnv): Promise<string> => {
  const { dataDir } = readStartConfig(environment)
  const url =
    (await readRunning(dataDir)) && (await runningDemo(dataDir, (await keptSecrets(dataDir)).secrets))
  if (url === undefined)
    throw new Refusal('Set DATABASE_MIGRATOR_URL to the database, or start the demo and call this again.')
  return url
}
