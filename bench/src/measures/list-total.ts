import { countStatement } from '../../floor/count-statement.ts'
import type { Measure } from '../bench.ts'
import { medianMs, type Target } from '../load/load.ts'
import { type Paired, pairedRounds } from '../rounds/paired-rounds.ts'
import { round } from '../rounds/summarize.ts'
import { harbourDental } from '../stack/harbour-dental.ts'
import type { Stack } from '../stack/open-stack.ts'
import { withClient } from '../stack/with-client.ts'
import { type Ask, withProduct } from '../stack/with-product.ts'
import { judgeRatio } from '../verdict.ts'

/** All contacts, whose total decides, and what searches for a rare name and a common part of one leave of them. */
const searches = ['', 'okafor', 'ann']
const furthest = 1.25
/** A search of half a million contacts takes its time, whether or not it is counted. */
const requestsPerBurst = { all: 25, search: 1 }

type Counted = { count: number; exact: boolean }
type Batch = [{ result: { data: { rows: unknown[] } } }, { result: { data: Counted } }]
type Pages = { without: Target; withTotal: Target; counted: Counted; right: number }

/** The list's first page with its total, as the screen asks for both in one request, ÷ the page alone. */
export const listTotal: Measure = async ({ stack: open, say }) => {
  const stack = await open('large')
  return withProduct(stack, async (ask) => {
    const measured: { search: string; paired: Paired; estimate: number; of: number }[] = []
    for (const search of searches) {
      const { without, withTotal, counted, right } = await pagesOf(stack, ask, search)
      say(`P8 "${search}": ${right} contacts, told ${counted.count}${counted.exact ? '' : ' or so'} …`)
      const requests = search === '' ? requestsPerBurst.all : requestsPerBurst.search
      const paired = await pairedRounds({
        rounds: search === '' ? 41 : 11,
        floor: () => medianMs(without, requests),
        product: () => medianMs(withTotal, requests),
        onRound: say,
      })
      measured.push({ search, paired, estimate: distance(counted, right), of: right })
    }
    const [all, ...found] = measured
    if (!all) throw new Error('Nothing was measured.')
    const verdict = judgeRatio('P8', all.paired, { atMost: 1.3 }, 'p50 ms')
    const estimate = Math.max(...measured.map(({ estimate }) => estimate))
    const searched = found.map(({ search, paired, estimate, of }) => ({
      search,
      ratio: paired.ratio.median,
      estimate,
      of,
    }))
    return {
      ...verdict,
      goal: { ratio: verdict.goal, estimate: furthest },
      pass: verdict.pass && estimate <= furthest,
      estimate,
      searched,
    }
  })
}

/** How many times too many or too few; a total that says it is exact has to be. */
function distance({ count, exact }: Counted, right: number): number {
  if (exact && count !== right) throw new Error(`Told as exact: ${count} contacts, where there are ${right}.`)
  return right === count ? 1 : round(Math.max(count / right, right / count))
}

async function pagesOf(stack: Stack, ask: Ask, search: string): Promise<Pages> {
  const list = { search, sort: 'name', descending: false, cursor: null, limit: 100 }
  const without = await ask('contacts.list?batch=1', { 0: list })
  const withTotal = await ask('contacts.list,contacts.count?batch=1', { 0: list, 1: { search } })
  // The procedures' own tests hold them to their types.
  const [page, total] = JSON.parse(withTotal.answer) as Batch
  const [alone] = JSON.parse(without.answer) as Batch
  if (JSON.stringify(page) !== JSON.stringify(alone)) throw new Error('The total changes the page.')
  const right = await withClient(stack.adminUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(countStatement, [
      await harbourDental(stack),
      search,
    ])
    return rows[0]?.count ?? 0
  })
  return { without: without.target, withTotal: withTotal.target, counted: total.result.data, right }
}
