import { createLog } from './log.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'

// Run after an installation: both bundles are then at hand, whether or not a codec key is set.
const log = createLog('info')
for (const encoded of [false, true]) await loadWorkflowBundle({ encoded, log })
