/** One mail to one person, ready to hand over. */
export type Mail = {
  /** Unique to the mail and the same on every try, so that a repeat is recognised; without angle brackets. */
  messageId: string
  to: { name: string; address: string }
  /** Left out: the sender that the installation is set up with. */
  from?: { name: string; address: string }
  subject: string
  text: string
  html: string
}

/** Why this mail will never go out; trying again changes nothing. */
export type EmailRefusal = 'not_configured' | 'address_refused' | 'sender_refused' | 'content_refused'

/** Why it did not go out this time. */
export type EmailDelay = 'unreachable' | 'timed_out' | 'busy' | 'sign_in_failed'

/**
 * What became of a mail. `code` is the SMTP reply, where there was one; the server's own words are left out,
 * since they mostly repeat the address.
 */
export type EmailOutcome =
  | { outcome: 'sent' }
  | { outcome: 'refused'; reason: EmailRefusal; code: number | null }
  | { outcome: 'delayed'; reason: EmailDelay; code: number | null }
  /** The line was lost after the mail may have been taken: whoever sends at most once does not try again. */
  | { outcome: 'unknown'; reason: EmailDelay; code: null }

/** Hands mails over. Whatever the mail server does is an outcome; what it throws is a bug. */
export type EmailSender = { send(mail: Mail): Promise<EmailOutcome> }
