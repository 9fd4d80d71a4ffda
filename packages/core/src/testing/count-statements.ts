import type { Ctx } from '../context/index.ts'

/** The same thing, but for what `instead` gives for some of its names. */
const standIn = <Thing extends object>(thing: Thing, instead: (name: string | symbol) => unknown): Thing =>
  new Proxy(thing, {
    get: (target, name): unknown => {
      const value: unknown = instead(name) ?? Reflect.get(target, name)
      return typeof value === 'function'
        ? (...given: unknown[]): unknown => Reflect.apply(value, target, given)
        : value
    },
  })

/** How many statements an act sends, those that open and close its transaction among them. */
export const countStatements = async (ctx: Ctx, act: (ctx: Ctx) => Promise<unknown>): Promise<number> => {
  const client = await ctx.db.$client.connect()
  let count = 0
  const counting = standIn(client, (name) => {
    if (name === 'query') count += 1
    return name === 'release' ? () => undefined : undefined
  })
  const pool = standIn(ctx.db.$client, (name) =>
    name === 'connect' ? () => Promise.resolve(counting) : undefined,
  )
  const db = standIn(ctx.db, (name) => (name === '$client' ? pool : undefined))
  try {
    await act({ ...ctx, db })
    return count
  } finally {
    client.release()
  }
}
