import { sameAnswer } from '../answers/same-answer.ts'
import { askOnce } from '../load/ask-once.ts'
import type { Target } from '../load/load.ts'
import { makeRequest } from '../load/make-request.ts'
import { type FixtureName, findContact } from './find-contact.ts'
import type { Stack } from './open-stack.ts'
import { runServer, type Server } from './run-server.ts'
import { signIn } from './sign-in.ts'
import { secret, startProduct } from './start-product.ts'

export type RecordServers = {
  floor: Target
  product: Target
  /** Opens the record once, at the product. */
  open: () => Promise<void>
}

/** As many as the product's pool has. */
const connections = 10

const startFloor = ({ adminUrl }: Stack): Promise<Server> =>
  runServer({
    name: 'The floor',
    entry: 'bench/floor/main.ts',
    args: [JSON.stringify({ databaseUrl: adminUrl, secret, connections })],
    port: /^listening (\d+)$/,
  })

/** Runs `work` with both servers up, signed in, and found to say the same of that contact. */
export async function withRecordServers<Result>(
  stack: Stack,
  name: FixtureName,
  work: (servers: RecordServers) => Promise<Result>,
): Promise<Result> {
  const { id: contactId } = await findContact(stack, name)
  const product = await startProduct(stack)
  const floor = await startFloor(stack).catch(async (error: unknown) => {
    await product.stop()
    throw error
  })
  try {
    const cookie = await signIn(product.port)
    const request = makeRequest({ path: '/trpc/contacts.record', body: { contactId }, cookie })
    const [ours, theirs] = [await askOnce(product.port, request), await askOnce(floor.port, request)]
    sameAnswer(ours, theirs)
    return await work({
      product: { port: product.port, request, bytes: Buffer.byteLength(ours) },
      floor: { port: floor.port, request, bytes: Buffer.byteLength(theirs) },
      open: async () => void (await askOnce(product.port, request)),
    })
  } finally {
    await Promise.all([product.stop(), floor.stop()])
  }
}
