import type { SmsSender } from '@dossier/core/ports'
import twilio from 'twilio'
import { within } from '../within.ts'
import { outcomeOfFailure, outcomeOfTaken } from './twilio-outcome.ts'
import { TwilioRequests } from './twilio-requests.ts'
import type { TwilioSettings } from './twilio-settings.ts'

type TwilioTimeouts = {
  connectMs: number
  /** Silence of the server. */
  silenceMs: number
  /** The whole of one SMS, so that a server that trickles cannot hold it. */
  wholeMs: number
}

/** What the sending activity's own timeout must stay above. */
export const twilioTimeouts: TwilioTimeouts = { connectMs: 5_000, silenceMs: 15_000, wholeMs: 25_000 }

/** Hands SMS to Twilio, one request each and never a second. */
export const twilioSmsSender = (
  { accountSid, authToken, from, baseUrl }: TwilioSettings,
  timeouts: TwilioTimeouts = twilioTimeouts,
): SmsSender => ({
  async send({ key, to, text }) {
    const requests = new TwilioRequests({ key, baseUrl, ...timeouts })
    const { messages } = new twilio.Twilio(accountSid, authToken, {
      httpClient: requests,
      // The environment would name others otherwise, which are none of our settings.
      edge: '',
      region: '',
    })
    const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from }
    try {
      const taken = await within(messages.create({ ...sender, to, body: text }), timeouts.wholeMs)
      return taken === 'late'
        ? { outcome: 'unknown', reason: 'timed_out', code: null }
        : outcomeOfTaken(taken)
    } catch (error) {
      const outcome = outcomeOfFailure(error, requests.whyNotConnected)
      if (outcome) return outcome
      throw error
    } finally {
      requests.end()
    }
  },
})
