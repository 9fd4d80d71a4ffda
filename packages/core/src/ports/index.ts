export type { EmailDelay, EmailOutcome, EmailRefusal, EmailSender, Mail } from './email-sender.ts'
