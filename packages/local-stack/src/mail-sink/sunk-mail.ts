/** A mail that the sink took in place of the world. */
export type SunkMail = {
  /** Its number in this sink; later mails have higher ones. */
  id: string
  /** As in the header, with angle brackets; empty where the sender gave none. */
  messageId: string
  from: string
  /** Everybody whom the envelope named: the hidden copies too. */
  to: string[]
  subject: string
  text: string
  html: string
  /** When it was taken, as an ISO instant. */
  at: string
}
