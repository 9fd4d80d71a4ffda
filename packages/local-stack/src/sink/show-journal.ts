import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether a request was meant for this machine: a page elsewhere could have its own name point here. */
export function isForThisMachine({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, '')
  return host === '127.0.0.1' || host === 'localhost'
}

/** `GET /messages`: everything that a sink took as JSON, oldest first. For processes of this machine, not for web pages. */
export function showJournal(
  journal: { all(): unknown[] },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isForThisMachine(request)) {
    response.writeHead(403).end()
  } else if (request.method !== 'GET' || request.url !== '/messages') {
    response.writeHead(404).end()
  } else {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(journal.all()))
  }
}
