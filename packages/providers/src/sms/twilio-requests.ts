import twilio from 'twilio'
import type RequestClient from 'twilio/lib/base/RequestClient.js'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { type NotConnected, watchConnections } from './watch-connections.ts'

const twilioOrigin = 'https://api.twilio.com'

type Options = {
  key: string
  /** Where a stand-in answers; undefined is Twilio itself. */
  baseUrl: string | undefined
  connectMs: number
  silenceMs: number
}

/** The SDK's own client for one SMS: one connection, no second try, no proxy, no redirect. */
export class TwilioRequests extends twilio.RequestClient {
  /** Whether an error means that no connection was ever there. */
  readonly whyNotConnected: (error: unknown) => NotConnected | undefined
  readonly #options: Options
  readonly #agent: HttpAgent

  constructor(options: Options) {
    super({ timeout: options.silenceMs, autoRetry: false, keepAlive: false })
    const isSecure = new URL(options.baseUrl ?? twilioOrigin).protocol === 'https:'
    this.#options = options
    this.#agent = isSecure ? new HttpsAgent() : new HttpAgent()
    this.whyNotConnected = watchConnections(this.#agent, {
      event: isSecure ? 'secureConnect' : 'connect',
      connectMs: options.connectMs,
    })
    this.axios.defaults.httpsAgent = this.#agent
    this.axios.defaults.httpAgent = this.#agent
  }

  override request<Data>(options: RequestClient.RequestOptions<Data>) {
    const { baseUrl = twilioOrigin, key } = this.#options
    return super.request({
      ...options,
      uri: options.uri.replace(twilioOrigin, baseUrl),
      // Twilio passes over it; a stand-in shows by it that nothing came twice.
      headers: { ...options.headers, 'Idempotency-Key': key },
    })
  }

  /** Cuts what is still open. */
  end(): void {
    this.#agent.destroy()
  }
}
