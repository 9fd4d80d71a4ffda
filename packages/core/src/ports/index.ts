export type { Archive } from './archive.ts'
export type { EmailDelay, EmailOutcome, EmailRefusal, EmailSender, Mail } from './email-sender.ts'
export type { Sms, SmsDelay, SmsDoubt, SmsOutcome, SmsRefusal, SmsSender } from './sms-sender.ts'
