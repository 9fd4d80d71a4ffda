import { makeRequest } from '../load/make-request.ts'
import { openLine } from '../load/open-line.ts'

/** The cookie of a new session of Harbour Dental's owner, signed in over HTTP as the demo's button does. */
export async function signIn(port: number): Promise<string> {
  const line = await openLine(port)
  try {
    const body = { email: 'owner@harbour.example' }
    const { status, head } = await line.ask(makeRequest({ path: '/api/demo/sign-in', body }))
    const cookie = /\r\nset-cookie: *([^;\r]+)/i.exec(head)?.[1]
    if (cookie === undefined) throw new Error(`Signing in was answered with ${status} and no cookie.`)
    return cookie
  } finally {
    line.close()
  }
}
