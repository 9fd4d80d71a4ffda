import { openLine } from './open-line.ts'

/** The text of one right answer, over a connection of its own. */
export async function askOnce(port: number, request: Buffer): Promise<string> {
  const line = await openLine(port)
  try {
    const { status, body } = await line.ask(request)
    if (status !== 200) throw new Error(`A request was answered with ${status}: ${body.toString()}`)
    return body.toString()
  } finally {
    line.close()
  }
}
