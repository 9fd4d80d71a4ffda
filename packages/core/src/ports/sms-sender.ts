/** One SMS to one person, ready to hand over. */
export type Sms = {
  /** Unique to the message and the same on every try; a provider that can recognise a repeat by it is given it. */
  key: string
  /** E.164. */
  to: string
  text: string
}

/** Why this SMS will never go out; trying again changes nothing. */
export type SmsRefusal =
  | 'not_configured'
  | 'number_refused'
  /** The person sent STOP to the provider, who holds to it. */
  | 'opted_out'
  | 'sender_refused'
  | 'content_refused'
  /** For a reason that only the provider's code says. */
  | 'provider_refused'

/** Why it did not go out this time: it is certain that nothing was taken over. */
export type SmsDelay = 'unreachable' | 'timed_out' | 'busy' | 'sign_in_failed'

/** Why nobody can say whether it went out: whoever sends at most once does not try again by themselves. */
export type SmsDoubt = 'timed_out' | 'cut_off' | 'server_failed'

/**
 * What became of an SMS. `code` is the provider's own, or else the status of its answer, where there was one; its words
 * are left out, since they mostly repeat the number.
 */
export type SmsOutcome =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'refused'; reason: SmsRefusal; code: number | null }
  | { outcome: 'delayed'; reason: SmsDelay; code: number | null }
  | { outcome: 'unknown'; reason: SmsDoubt; code: number | null }

/** Hands SMS over. Whatever the provider does is an outcome; what it throws is a bug. */
export type SmsSender = { send(sms: Sms): Promise<SmsOutcome> }
