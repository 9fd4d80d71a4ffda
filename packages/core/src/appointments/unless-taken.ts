import { DomainError } from '../errors/index.ts'

/** What holds that nobody is booked twice. */
const guards = ['appointments_one_at_a_time', 'appointments_seats']
const TRIES = 3

/**
 * Runs a transaction that books a time. Where the database refuses it, since somebody else was quicker, it is looked at
 * once more: then somebody else may be free, or it is said that the time is taken.
 */
export const unlessTaken = async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await run()
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new DomainError('conflict', 'appointment.taken')
}

/** Whether the database refused a second booking of one time. */
export const isTaken = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if ('constraint' in error && typeof error.constraint === 'string' && guards.includes(error.constraint))
    return true
  return isTaken(error.cause)
}
