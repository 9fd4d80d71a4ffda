import type { ErrorView } from '@dossier/contracts/errors'

/** What a call came to. Without an answer nobody knows whether it was done. */
export type Outcome<Output = unknown> =
  | { kind: 'done'; value: Output }
  | { kind: 'refused'; code: string; reason: string }
  | { kind: 'unknown'; because: string }

export type Api = {
  /** A procedure, called as the workspace's owner. */
  ask<Output = unknown>(procedure: string, input?: unknown): Promise<Outcome<Output>>
  /** As `ask`, where anything but an answer is a flaw of the run itself. */
  must<Output = unknown>(procedure: string, input?: unknown): Promise<Output>
}

type Envelope = { result?: { data: unknown }; error?: { message: string; data?: ErrorView } }

/** How long a server that stands still may keep a caller. */
const PATIENCE_MS = 15_000
const refusals = new Set<string>(['invalid', 'not_allowed', 'not_found', 'conflict'])

export const signIn = async (url: string): Promise<Api> => {
  const answer = await post(`${url}/api/demo/sign-in`, { email: 'owner@harbour.example' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`Signing in was answered with ${answer.status} and no cookie.`)

  const ask = async <Output>(procedure: string, input: unknown = {}): Promise<Outcome<Output>> => {
    try {
      const response = await post(`${url}/trpc/${procedure}`, input, { cookie })
      // An API of the same checkout, whose procedures are held to their types by tests of their own.
      const { result, error } = (await response.json()) as Envelope
      if (result) return { kind: 'done', value: result.data as Output }
      const code = error?.data?.code ?? String(response.status)
      return refusals.has(code)
        ? { kind: 'refused', code, reason: error?.data?.reason ?? '' }
        : { kind: 'unknown', because: `${code}: ${error?.message}` }
    } catch (error) {
      return { kind: 'unknown', because: error instanceof Error ? error.message : String(error) }
    }
  }
  return {
    ask,
    async must<Output>(procedure: string, input?: unknown) {
      const outcome = await ask<Output>(procedure, input)
      if (outcome.kind === 'done') return outcome.value
      throw new Error(`${procedure}: ${JSON.stringify(outcome)}`)
    },
  }
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
