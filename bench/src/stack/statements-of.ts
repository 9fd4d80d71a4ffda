import { randomUUID } from 'node:crypto'
import type { Stack } from './open-stack.ts'
import { readStatements, type SentStatement } from './read-statements.ts'
import { withClient } from './with-client.ts'

/** Runs `work` while every statement that new sessions of the API's role send is in the database's log. */
export async function whileLogging<Result>(
  { adminUrl }: Stack,
  work: () => Promise<Result>,
): Promise<Result> {
  const set = (change: string) => withClient(adminUrl, (admin) => admin.query(`alter role app ${change}`))
  await set("set log_statement = 'all'")
  try {
    return await work()
  } finally {
    await set('reset log_statement')
  }
}

/** What the API's role sends the database while `act` runs. Its sessions began within `whileLogging`. */
export async function statementsOf(stack: Stack, act: () => Promise<void>): Promise<SentStatement[]> {
  const lines: string[] = []
  const stop = stack.onLogLine((line) => lines.push(line))
  try {
    await mark(stack)
    await act()
    const end = await mark(stack)
    const sent = readStatements(lines.splice(0))
    const [first, last] = [sent.findIndex(isMark), sent.findIndex(({ text }) => text === end)]
    return sent.slice(first + 1, last)
  } finally {
    stop()
  }
}

const isMark = ({ text }: SentStatement) => text.startsWith(marker)
const marker = "select 'mark "

/** Sends a statement of its own and waits until it is in the log: then all sent before it are, too. */
async function mark(stack: Stack): Promise<string> {
  const statement = `${marker}${randomUUID()}'`
  const logged = new Promise<void>((resolve) => {
    const stop = stack.onLogLine((line) => {
      if (!line.includes(statement)) return
      stop()
      resolve()
    })
  })
  await withClient(stack.appUrl, (client) => client.query(statement))
  await logged
  return statement
}
