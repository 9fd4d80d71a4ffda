import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const databaseSetup = './packages/db/src/testing/global-setup.ts'
const temporalSetup = './apps/worker/src/testing/global-setup.ts'
const stackSetup = './e2e/src/global-setup.ts'
const pageSetup = './apps/web/src/testing/setup.ts'

const rooms = '{apps,packages}/*/src/**'
const helpers = '{e2e,bench,faults,checks}/src/**'
const neverTests = ['**/node_modules/**', '**/dist/**']

interface Suite {
  name: 'rules' | 'web' | 'database' | 'workflows' | 'journeys'
  include: string[]
  exclude?: string[]
  /** Suites with one number run side by side; a lower number goes first. */
  turn: number
  /** Files at a time. Suites whose files share one stack take one. */
  files: number
  seconds: number
  environment?: 'node' | 'happy-dom'
  /** What comes up before the first file, once. */
  globalSetup?: string[]
  /** What runs before each file, beside the seed. */
  setup?: string[]
}

const present = (files: string[] = []): string[] =>
  files.filter((file) => existsSync(new URL(file, import.meta.url)))

const suites: Suite[] = [
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
    files: 1,
    seconds: 90,
    globalSetup: [stackSetup],
  },
]

function toProject(suite: Suite): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: suite.name,
      include: suite.include,
      exclude: [...neverTests, ...(suite.exclude ?? [])],
      environment: suite.environment ?? 'node',
      globalSetup: present(suite.globalSetup),
      setupFiles: ['./checks/src/testing/seed-setup.ts', ...present(suite.setup)],
      maxWorkers: suite.files,
      fileParallelism: suite.files > 1,
      sequence: { groupOrder: suite.turn },
      testTimeout: suite.seconds * 1000,
      hookTimeout: suite.seconds * 2000,
    },
  }
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    sequence: { shuffle: { tests: true, files: false } },
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    projects: suites.map(toProject),
  },
})
