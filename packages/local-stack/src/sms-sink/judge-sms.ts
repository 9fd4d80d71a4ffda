import {
  refusedRecipients,
  refusedSenders,
  testSender,
  type TwilioError,
  twilioErrors,
} from './twilio-errors.ts'

type Request = { to: string; from: string; text: string }

const e164 = /^\+[1-9]\d{6,14}$/
const messagingService = /^MG[0-9a-f]{32}$/
const MOST_CHARACTERS = 1_600

/** What Twilio would find wrong with an SMS, in the order that it looks. */
export function judgeSms({ to, from, text }: Request): TwilioError | undefined {
  if (to === '') return twilioErrors.noRecipient
  if (from === '') return twilioErrors.noSender
  if (text === '') return twilioErrors.noBody
  if ([...text].length > MOST_CHARACTERS) return twilioErrors.longBody
  if (!messagingService.test(from) && from !== testSender)
    return refusedSenders[from] ?? twilioErrors.notOwned
  return e164.test(to) ? refusedRecipients[to] : twilioErrors.noNumber
}
