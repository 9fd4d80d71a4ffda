import { fileURLToPath } from 'node:url'
import { createLog } from './log.ts'
import { keepBundle } from './temporal/kept-bundle.faults.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'

// Run before a change of the workflows: fault runs let what it keeps work beside what comes after it.
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const timeouts = { [at('workflows/activity-timeouts.ts')]: at('workflows/activity-timeouts.faults.ts') }

await keepBundle(
  at('../histories/workflows-before.js.br'),
  await loadWorkflowBundle({ encoded: false, replace: timeouts, log: createLog('warn') }),
)
