import type { SmsDelay, SmsOutcome, SmsRefusal } from '@dossier/core/ports'
import type { NotConnected } from './watch-connections.ts'

type End = { outcome: 'refused'; reason: SmsRefusal } | { outcome: 'delayed'; reason: SmsDelay }

const refused = (reason: SmsRefusal): End => ({ outcome: 'refused', reason })
const delayed = (reason: SmsDelay): End => ({ outcome: 'delayed', reason })

/** Twilio's codes, by what they mean for this SMS. */
const codes: [End, number[]][] = [
  [refused('opted_out'), [21610]],
  [
    refused('number_refused'),
    // Invalid, of a region without permission, not reachable from here, none for SMS, a short code, a landline.
    [21211, 21214, 21217, 21265, 21266, 21408, 21421, 21604, 21608, 21612, 21614, 21635, 30005, 30006],
  ],
  [
    refused('sender_refused'),
    [21212, 21267, 21603, 21606, 21607, 21618, 21659, 21660, 21661, 21701, 21702, 21703, 21704, 21705],
  ],
  [refused('content_refused'), [21602, 21605, 21617, 21619, 30007]],
  // The account, not the SMS: wrong credentials, test ones, suspended, closed.
  [delayed('sign_in_failed'), [10001, 20003, 20005, 20008, 20403, 20404, 90010]],
  [delayed('busy'), [14107, 20429, 20503, 21611]],
]
const endOfCode = new Map(codes.flatMap(([end, numbers]) => numbers.map((code) => [code, end] as const)))

const endOfStatus: Partial<Record<number, End>> = {
  401: delayed('sign_in_failed'),
  403: delayed('sign_in_failed'),
  404: delayed('sign_in_failed'),
  429: delayed('busy'),
}

/** What a message that Twilio took is by now. */
type Taken = { sid: unknown; status: string; errorCode: number | null }

export const outcomeOfTaken = ({ sid, status, errorCode }: Taken): SmsOutcome => {
  // An answer that is no message says nothing of what became of it.
  if (typeof sid !== 'string') return { outcome: 'unknown', reason: 'server_failed', code: null }
  if (status !== 'failed' && status !== 'undelivered') return { outcome: 'sent', providerId: sid }
  const end = errorCode === null ? undefined : endOfCode.get(errorCode)
  const reason = end?.outcome === 'refused' ? end.reason : 'provider_refused'
  return { outcome: 'refused', reason, code: errorCode }
}

/**
 * What a failure to send means; undefined for one that is ours. Only what Twilio itself said not to have taken, or what
 * never reached it, may be tried again.
 */
export const outcomeOfFailure = (
  error: unknown,
  whyNotConnected: (error: unknown) => NotConnected | undefined,
): SmsOutcome | undefined => {
  if (!(error instanceof Error)) return undefined
  if ('status' in error && typeof error.status === 'number' && !('isAxiosError' in error))
    return outcomeOfAnswer(
      error.status,
      'code' in error && typeof error.code === 'number' ? error.code : null,
    )
  // What came after the request had gone out, and is no answer of Twilio's.
  if (error instanceof SyntaxError) return { outcome: 'unknown', reason: 'server_failed', code: null }
  if (!('isAxiosError' in error)) return undefined
  const why = whyNotConnected(error.cause)
  if (why) return { ...delayed(why === 'late' ? 'timed_out' : 'unreachable'), code: null }
  const isLate = 'code' in error && (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT')
  return { outcome: 'unknown', reason: isLate ? 'timed_out' : 'cut_off', code: null }
}

const outcomeOfAnswer = (status: number, code: number | null): SmsOutcome => {
  // A gateway that fails may do so with the request already passed on; 503 with a code is Twilio's own.
  const isFailure = status < 400 || (status >= 500 && !(status === 503 && code === 20503))
  if (isFailure) return { outcome: 'unknown', reason: 'server_failed', code: code ?? status }
  const end = (code === null ? undefined : endOfCode.get(code)) ?? endOfStatus[status]
  return { ...(end ?? refused('provider_refused')), code: code ?? status }
}
