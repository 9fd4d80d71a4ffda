import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** The reply to a command; null says nothing and waits, `drop` instead of a reply cuts the line. */
type Reply = string | null

/** A mail server that answers by a script, by SMTP command (`greeting` first), and 250 where nothing is said. */
export const scriptedSmtpServer = async (script: Record<string, Reply>): Promise<string> => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const answer = (command: string, usual: string) => {
      const reply = command in script ? script[command] : usual
      if (reply === 'drop') socket.destroy()
      else if (typeof reply === 'string') socket.write(`${reply}\r\n`)
    }
    answer('greeting', '220 ready')
    let inData = false
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      if (inData && !chunk.endsWith('\r\n.\r\n')) return
      const command = inData ? 'content' : (/^(MAIL|RCPT|[A-Z]+)/.exec(chunk)?.[1] ?? '')
      inData = command === 'DATA' && !('DATA' in script)
      const usual = { EHLO: '250 AUTH PLAIN', DATA: '354 go on', AUTH: '235 welcome' }[command] ?? '250 ok'
      answer(command, usual)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port')
  return `127.0.0.1:${address.port}`
}
