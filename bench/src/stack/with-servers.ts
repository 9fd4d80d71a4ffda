import type { Stack } from './open-stack.ts'
import { runServer, type Server } from './run-server.ts'
import { signIn } from './sign-in.ts'
import { secret, startProduct } from './start-product.ts'

/** Their ports, and the cookie of a session that both know. */
export type Servers = { product: number; floor: number; cookie: string }

/** As many as the product's pool has. */
const connections = 10

const startFloor = ({ adminUrl }: Stack): Promise<Server> =>
  runServer({
    name: 'The floor',
    entry: 'bench/floor/main.ts',
    args: [JSON.stringify({ databaseUrl: adminUrl, secret, connections })],
    port: /^listening (\d+)$/,
  })

/** Runs `work` with the product and the floor up and somebody signed in. */
export async function withServers<Result>(
  stack: Stack,
  work: (servers: Servers) => Promise<Result>,
): Promise<Result> {
  const product = await startProduct(stack)
  const floor = await startFloor(stack).catch(async (error: unknown) => {
    await product.stop()
    throw error
  })
  try {
    return await work({ product: product.port, floor: floor.port, cookie: await signIn(product.port) })
  } finally {
    await Promise.all([product.stop(), floor.stop()])
  }
}
