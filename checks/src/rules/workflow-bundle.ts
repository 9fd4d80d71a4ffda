import { join } from 'node:path'
import { unlessUnchanged } from '../tree/unless-unchanged.ts'
import type { Finding, Rule } from '../tree/tree.ts'

const entry = 'apps/worker/src/workflows/index.ts'

/** Each cached run keeps its modules in memory; these never pay for that. */
const tooHeavy = ['zod', 'drizzle-orm', 'pg', 'libphonenumber-js', 'pino']

export const workflowBundle: Rule = {
  name: 'workflow-bundle',
  holds: 'the workflows bundle for the sandbox, without heavy modules',
  find: async (tree) => {
    if (!tree.files.includes(entry)) return []
    const inputs = ['apps/worker/**', 'packages/contracts/**']
    return await unlessUnchanged(
      tree,
      'workflow-bundle',
      inputs,
      async () => await bundle(join(tree.root, entry)),
    )
  },
}

async function bundle(workflowsPath: string): Promise<Finding[]> {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker')
  const errors: string[] = []
  const logger = new DefaultLogger('ERROR', ({ message }) => errors.push(message))
  try {
    const { code } = await bundleWorkflowCode({ workflowsPath, logger })
    return tooHeavy
      .filter((name) => code.includes(`/node_modules/${name}/`))
      .map((name) => ({ at: entry, says: `the bundle contains ${name}` }))
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return [{ at: entry, says: [words, ...errors].join('\n') }]
  }
}
