import type { Measure } from '../bench.ts'
import { findContact } from '../stack/find-contact.ts'
import { withRecordServers } from '../stack/record-servers.ts'
import { statementsOf, whileLogging } from '../stack/statements-of.ts'
import { ratioOf } from '../verdict.ts'

const goal = { statements: 2, bytes: 1.15 }
const opens = 5

/** What one open of the record asks of the database and sends over the wire, for a short and a long history. */
export const recordStatements: Measure = async ({ stack: open }) => {
  const stack = await open()
  const measured = await whileLogging(stack, async () => {
    const found = []
    for (const name of ['Twenty Entries', 'Long Timeline'] as const) {
      const { entries } = await findContact(stack, name)
      found.push(
        await withRecordServers(stack, name, async ({ floor, product, open }) => {
          const sent = await statementsOf(stack, async () => {
            for (let n = 0; n < opens; n += 1) await open()
          })
          const own = sent.filter(({ kind }) => kind === 'other').length
          return { entries, statements: own / opens, bytes: ratioOf(product.bytes, floor.bytes) }
        }),
      )
    }
    return found
  })
  const [statements, bytes] = [measured.map((one) => one.statements), measured.map((one) => one.bytes)]
  const value = { statements: Math.max(...statements), bytes: Math.max(...bytes) }
  const pass =
    statements.every((count) => count >= 1 && count === value.statements) &&
    value.statements <= goal.statements &&
    value.bytes <= goal.bytes
  return { id: 'P3', value, goal, pass, measured }
}
