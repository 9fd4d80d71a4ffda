import { freePort, type HeldPort, holdPort } from '@dossier/local-stack'
import { Refusal } from '../refusal.ts'
import { say } from '../say.ts'

export type Ports = {
  app: number
  temporal: number
  temporalUi: number
  /** Gives up those that are held for Temporal, right before it starts. */
  release: () => Promise<void>
}

type Wanted = { app: number; production: boolean; ownTemporal: boolean }

/**
 * The usual ports, or others where those are taken, and says so. Temporal's are held until it starts: another demo
 * that is started meanwhile would share its server otherwise.
 */
export const choosePorts = async ({ app, production, ownTemporal }: Wanted): Promise<Ports> => {
  const choose = async <Chosen>(
    name: string,
    preferred: number,
    take: (preferred: number) => Promise<Chosen>,
    portOf: (chosen: Chosen) => number,
  ): Promise<Chosen> => {
    const chosen = await take(preferred)
    if (portOf(chosen) === preferred) return chosen
    // Behind a proxy, another port would be nobody's.
    if (production) throw new Refusal(`Port ${preferred} is taken: end what uses it, or set PORT.`)
    say(`Port ${preferred} is taken: ${name} takes ${portOf(chosen)}.`)
    return chosen
  }
  const appPort = await choose('the app', app, freePort, (port) => port)
  if (ownTemporal) return { app: appPort, temporal: 0, temporalUi: 0, release: async () => undefined }
  const hold = (name: string, preferred: number): Promise<HeldPort> =>
    choose(name, preferred, holdPort, ({ port }) => port)
  const [temporal, ui] = [await hold('Temporal', 7233), await hold("Temporal's UI", 8233)]
  return {
    app: appPort,
    temporal: temporal.port,
    temporalUi: ui.port,
    release: async () => {
      await Promise.all([temporal.release(), ui.release()])
    },
  }
}
