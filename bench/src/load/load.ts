import { median } from '../rounds/summarize.ts'
import { type Line, openLine } from './open-line.ts'

export type Target = { port: number; request: Buffer /** Of the only right answer. */; bytes: number }

async function askOnce(line: Line, { request, bytes }: Target): Promise<void> {
  const { status, body } = await line.ask(request)
  if (status !== 200 || body.length !== bytes)
    throw new Error(`Under load: status ${status} with ${body.length} bytes instead of 200 with ${bytes}.`)
}

async function onLines<Result>(count: number, port: number, work: (lines: Line[]) => Promise<Result>) {
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(port)))
  try {
    return await work(lines)
  } finally {
    for (const line of lines) line.close()
  }
}

/** Right answers a second, each connection asking again as soon as it is answered. */
export const throughput = (target: Target, connections: number, ms: number): Promise<number> =>
  onLines(connections, target.port, async (lines) => {
    const start = performance.now()
    let answers = 0
    await Promise.all(
      lines.map(async (line) => {
        while (performance.now() - start < ms) {
          await askOnce(line, target)
          answers += 1
        }
      }),
    )
    return (answers * 1000) / (performance.now() - start)
  })

/** The median time of an answer in milliseconds, one asked after the other; several requests take turns. */
export const medianMs = (
  target: Target | readonly [Target, ...Target[]],
  requests: number,
): Promise<number> => {
  const targets = 'port' in target ? ([target] as const) : target
  return onLines(1, targets[0].port, async ([line]) => {
    const times: number[] = []
    for (let number = 0; line !== undefined && number < requests; number += 1) {
      const start = performance.now()
      await askOnce(line, targets[number % targets.length] ?? targets[0])
      times.push(performance.now() - start)
    }
    return median(times)
  })
}

/** Lets compilers, pools and plans of both come to rest before anything is timed. */
export async function warmUp(targets: readonly Target[]): Promise<void> {
  for (const target of targets) await throughput(target, 8, 2_000)
}
