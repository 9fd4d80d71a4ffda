import { DomainError } from '@dossier/core/errors'
import { createLimiter } from '../limits/limiter.ts'

const quarterHour = 15 * 60_000

/**
 * Caps wrong passwords per account and per network address. A right one does not count, and an account that
 * does not exist counts like one that does.
 */
export const createGuessLimits = () => {
  const byAccount = createLimiter({ max: 10, windowMs: quarterHour })
  const byAddress = createLimiter({ max: 50, windowMs: quarterHour })
  return {
    /** Throws `too_many` where the account or the address had its share. */
    begin(email: string, address: string): void {
      const account = email.toLowerCase()
      if (byAccount.take(account) + byAddress.take(address) > 0)
        throw new DomainError('too_many', 'request.tooMany')
    },
    wasRight(email: string, address: string): void {
      byAccount.giveBack(email.toLowerCase())
      byAddress.giveBack(address)
    },
  }
}

export type GuessLimits = ReturnType<typeof createGuessLimits>
