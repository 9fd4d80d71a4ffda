/** Where a delivery stands; `reason` is a code, for people to be put into words. */
export type EmailResult = { state: 'sent' | 'failed' | 'skipped'; reason: string | null }
