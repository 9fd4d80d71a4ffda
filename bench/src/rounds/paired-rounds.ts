import { median, round, type Summary, summarize } from './summarize.ts'

/** Answers what the burst measured: requests a second, or milliseconds. */
export type Burst = () => Promise<number>

export type Paired = {
  /** Product ÷ floor of each round that counts. */
  ratio: Summary
  floor: number
  product: number
  rounds: number
}

type Options = { floor: Burst; product: Burst; rounds: number; onRound?: (line: string) => void }

/**
 * Bursts of the floor and the product in turn, each round the other one first. What disturbs the machine for
 * longer than a burst disturbs both; the first round warms both up and is thrown away.
 */
export async function pairedRounds({ floor, product, rounds, onRound }: Options): Promise<Paired> {
  if (rounds < 7) throw new Error('Fewer than seven rounds say nothing.')
  const counted: { floor: number; product: number }[] = []
  for (let number = 0; number < rounds; number += 1) {
    const productFirst = number % 2 === 1
    const first = await (productFirst ? product : floor)()
    const second = await (productFirst ? floor : product)()
    const pair = productFirst ? { product: first, floor: second } : { floor: first, product: second }
    if (number > 0) counted.push(pair)
    onRound?.(
      `round ${number}: floor ${round(pair.floor)}, product ${round(pair.product)}, ` +
        `ratio ${round(pair.product / pair.floor)}${number === 0 ? ' (thrown away)' : ''}`,
    )
  }
  return {
    ratio: summarize(counted.map((pair) => pair.product / pair.floor)),
    floor: round(median(counted.map((pair) => pair.floor))),
    product: round(median(counted.map((pair) => pair.product))),
    rounds: counted.length,
  }
}
