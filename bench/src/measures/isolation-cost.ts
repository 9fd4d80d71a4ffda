import { Client } from 'pg'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { median } from '../rounds/summarize.ts'
import { findContact } from '../stack/find-contact.ts'
import type { Stack } from '../stack/open-stack.ts'
import { withRecordServers } from '../stack/record-servers.ts'
import type { SentStatement } from '../stack/read-statements.ts'
import { statementsOf, whileLogging } from '../stack/statements-of.ts'
import { judgeRatio } from '../verdict.ts'

const statementsPerBurst = 80

/** The statement that the product sends for a record, word for word. */
const recordStatement = (stack: Stack): Promise<SentStatement> =>
  whileLogging(stack, () =>
    withRecordServers(stack, 'Record Thirty', async ({ open }) => {
      const sent = await statementsOf(stack, open)
      const last = sent.findLast(({ kind }) => kind === 'other')
      if (last === undefined) throw new Error('Opening a record sent no statement.')
      return last
    }),
  )

/**
 * The product's record statement as the API's role, which row-level security binds, ÷ the same text on the same
 * rows as superuser, whom it does not. Each on a connection of its own that did nothing before but name a tenant.
 */
export const isolationCost: Measure = async ({ stack: open, say }) => {
  const stack = await open()
  const { text, values } = await recordStatement(stack)
  const { workspaceId } = await findContact(stack, 'Record Thirty')
  const session = async (connectionString: string) => {
    const client = new Client({ connectionString, options: '-c timezone=UTC' })
    await client.connect()
    await client.query("select set_config('app.workspace_id', $1, false)", [workspaceId])
    return client
  }
  const [bound, free] = [await session(stack.appUrl), await session(stack.adminUrl)]
  const ask = (client: Client) => client.query<{ record: string }>({ name: 'record', text, values })
  const burst = (client: Client) => async () => {
    const times: number[] = []
    for (let n = 0; n < statementsPerBurst; n += 1) {
      const start = performance.now()
      await ask(client)
      times.push(performance.now() - start)
    }
    return median(times)
  }
  try {
    const [on, off] = [await ask(bound), await ask(free)]
    if (on.rows[0]?.record === undefined || on.rows[0].record !== off.rows[0]?.record)
      throw new Error('The record differs with row-level security on and off.')
    const paired = await pairedRounds({
      rounds: 41,
      floor: burst(free),
      product: burst(bound),
      onRound: say,
    })
    return judgeRatio('P4', paired, { atMost: 1.15 }, 'ms')
  } finally {
    await Promise.all([bound.end(), free.end()])
  }
}
