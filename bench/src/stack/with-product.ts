import { askOnce } from '../load/ask-once.ts'
import type { Target } from '../load/load.ts'
import { makeRequest } from '../load/make-request.ts'
import type { Stack } from './open-stack.ts'
import { signIn } from './sign-in.ts'
import { startProduct } from './start-product.ts'

/** A call to be timed, and what it answered the first time. */
export type Asked = { target: Target; answer: string }

/** Asks `contacts.list` and the like for Harbour Dental's owner. */
export type Ask = (procedure: string, input: unknown) => Promise<Asked>

/** Runs `work` with the API up and somebody signed in. */
export async function withProduct<Result>(
  stack: Stack,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const product = await startProduct(stack)
  try {
    const cookie = await signIn(product.port)
    return await work(async (procedure, input) => {
      const request = makeRequest({ path: `/trpc/${procedure}`, body: input, cookie })
      const answer = await askOnce(product.port, request)
      return { answer, target: { port: product.port, request, bytes: Buffer.byteLength(answer) } }
    })
  } finally {
    await product.stop()
  }
}

/** Of an answer, the data that its envelope holds. */
export function dataOf<Data>(answer: string): Data {
  // The procedures' own tests hold them to their types.
  return (JSON.parse(answer) as { result: { data: Data } }).result.data
}
