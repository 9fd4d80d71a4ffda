import { describe, expect, test, vi } from 'vitest'
import { createTurns } from './turns.ts'

const caps = { total: 4, ofWorkspace: 3, ofPerson: 2, waiting: 3, waitMs: 10_000 }

/** Calls that are under way until they are ended, and what has begun so far. */
const start = (options: Partial<typeof caps> = {}) => {
  const turns = createTurns({ ...caps, ...options })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const call = (name: string, userId: string, workspaceId: string) => {
    const work = Promise.withResolvers<void>()
    ends.set(name, work.resolve)
    const done = turns.take({ userId, workspaceId }, () => {
      begun.push(name)
      return work.promise
    })
    return done.catch((error: unknown) => error)
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const end = async (name: string) => {
    ends.get(name)?.()
    await settle()
  }
  return { call, begun, end, settle }
}

describe('turns', () => {
  test('a person and a workspace have so many calls under way, and others go on at once', async () => {
    const { call, begun, settle } = start()
    for (const name of ['a1', 'a2', 'a3']) void call(name, 'ann', 'harbour')
    for (const name of ['b1', 'b2']) void call(name, 'ben', 'harbour')
    void call('c1', 'cora', 'northside')
    await settle()
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1'])
  })

  test('workspaces take turns, so that a long line of one holds up no other', async () => {
    const { call, begun, end, settle } = start({ total: 1, waiting: 10 })
    for (const name of ['a1', 'a2', 'a3', 'a4']) void call(name, 'ann', 'harbour')
    for (const name of ['c1', 'c2']) void call(name, 'cora', 'northside')
    await settle()
    for (const name of ['a1', 'a2', 'c1', 'a3', 'c2']) await end(name)
    expect(begun).toEqual(['a1', 'a2', 'c1', 'a3', 'c2', 'a4'])
  })

  test('more than may wait is refused', async () => {
    const { call } = start({ ofPerson: 1, waiting: 1 })
    void call('a1', 'ann', 'harbour')
    void call('a2', 'ann', 'harbour')
    expect(await call('a3', 'ann', 'harbour')).toMatchObject({ code: 'too_many', reason: 'request.tooMany' })
  })

  test('what waited too long is refused, and makes room for others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { call, begun, end } = start({ total: 1 })
    void call('a1', 'ann', 'harbour')
    const late = call('a2', 'ann', 'harbour')
    vi.advanceTimersByTime(10_000)
    expect(await late).toMatchObject({ code: 'too_many' })
    void call('c1', 'cora', 'northside')
    await end('a1')
    expect(begun).toEqual(['a1', 'c1'])
    vi.useRealTimers()
  })

  test('what fails gives its place back', async () => {
    const turns = createTurns({ ...caps, total: 1 })
    const caller = { userId: 'ann', workspaceId: 'harbour' }
    await expect(turns.take(caller, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await turns.take(caller, () => Promise.resolve('yes'))).toBe('yes')
  })
})
