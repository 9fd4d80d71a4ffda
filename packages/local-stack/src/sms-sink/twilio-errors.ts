export type TwilioError = { status: number; code: number; message: string }

const bad = (code: number, message: string): TwilioError => ({ status: 400, code, message })

export const twilioErrors = {
  signIn: { status: 401, code: 20003, message: 'Authenticate' },
  noSuchPage: { status: 404, code: 20404, message: 'The requested resource was not found' },
  noRecipient: bad(21604, "A 'To' phone number is required."),
  noSender: bad(21603, "A 'From' phone number is required."),
  noBody: bad(21602, 'Message body is required.'),
  longBody: bad(21617, 'The concatenated message body exceeds the 1600 character limit.'),
  notOwned: bad(21606, "The 'From' phone number provided is not a valid message-capable phone number."),
  noNumber: bad(21211, "Invalid 'To' Phone Number"),
} as const

/** The number that Twilio's test accounts send from. */
export const testSender = '+15005550006'

/** Twilio's magic numbers: what sending from or to each answers in a test account. */
export const refusedSenders: Partial<Record<string, TwilioError>> = {
  '+15005550001': bad(21212, "Invalid 'From' Phone Number"),
  '+15005550008': bad(21611, "This 'From' number has exceeded the maximum allowed queue size."),
}
export const refusedRecipients: Partial<Record<string, TwilioError>> = {
  '+15005550001': twilioErrors.noNumber,
  '+15005550002': bad(21612, "The 'To' phone number is not currently reachable."),
  '+15005550003': bad(21408, 'Permission to send an SMS has not been enabled for the region.'),
  '+15005550004': bad(21610, 'Attempt to send to unsubscribed recipient'),
  '+15005550009': bad(21614, "'To' number is not a valid mobile number"),
}
