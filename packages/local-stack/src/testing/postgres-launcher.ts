import { startPostgres } from '../postgres/start-postgres.ts'

// Run as a process of its own, so that a test can kill it: starts the server, says where, and stays.
const [dataDir = ''] = process.argv.slice(2)
const { adminUrl, pid, fresh } = await startPostgres({ dataDir, durable: false })
process.stdout.write(`${JSON.stringify({ adminUrl, pid, fresh })}\n`)
process.stdin.resume()
