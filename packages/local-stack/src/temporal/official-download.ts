import { TestWorkflowEnvironment } from '@temporalio/testing'

// Run as a process of its own: the SDK has no way to stop a download that it has begun, nor one to
// download without starting what it got.
const [downloadDir = '', version = ''] = process.argv.slice(2)
process.stdin.on('end', () => process.exit(1)).resume()
try {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'cached-download', downloadDir, version },
      log: { format: 'json', level: 'never' },
    },
  })
  await environment.teardown()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
