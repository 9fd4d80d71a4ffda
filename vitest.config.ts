import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { type Suite, seedSetup, suites } from './checks/src/testing/suites.ts'

const neverTests = ['**/node_modules/**', '**/dist/**']

const present = (files: string[] = []): string[] =>
  files.filter((file) => existsSync(new URL(file, import.meta.url)))

function toProject(suite: Suite): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: suite.name,
      include: suite.include,
      exclude: [...neverTests, ...(suite.exclude ?? [])],
      environment: suite.environment ?? 'node',
      globalSetup: present(suite.globalSetup),
      setupFiles: [seedSetup, ...present(suite.setup)],
      maxWorkers: suite.files,
      fileParallelism: suite.files > 1,
      sequence: { groupOrder: suite.turn },
      testTimeout: suite.seconds * 1000,
      hookTimeout: suite.seconds * 2000,
      retry: process.env['CI'] === 'true' ? (suite.triesInCi ?? 1) - 1 : 0,
    },
  }
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    sequence: { shuffle: { tests: true, files: false } },
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    projects: suites.map(toProject),
  },
})
