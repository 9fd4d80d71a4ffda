import { type ListColumn, listColumns, pageStatement, placeStatement } from '../../floor/list-statements.ts'
import { sameAnswer } from '../answers/same-answer.ts'
import type { Measure } from '../bench.ts'
import { medianMs, type Target } from '../load/load.ts'
import { type Paired, pairedRounds } from '../rounds/paired-rounds.ts'
import { harbourDental } from '../stack/harbour-dental.ts'
import type { Stack } from '../stack/open-stack.ts'
import { withClient } from '../stack/with-client.ts'
import { type Ask, dataOf, withProduct } from '../stack/with-product.ts'
import { judgeRatio } from '../verdict.ts'

const depth = 400_000
const pageSize = 100
const requestsPerBurst = 25

type Order = { sort: ListColumn; descending: boolean }
type Page = { rows: unknown[]; nextCursor: string | null }

// Its keys are exactly these.
const sorts = Object.keys(listColumns) as ListColumn[]
const orders: Order[] = sorts.flatMap((sort) => [false, true].map((descending) => ({ sort, descending })))
const nameOf = ({ sort, descending }: Order) => `${sort}${descending ? ' descending' : ''}`

/** The page of half a million contacts that follows 400,000 others ÷ the first page: the worst of the list's orders. */
export const listDepth: Measure = async ({ stack: open, say }) => {
  const stack = await open('large')
  return withProduct(stack, async (ask) => {
    const measured: [string, Paired][] = []
    for (const order of orders) {
      const { first, deep } = await pagesOf(stack, ask, order)
      say(`P7 ${nameOf(order)} …`)
      const paired = await pairedRounds({
        rounds: 21,
        floor: () => medianMs(first, requestsPerBurst),
        product: () => medianMs(deep, requestsPerBurst),
        onRound: say,
      })
      measured.push([nameOf(order), paired])
    }
    const ratios = measured.map(([name, { ratio }]): [string, number] => [name, ratio.median])
    const [worst] = measured.toSorted(([, a], [, b]) => b.ratio.median - a.ratio.median)
    if (!worst) throw new Error('The list has no orders.')
    const verdict = judgeRatio('P7', worst[1], { atMost: 1.2 }, 'p50 ms')
    return { ...verdict, worst: worst[0], orders: Object.fromEntries(ratios), depth }
  })
}

/** Both pages, found to hold the rows that counting them off finds. */
async function pagesOf(stack: Stack, ask: Ask, order: Order): Promise<{ first: Target; deep: Target }> {
  const workspaceId = await harbourDental(stack)
  const floor = <Row extends object>(text: string, values: unknown[]) =>
    withClient(
      stack.adminUrl,
      async (client) => (await client.query<Row>(text, [workspaceId, ...values])).rows[0],
    )
  const place = await floor<{ id: string; key: string }>(placeStatement(order), [depth])
  if (!place) throw new Error(`There are no ${depth} contacts.`)
  const read = async (before: number, cursor: string | null): Promise<Target> => {
    const { target, answer } = await ask('contacts.list', { search: '', ...order, cursor, limit: pageSize })
    const { rows, nextCursor } = dataOf<Page>(answer)
    const right = await floor<{ rows: string }>(pageStatement(order), [before, pageSize])
    sameAnswer(JSON.stringify(rows), right?.rows ?? '')
    if (rows.length !== pageSize || nextCursor === null) throw new Error('A page of the list is not full.')
    return target
  }
  return { first: await read(0, null), deep: await read(depth, cursorAt(place)) }
}

/** As the product writes it: reading four thousand pages to be given it would take longer than all the rest. */
const cursorAt = ({ key, id }: { key: string; id: string }): string =>
  Buffer.from(JSON.stringify([0, key, id])).toString('base64url')
