import { startTemporal } from '../temporal/start-temporal.ts'

// Run as a process of its own, so that a test can kill it: starts the server, says where, and stays.
const [dataDir = ''] = process.argv.slice(2)
const { address, pid } = await startTemporal({ dataDir })
process.stdout.write(`${JSON.stringify({ address, pid })}\n`)
process.stdin.resume()
