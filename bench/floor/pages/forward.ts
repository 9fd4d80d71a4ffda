import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'

/** Hands a request to the product's API, as its own page would send it. */
export function forwarder(port: number) {
  const agent = new Agent({ keepAlive: true })
  return (incoming: IncomingMessage, response: ServerResponse): void => {
    const { host: _host, origin: _origin, ...headers } = incoming.headers
    const outgoing = ask(
      { agent, port, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    outgoing.on('error', () => response.writeHead(502).end())
    incoming.pipe(outgoing)
  }
}
