const databaseSetup = './packages/db/src/testing/global-setup.ts'
const temporalSetup = './apps/worker/src/testing/global-setup.ts'
const stackSetup = './e2e/src/global-setup.ts'
const pageSetup = './apps/web/src/testing/setup.ts'

const rooms = '{apps,packages}/*/src/**'
const helpers = '{e2e,bench,faults,checks}/src/**'

export interface Suite {
  name: 'rules' | 'web' | 'database' | 'workflows' | 'journeys'
  include: string[]
  exclude?: string[]
  /** Suites with one number run side by side; a lower number goes first. */
  turn: number
  /** Files at a time. */
  files: number
  seconds: number
  environment?: 'node' | 'happy-dom'
  /** What comes up before the first file, once. */
  globalSetup?: string[]
  /** What runs before each file, beside the seed. */
  setup?: string[]
  /** Tries that a test has in CI; one that needed more than the first is printed. */
  triesInCi?: number
}

/** Before each file of every suite. */
export const seedSetup = './checks/src/testing/seed-setup.ts'

export const suites: Suite[] = [
  {
    name: 'rules',
    include: [`${rooms}/*.test.ts`, `${helpers}/*.test.ts`],
    exclude: ['**/*.db.test.ts', '**/*.workflow.test.ts'],
    turn: 0,
    files: 2,
    seconds: 15,
  },
  {
    name: 'web',
    include: ['apps/web/src/**/*.test.tsx'],
    turn: 0,
    files: 2,
    seconds: 15,
    environment: 'happy-dom',
    setup: [pageSetup],
  },
  {
    name: 'database',
    include: [`${rooms}/*.db.test.ts`, `${helpers}/*.db.test.ts`],
    turn: 1,
    files: 2,
    seconds: 30,
    globalSetup: [databaseSetup],
  },
  {
    name: 'workflows',
    include: [`${rooms}/*.workflow.test.ts`, `${helpers}/*.workflow.test.ts`],
    turn: 2,
    // Each file has a database and a namespace of its own, and mostly waits.
    files: 2,
    seconds: 90,
    globalSetup: [databaseSetup, temporalSetup],
  },
  {
    name: 'journeys',
    include: ['e2e/src/**/*.e2e.ts'],
    turn: 3,
    // Each file has a workspace of its own, and a stack of its own where it stops a server.
    files: 2,
    seconds: 90,
    globalSetup: [stackSetup],
    triesInCi: 2,
  },
]
