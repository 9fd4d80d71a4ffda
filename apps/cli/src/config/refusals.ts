import type { StartSettings } from './start-schema.ts'

const urls = ['DATABASE_URL', 'DATABASE_RELAY_URL', 'DATABASE_MIGRATOR_URL'] as const

/** The three logins come together or not at all. */
export const databaseRefusals = (settings: StartSettings): string[] => {
  const missing = urls.filter((name) => settings[name] === undefined)
  if (missing.length === 0) return sharedLogins(settings)
  if (missing.length === urls.length) return []
  const are = missing.length > 1 ? 'are' : 'is'
  return [`${missing.join(' and ')} ${are} missing: set ${urls.join(', ')} together, or none for the demo.`]
}

/** What each login may see differs: one that is given twice would see too much in one of its places. */
const sharedLogins = (settings: StartSettings): string[] => {
  const logins = urls.map((name) => new URL(settings[name] ?? '').username)
  return new Set(logins).size === logins.length
    ? []
    : [`${urls.join(', ')} must log in as three different roles: the app's must not own the tables.`]
}

const forTestsOnly = /^DOSSIER_(DEMO|EMBEDDED_.*|.*(SINK|STAND_IN|FAULT|CRASH|CLOCK).*)$/

/** In production nothing is made up: what is missing is asked for, what is for tests is refused. */
export const productionRefusals = (settings: StartSettings, names: string[]): string[] => {
  if (settings.NODE_ENV !== 'production') return []
  const needed = ['TEMPORAL_ADDRESS', 'DOSSIER_SECRET', 'PUBLIC_URL'] as const
  return [
    ...(settings.DATABASE_URL === undefined
      ? [
          'The demo does not run with NODE_ENV=production: set DATABASE_URL, DATABASE_RELAY_URL and DATABASE_MIGRATOR_URL.',
        ]
      : []),
    ...needed
      .filter((name) => settings[name] === undefined)
      .map((name) => `${name} is missing in production: set it.`),
    ...names
      .filter((name) => forTestsOnly.test(name))
      .map((name) => `${name} is for tests and the demo: it is refused in production.`),
  ]
}

/** `--fresh` empties the demo; a database of one's own is never touched by it. */
export const freshRefusal = (hasOwnDatabase: boolean): string[] =>
  hasOwnDatabase
    ? [
        '--fresh begins the demo anew and never touches a database of yours: leave it out, or unset DATABASE_URL.',
      ]
    : []
