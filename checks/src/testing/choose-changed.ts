import { tests } from '../import-table.ts'
import { importersOf } from '../imports/importers-of.ts'
import { matches } from '../tree/matches.ts'
import type { Tree } from '../tree/tree.ts'
import { journeysOf } from './journeys-of.ts'
import { type Suite, seedSetup, suites } from './suites.ts'

/** Some of a suite's files, and why these. */
export interface Choice {
  suite: Suite['name']
  files: string[]
  because: string
}

/** What every test stands on. */
const ground = ['**/package.json', '**/tsconfig*.json', 'pnpm-*.yaml', 'vitest.config.ts']
/** Of what the product is made; a workflow test starts the worker, which no import shows. */
const product = ['{apps,packages}/**']
const underWorkflows = ['apps/{worker,cli}/**', 'packages/{contracts,core,db,providers,local-stack}/**']
const nothing = ['**/*.md', 'docs/**', ...tests.files]

/** What a change can touch, suite by suite. */
export function chooseChanged(tree: Tree, changed: readonly string[]): Choice[] {
  const reachedBy = importersOf(changed, tree)
  // What a journey imports of the product makes what it starts from; what it walks through is said by domain.
  const reachedInJourneys = importersOf(
    changed.filter((file) => file.startsWith('e2e/')),
    tree,
  )
  const sources = changed.filter((file) => !matches(file, nothing))
  return suites.map((suite) => {
    const files = filesOf(suite, tree)
    const reached = suite.name === 'journeys' ? reachedInJourneys : reachedBy
    const whole =
      changed.find((file) => matches(file, ground)) ??
      groundOf(suite).find((file) => reached.has(file)) ??
      (suite.name === 'workflows' ? sources.find((file) => matches(file, underWorkflows)) : undefined)
    if (whole !== undefined) return { suite: suite.name, files, because: whole }
    const chosen = files.filter((file) => reached.has(file))
    if (suite.name !== 'journeys') return { suite: suite.name, files: chosen, because: 'imports' }
    const touched = journeysOf(
      sources.filter((file) => matches(file, product)),
      files,
    )
    return {
      suite: suite.name,
      files: [...new Set([...chosen, ...touched.files])],
      because: [touched.because, chosen.length > 0 ? 'imports' : ''].filter(Boolean).join(', '),
    }
  })
}

function filesOf({ include, exclude = [] }: Suite, { files }: Tree): string[] {
  return files.filter((file) => matches(file, include) && !matches(file, exclude))
}

function groundOf({ globalSetup = [], setup = [] }: Suite): string[] {
  return [seedSetup, ...globalSetup, ...setup].map((file) => file.replace('./', ''))
}
