import { freePort } from '@dossier/local-stack'
import { Refusal } from '../refusal.ts'
import { say } from '../say.ts'

export type Ports = { app: number; temporal: number; temporalUi: number }

type Wanted = { app: number; production: boolean; ownTemporal: boolean }

/** The usual ports, or others where those are taken, and says so. */
export const choosePorts = async ({ app, production, ownTemporal }: Wanted): Promise<Ports> => {
  const choose = async (name: string, preferred: number) => {
    const port = await freePort(preferred)
    if (port === preferred) return port
    // Behind a proxy, another port would be nobody's.
    if (production) throw new Refusal(`Port ${preferred} is taken: end what uses it, or set PORT.`)
    say(`Port ${preferred} is taken: ${name} takes ${port}.`)
    return port
  }
  return {
    app: await choose('the app', app),
    temporal: ownTemporal ? 0 : await choose('Temporal', 7233),
    temporalUi: ownTemporal ? 0 : await choose("Temporal's UI", 8233),
  }
}
