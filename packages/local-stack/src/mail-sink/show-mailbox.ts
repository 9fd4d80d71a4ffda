import { createServer, type Server } from 'node:http'
import type { Mailbox } from './mailbox.ts'

/** `GET /messages`: every mail as JSON, oldest first. For processes of this machine, not for web pages. */
export function showMailbox(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '')
    // A page elsewhere could have its own name point here; the mails hold sign-in links.
    if (host !== '127.0.0.1' && host !== 'localhost') {
      response.writeHead(403).end()
    } else if (request.method !== 'GET' || request.url !== '/messages') {
      response.writeHead(404).end()
    } else {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(JSON.stringify(mailbox.all()))
    }
  })
}
