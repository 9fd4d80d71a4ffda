import { timelineStatements } from '../../floor/timeline-statements.ts'
import { sameAnswer } from '../answers/same-answer.ts'
import type { Measure } from '../bench.ts'
import { medianMs, type Target, warmUp } from '../load/load.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { findContact, type FixtureName } from '../stack/find-contact.ts'
import type { Stack } from '../stack/open-stack.ts'
import { withClient } from '../stack/with-client.ts'
import { type Ask, dataOf, withProduct } from '../stack/with-product.ts'
import { judgeRatio } from '../verdict.ts'

const requestsPerBurst = 60

const noteKinds = ['note.created', 'note.edited', 'note.deleted', 'note.restored']

/** What the feed is narrowed to, as the product is asked and as the floor is. The last finds nothing. */
const narrowed = {
  whole: { filter: {}, floor: timelineStatements.whole, value: [] },
  notes: { filter: { groups: ['notes'] }, floor: timelineStatements.ofKinds, value: [noteKinds] },
  word: { filter: { search: 'manager' }, floor: timelineStatements.withWord, value: ['manager'] },
  noHit: { filter: { search: 'zeppelin' }, floor: timelineStatements.withWord, value: ['zeppelin'] },
}
type Narrowed = keyof typeof narrowed

/** The first page of a history of 5,000 entries ÷ of one of 20. The whole feed decides, narrowed ones are told. */
export const timelineLength: Measure = async ({ stack: open, say }) => {
  const stack = await open()
  return withProduct(stack, async (ask) => {
    const measure = async (by: Narrowed) => {
      const long = await pageOf(stack, ask, 'Long Timeline', by)
      const short = await pageOf(stack, ask, 'Twenty Entries', by)
      await warmUp([long, short])
      say(`P10 ${by} …`)
      return pairedRounds({
        rounds: 21,
        floor: () => medianMs(short, requestsPerBurst),
        product: () => medianMs(long, requestsPerBurst),
        onRound: say,
      })
    }
    const whole = await measure('whole')
    const narrowedTo = {
      notes: (await measure('notes')).ratio.median,
      word: (await measure('word')).ratio.median,
      noHit: (await measure('noHit')).ratio.median,
    }
    return { ...judgeRatio('P10', whole, { atMost: 1.3 }, 'p50 ms'), narrowedTo }
  })
}

async function pageOf(stack: Stack, ask: Ask, name: FixtureName, by: Narrowed): Promise<Target> {
  const { id: contactId, workspaceId } = await findContact(stack, name)
  const { filter, floor, value } = narrowed[by]
  const input = by === 'whole' ? { contactId } : { contactId, filter }
  const { target, answer } = await ask('timeline.list', input)
  const { rows } = await withClient(stack.adminUrl, (client) =>
    client.query<{ row_to_json: unknown }>(floor, [workspaceId, contactId, ...value]),
  )
  sameAnswer(JSON.stringify(dataOf(answer)), JSON.stringify(rows[0]?.row_to_json))
  return target
}
