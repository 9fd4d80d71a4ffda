import { stat } from 'node:fs/promises'
import { freshRefusal } from '../config/refusals.ts'
import { readStartConfig } from '../config/start-env.ts'
import { emptyDataFolder } from '../data-folder/empty-data-folder.ts'
import { openDataFolder } from '../data-folder/open-data-folder.ts'
import { createShutdown, endWithOurStarter } from '../launch/shutdown.ts'
import { launch } from '../launch/launch.ts'
import { Refusal } from '../refusal.ts'
import { step } from '../say.ts'

type Options = { fresh: boolean; dev: boolean }

/** `start` and `dev`: everything on this machine until Ctrl-C. */
export const start = async (environment: NodeJS.ProcessEnv, { fresh, dev }: Options): Promise<void> => {
  const config = readStartConfig(environment)
  const refusals = fresh ? freshRefusal(config.database !== null) : []
  if (refusals.length > 0) throw new Refusal(...refusals)
  const shutdown = createShutdown()
  endWithOurStarter(shutdown, config)
  try {
    if (fresh && (await stat(config.dataDir).catch(() => undefined))) {
      await openDataFolder(config.dataDir)
      await step('Removing the demo', () => emptyDataFolder(config.dataDir))
    }
    await launch({ config, shutdown, dev })
  } catch (error) {
    await shutdown.begin(1, error instanceof Error ? error.message : String(error))
  }
}
