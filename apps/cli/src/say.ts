export type Say = (line: string) => void

export const say: Say = (line) => {
  process.stdout.write(`${line}\n`)
}

/** Does something and, where it takes more than a second, says so and how long it took. */
export const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
  const begin = performance.now()
  let told = false
  const timer = setTimeout(() => {
    told = true
    say(`${name} …`)
  }, 1_000)
  try {
    const result = await work()
    if (told) say(`${name}: done in ${((performance.now() - begin) / 1000).toFixed(1)} s`)
    return result
  } finally {
    clearTimeout(timer)
  }
}

/** Tells how far a long count has come, every two seconds at most. */
export const countUp = (what: string, total: number): ((done: number) => void) => {
  let last = performance.now()
  return (done) => {
    if (performance.now() - last < 2_000) return
    last = performance.now()
    say(`  ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`)
  }
}

/** Two columns, for people. */
export const table = (rows: [string, string][]): string => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
