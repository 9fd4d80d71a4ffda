import { demoPeople } from '@dossier/contracts/demo/demo-people'
import type { StartConfig } from '../config/start-env.ts'
import { table } from '../say.ts'
import type { Store } from './open-store.ts'

type Facts = {
  config: StartConfig
  url: string
  store: Store
  logsIn: string | null
  /** Of every person of the demo; null where there is no demo. */
  password: string | null
  /** Its UI; null where there is none to be had, undefined while it is on its way. */
  temporal: string | null | undefined
}

/** What runs where, and who can sign in. */
export const describeLaunch = ({ config, url, store, logsIn, password, temporal }: Facts): string => {
  const demo = password !== null
  const rows: [string, string][] = [
    ['App', url],
    ['Temporal', describeTemporal(config, temporal)],
    ...(demo
      ? ([
          ['Mail', `${url}/dev/mail`],
          ['SMS', `${url}/dev/sms`],
        ] satisfies [string, string][])
      : []),
    ['Database', store.where],
    ['Data', config.dataDir],
    ...(logsIn === null ? [] : ([['Logs', logsIn]] satisfies [string, string][])),
  ]
  return ['', 'What runs where', table(rows), ...(demo ? signIns(password) : []), ''].join('\n')
}

const describeTemporal = (config: StartConfig, temporal: string | null | undefined): string => {
  if (config.temporalAddress !== null) return config.temporalAddress
  if (temporal === undefined) return 'on its way; background work starts by itself'
  return temporal ?? 'none: background work waits (see above)'
}

const signIns = (password: string): string[] => {
  const workspaces = [...new Set(demoPeople.map(({ workspace }) => workspace))]
  const people = workspaces.map((workspace): [string, string] => [
    workspace,
    demoPeople
      .filter((person) => person.workspace === workspace)
      .map(({ email }) => email)
      .join('  '),
  ])
  return ['', `Sign in with one click, or with the password ${password} as`, table(people)]
}
