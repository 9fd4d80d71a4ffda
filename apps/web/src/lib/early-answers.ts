declare global {
  interface Window {
    /** What the page asked for before its code was there, by address and body. */
    dossierEarly?: Map<string, Promise<Response>>
  }
}

/** Fetches, or takes the answer to a request that is already on its way; each is taken once. */
export const fetchOrTakeEarly = async (
  address: RequestInfo | URL,
  init?: { body?: unknown },
): Promise<Response> => {
  const key = typeof address === 'string' && typeof init?.body === 'string' ? `${address} ${init.body}` : ''
  const early = window.dossierEarly?.get(key)
  window.dossierEarly?.delete(key)
  const answer = await early?.catch(() => undefined)
  // Who is signed in may be another by now: only a good answer stands. And tRPC's `init` is fetch's by a looser type.
  return answer?.ok ? answer : fetch(address, init as RequestInit | undefined)
}
