import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../sink/listen.ts'
import { type Journal, openJournal } from '../sink/open-journal.ts'
import { isForThisMachine, showJournal } from '../sink/show-journal.ts'
import { judgeSms } from './judge-sms.ts'
import type { SunkSms } from './sunk-sms.ts'
import { testSender, type TwilioError, twilioErrors } from './twilio-errors.ts'

export type SmsSinkOptions = {
  /** A folder that keeps what was sent over a restart. */
  keepIn?: string
}

/** What befalls the next requests, once each; `drop` resets the connection instead of answering, before or after taking the SMS. */
export type SmsFault =
  | { refuse: { status: number; code: number | null } }
  | { drop: 'before' | 'after' }
  | { hang: 'before' | 'after' }

export type SmsSink = Pick<Journal<SunkSms>, 'waitFor' | 'clear'> & {
  /** Twilio's API, with the account that signs in to it and the number it sends from. */
  apiUrl: string
  /** Serves `GET /messages`. */
  httpUrl: string
  messages(): Promise<SunkSms[]>
  next(...faults: SmsFault[]): void
  stop(): Promise<void>
}

const capacity = 1_000
const MOST_BYTES = 100_000

/** A stand-in of Twilio's Messages resource: takes every SMS that Twilio would, and delivers none. */
export async function startSmsSink({ keepIn }: SmsSinkOptions = {}): Promise<SmsSink> {
  const journal = await openJournal<SunkSms>(keepIn, capacity)
  const account = { sid: sidOf('AC'), token: randomBytes(16).toString('hex') }
  const path = `/2010-04-01/Accounts/${account.sid}/Messages.json`
  const signIn = `Basic ${Buffer.from(`${account.sid}:${account.token}`).toString('base64')}`
  let faults: SmsFault[] = []

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await readForm(request))
    if (request.url !== path) return refuse(response, twilioErrors.noSuchPage)
    if (request.headers.authorization !== signIn) return refuse(response, twilioErrors.signIn)
    const fault = faults.shift()
    if (fault && 'refuse' in fault) return refuse(response, { ...fault.refuse, message: 'As asked for' })
    if (fault && 'drop' in fault && fault.drop === 'before') return request.socket.resetAndDestroy()
    if (fault && 'hang' in fault && fault.hang === 'before') return undefined
    const sms = {
      to: form.get('To') ?? '',
      from: form.get('MessagingServiceSid') ?? form.get('From') ?? '',
      text: form.get('Body') ?? '',
    }
    const wrong = judgeSms(sms)
    if (wrong) return refuse(response, wrong)
    const key = request.headers['idempotency-key']
    const kept = await journal.add({
      sid: sidOf('SM'),
      key: typeof key === 'string' ? key : '',
      ...sms,
      at: new Date().toISOString(),
    })
    if (fault && 'drop' in fault) return request.socket.resetAndDestroy()
    if (fault && 'hang' in fault) return undefined
    return answer(response, 201, messageResource(account.sid, kept))
  }
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || !isForThisMachine(request))
      return showJournal(journal, request, response)
    take(request, response).catch(() => request.socket.destroy())
  })
  const host = `127.0.0.1:${await listen(server, 0)}`

  return {
    apiUrl: `http://${account.sid}:${account.token}@${host}?from=${encodeURIComponent(testSender)}`,
    httpUrl: `http://${host}`,
    messages: async () => journal.all(),
    waitFor: journal.waitFor,
    clear: journal.clear,
    next(...wanted) {
      faults = wanted
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const sidOf = (prefix: 'AC' | 'SM'): string => `${prefix}${randomBytes(16).toString('hex')}`

async function readForm(request: IncomingMessage): Promise<string> {
  const form = await text(request)
  if (form.length > MOST_BYTES) throw new Error('No SMS is so long')
  return form
}

const answer = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type Refusal = Omit<TwilioError, 'code'> & { code: number | null }

/** As Twilio words its errors; without a code, as something before Twilio would. */
const refuse = (response: ServerResponse, { status, code, message }: Refusal) => {
  if (code === null) return response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>No</h1>')
  const moreInfo = `https://www.twilio.com/docs/errors/${code}`
  return answer(response, status, { code, message, more_info: moreInfo, status })
}

const messageResource = (accountSid: string, { sid, from, to, text: body, at }: SunkSms) => {
  const isService = from.startsWith('MG')
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body,
    date_created: new Date(at).toUTCString(),
    date_sent: null,
    date_updated: new Date(at).toUTCString(),
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: isService ? null : from,
    messaging_service_sid: isService ? from : null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status: isService ? 'accepted' : 'queued',
    subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media.json` },
    to,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  }
}
