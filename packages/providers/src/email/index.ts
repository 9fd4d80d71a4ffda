export { notConfiguredEmailSender } from './not-configured-email-sender.ts'
export { smtpEmailSender, smtpTimeouts } from './smtp-email-sender.ts'
export { smtpSettings } from './smtp-settings.ts'
