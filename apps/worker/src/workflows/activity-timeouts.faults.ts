/** As in production, scaled down so that a killed worker's work is taken up within seconds. */
export const activityTimeouts = {
  sendOnce: '2s',
  sendAtAll: '90s',
  firstRetry: '200ms',
  longestRetry: '1s',
  longestReminderRetry: '1s',
  database: '2s',
  erase: '30s',
  eraseHeartbeat: '2s',
  forget: '10s',
  reconcileAtAll: '10m',
  reconcile: '10s',
  reconcileBeat: '5s',
} as const
