import { startTemporal } from '@dossier/local-stack'
import { say } from '../say.ts'
import { keepRunning } from './keep-running.ts'
import type { Ports } from './ports.ts'
import type { Shutdown } from './shutdown.ts'

type Options = {
  dataDir: string
  ports: Ports
  /** Where its UI has payloads decoded. */
  apiUrl: string
  /** Where its reader signs in. */
  url: string
  shutdown: Shutdown
}

/** For whoever opens the UI and has not signed in, or may not read payloads. */
const refused = 'Only signed-in ops see what workflows carry: sign in here as one, then reload this page.'

/**
 * Starts our own Temporal and keeps it. It may take minutes where it has to be fetched or built; nothing waits
 * for it. The answer is its UI, or null where there is no Temporal to be had, which is said.
 */
export const runTemporal = async ({
  dataDir,
  ports,
  apiUrl,
  url,
  shutdown,
}: Options): Promise<string | null> => {
  const start = () =>
    startTemporal({
      dataDir,
      port: ports.temporal,
      uiPort: ports.temporalUi,
      codec: { endpoint: `${apiUrl}/codec`, refused: { words: refused, link: url } },
      onProgress: (line) => say(`${line} …`),
    })
  try {
    await ports.release()
    const first = await start()
    shutdown.add(1, keepRunning({ name: 'Temporal', first, start, say }))
    return first.uiUrl
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    say('The app goes on without it: what needs background work waits in the outbox.')
    return null
  }
}
