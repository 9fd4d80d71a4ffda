import { DomainError } from '@dossier/core/errors'
import { setTimeout as wait } from 'node:timers/promises'
import { createLimiter, type Limiter } from '../limits/limiter.ts'
import { networkOf } from '../limits/network-of.ts'

const quarterHour = 15 * 60_000
/** Every guess at an account that many places guess at takes this much longer. */
const SLOWED_MS = 2_000
/** Slowed guesses at one account that may wait at once: each holds a connection to us. */
const MOST_SLOWED = 5

/** Who tries: the account, the IP address, and the mark of a browser that signed in to it before. */
export type Guess = { email: string; ipAddress: string; knownBy: string | null }

/**
 * Caps wrong passwords by account and network together, so that nobody can lock somebody else out from elsewhere. A
 * known browser has a share of its own. Guesses at one account from many networks are slowed, a few at a time. A
 * right one does not count, and an account that does not exist counts like one that does.
 */
export const createGuessLimits = (slowedMs = SLOWED_MS) => {
  const byPlace = createLimiter({ max: 10, windowMs: quarterHour })
  const byKnown = createLimiter({ max: 10, windowMs: quarterHour })
  const byNetwork = createLimiter({ max: 50, windowMs: quarterHour })
  const byAccount = createLimiter({ max: 30, windowMs: quarterHour })
  const slowed = new Map<string, number>()

  const countsOf = ({ email, ipAddress, knownBy }: Guess): [Limiter, string][] => {
    const account = email.toLowerCase()
    const network = networkOf(ipAddress)
    return knownBy !== null
      ? [[byKnown, knownBy]]
      : [
          [byPlace, `${account}\n${network}`],
          [byNetwork, network],
        ]
  }
  const slow = async (account: string): Promise<void> => {
    const others = slowed.get(account) ?? 0
    if (others >= MOST_SLOWED) throw new DomainError('too_many', 'request.tooMany')
    slowed.set(account, others + 1)
    await wait(slowedMs)
    const rest = (slowed.get(account) ?? 1) - 1
    if (rest === 0) slowed.delete(account)
    else slowed.set(account, rest)
  }
  return {
    /** Throws `too_many` where these guesses had their share; waits where the account has too many. */
    async begin(guess: Guess): Promise<void> {
      const over = countsOf(guess).map(([limiter, key]) => limiter.take(key))
      if (over.some((seconds) => seconds > 0)) throw new DomainError('too_many', 'request.tooMany')
      const account = guess.email.toLowerCase()
      if (guess.knownBy === null && byAccount.take(account) > 0) await slow(account)
    },
    wasRight(guess: Guess): void {
      for (const [limiter, key] of countsOf(guess)) limiter.giveBack(key)
      if (guess.knownBy === null) byAccount.giveBack(guess.email.toLowerCase())
    },
  }
}

export type GuessLimits = ReturnType<typeof createGuessLimits>
