import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

export type UiCodec = {
  endpoint: string
  /** Said, and linked to, where the endpoint refuses. */
  refused: { words: string; link: string }
}

export type ShownUi = { stop(): Promise<void> }

const SETTINGS = /^\/api\/v1\/settings(\?|$)/

/**
 * Shows the server's UI on another port. The server cannot be told that its UI shall send the reader's session with
 * what it wants decoded; as it passes here, its settings say so.
 */
export async function showUi(port: number, uiPort: number, { refused }: UiCodec): Promise<ShownUi> {
  const codec = {
    IncludeCredentials: true,
    DefaultErrorMessage: refused.words,
    DefaultErrorLink: refused.link,
  }
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port}`)
  const server = createServer((asked, answer) => {
    // A name of somebody else's that was pointed here would make their page one of ours.
    if (own.includes(asked.headers.host ?? '')) pass(asked, answer, uiPort, codec)
    else answer.writeHead(403).end()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function pass(asked: IncomingMessage, answer: ServerResponse, port: number, codec: object): void {
  const isSettings = SETTINGS.test(asked.url ?? '')
  const headers = isSettings ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers
  const { method, url: path } = asked
  const onward = request({ host: '127.0.0.1', port, method, path, headers }, (told) => {
    if (isSettings) return void passSettings(told, answer, codec).catch(() => answer.destroy())
    answer.writeHead(told.statusCode ?? 502, told.rawHeaders)
    told.pipe(answer)
    told.on('error', () => answer.destroy())
  })
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
}

type Settings = { Codec?: object }

async function passSettings(told: IncomingMessage, answer: ServerResponse, codec: object): Promise<void> {
  // The server's own; one part of it is added to, whatever else it holds.
  const settings = JSON.parse(await text(told)) as Settings
  const body = JSON.stringify({ ...settings, Codec: { ...settings.Codec, ...codec } })
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = told.headers
  answer.writeHead(told.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(body) })
  answer.end(body)
}
