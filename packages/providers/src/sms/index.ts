export { notConfiguredSmsSender } from './not-configured-sms-sender.ts'
export { twilioSmsSender, twilioTimeouts } from './twilio-sms-sender.ts'
export { standInSettings, type TwilioSettings, twilioSettings } from './twilio-settings.ts'
