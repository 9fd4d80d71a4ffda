import type { EmailSender } from '@dossier/core/ports'

/** Stands where no mail server is set up: every mail is refused, visibly, and none is held back for later. */
export const notConfiguredEmailSender = (): EmailSender => ({
  send: async () => ({ outcome: 'refused', reason: 'not_configured', code: null }),
})
