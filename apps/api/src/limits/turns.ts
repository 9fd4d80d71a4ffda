import { DomainError } from '@dossier/core/errors'

/** Who takes a turn. */
export type Caller = { userId: string; workspaceId: string }

export type Turns = {
  /** Does the work when there is room for it; throws `too_many` where too much waits, or it waited too long. */
  take<Result>(caller: Caller, work: () => Promise<Result>): Promise<Result>
}

type Options = {
  /** Under way at once, of everybody, of one workspace, of one person. */
  total: number
  ofWorkspace: number
  ofPerson: number
  /** Waiting at once, of one person. */
  waiting: number
  waitMs: number
}

type Waiter = { caller: Caller; begin: () => void }

/** Counts by key; what is back at nothing is forgotten. */
const createCounts = () => {
  const counts = new Map<string, number>()
  const of = (key: string): number => counts.get(key) ?? 0
  return {
    of,
    add(key: string, by: 1 | -1): void {
      const count = of(key) + by
      if (count === 0) counts.delete(key)
      else counts.set(key, count)
    },
  }
}

/**
 * Who waits in front of the database. A person and a workspace have so many calls under way and no more, and
 * workspaces take turns: however much one of them asks for, another waits for the next free place alone.
 */
export const createTurns = ({ total, ofWorkspace, ofPerson, waiting, waitMs }: Options): Turns => {
  let running = 0
  const ofUser = createCounts()
  const ofTenant = createCounts()
  const waitingOf = createCounts()
  /** By workspace, in the order of their turns. */
  const queues = new Map<string, Waiter[]>()

  const hasRoom = ({ userId, workspaceId }: Caller): boolean =>
    running < total && ofTenant.of(workspaceId) < ofWorkspace && ofUser.of(userId) < ofPerson

  const count = ({ userId, workspaceId }: Caller, by: 1 | -1): void => {
    running += by
    ofUser.add(userId, by)
    ofTenant.add(workspaceId, by)
  }

  const leave = (waiter: Waiter): void => {
    const { workspaceId, userId } = waiter.caller
    const queue = queues.get(workspaceId) ?? []
    queue.splice(queue.indexOf(waiter), 1)
    if (queue.length === 0) queues.delete(workspaceId)
    waitingOf.add(userId, -1)
  }

  const next = (): void => {
    for (const [workspaceId, queue] of queues) {
      const waiter = queue.find(({ caller }) => hasRoom(caller))
      if (!waiter) continue
      leave(waiter)
      // To the end of the line: the other workspaces come first now.
      if (queues.delete(workspaceId)) queues.set(workspaceId, queue)
      count(waiter.caller, 1)
      waiter.begin()
      return
    }
  }

  const untilTurn = async (caller: Caller): Promise<void> => {
    if (hasRoom(caller)) {
      count(caller, 1)
      return
    }
    if (waitingOf.of(caller.userId) >= waiting) throw new DomainError('too_many', 'request.tooMany')
    const turn = Promise.withResolvers<void>()
    const waiter = { caller, begin: turn.resolve }
    queues.set(caller.workspaceId, [...(queues.get(caller.workspaceId) ?? []), waiter])
    waitingOf.add(caller.userId, 1)
    const timer = setTimeout(() => {
      leave(waiter)
      turn.reject(new DomainError('too_many', 'request.tooMany'))
    }, waitMs)
    try {
      await turn.promise
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async take(caller, work) {
      await untilTurn(caller)
      try {
        return await work()
      } finally {
        count(caller, -1)
        next()
      }
    },
  }
}
