import type { SmsSender } from '@dossier/core/ports'

/** Stands where no provider is set up: every SMS is refused, visibly, and none is held back for later. */
export const notConfiguredSmsSender = (): SmsSender => ({
  send: async () => ({ outcome: 'refused', reason: 'not_configured', code: null }),
})
