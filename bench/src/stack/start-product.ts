import type { Stack } from './open-stack.ts'
import { runServer, type Server } from './run-server.ts'

/** Signs the sessions of the product and of the floor alike. */
export const secret = 'the benchmark signs sessions with this'

/** The API as the launcher starts it, on a port of its own. */
export const startProduct = ({ appUrl }: Stack, env: NodeJS.ProcessEnv = {}): Promise<Server> =>
  runServer({
    name: 'The API',
    entry: 'apps/api/src/main.ts',
    env: {
      PORT: '0',
      DOSSIER_DEMO: '1',
      DOSSIER_LIFETIME_BOUND: '1',
      DOSSIER_EMBEDDED_URL: appUrl,
      DOSSIER_SECRET: secret,
      // The cap on calls stays in the path; one person of the benchmark makes as many as a thousand do.
      DOSSIER_CALLS_PER_MINUTE: '100000000',
      ...env,
    },
    port: /"url":"http:\/\/127\.0\.0\.1:(\d+)"/,
  })
