/** An SMS that the sink took in place of the world. */
export type SunkSms = {
  /** Its number in this sink; later ones have higher numbers. */
  id: string
  /** The id that the sender was answered. */
  sid: string
  /** What the sender calls the message, on every try alike; empty where it gave none. */
  key: string
  /** The sending number, or the messaging service that chooses one. */
  from: string
  to: string
  text: string
  /** When it was taken, as an ISO instant. */
  at: string
}
