import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'

// A worker with one workflow that does nothing, as the product's worker runs its own: bundled ahead, one connection.
const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '' } = process.env
const logger = new DefaultLogger('ERROR')
Runtime.install({ logger, shutdownSignals: [] })
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue: 'floor',
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('workflows.ts', import.meta.url)),
    logger,
  }),
  activities: { nothing: () => Promise.resolve() },
  maxCachedWorkflows: 300,
})
const running = worker.run()
process.stdin.on('end', () => worker.shutdown()).resume()
process.stdout.write('The workers run\n')
await running
process.exit(0)
