import type { Ctx } from '../context/index.ts'

/** How many statements an act sends, those that open and close its transaction among them. */
export const countStatements = async (ctx: Ctx, act: (ctx: Ctx) => Promise<unknown>): Promise<number> => {
  const client = await ctx.db.$client.connect()
  let count = 0
  const counting = new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') count += 1
      if (name === 'release') return () => undefined
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const pool = new Proxy(ctx.db.$client, {
    get: (target, name) => (name === 'connect' ? () => Promise.resolve(counting) : Reflect.get(target, name)),
  })
  const db = new Proxy(ctx.db, {
    get: (target, name) => (name === '$client' ? pool : Reflect.get(target, name)),
  })
  try {
    await act({ ...ctx, db })
    return count
  } finally {
    client.release()
  }
}
