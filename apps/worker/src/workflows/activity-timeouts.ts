/** `sendOnce` stays above the 25 s after which the email sender itself gives a mail up. */
export const activityTimeouts = {
  sendOnce: '40s',
  /** A mail server that is away this long is not coming back for this mail. */
  sendAtAll: '3 days',
  firstRetry: '2s',
  longestRetry: '5 minutes',
  /** A reminder is worth minutes, not hours. */
  longestReminderRetry: '30s',
  database: '30s',
  erase: '1 hour',
  eraseHeartbeat: '1 minute',
  forget: '10 minutes',
  reconcileAtAll: '1 day',
  reconcile: '10 minutes',
  reconcileBeat: '1 minute',
} as const
