/** Whether an email or phone is known to reach the contact. */
export const contactPointStates = ['unknown', 'verified', 'bounced'] as const
export type ContactPointState = (typeof contactPointStates)[number]

/** A contact has at most this many emails, and as many phones. */
export const MAX_CONTACT_POINTS = 11
