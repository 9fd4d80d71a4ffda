import { AsyncLocalStorage } from 'node:async_hooks'

const requests = new AsyncLocalStorage<string>()

/** Remembers which request this is, for errors that come up before tRPC has made its context. */
export const inRequest = (requestId: string, work: () => void): void => requests.run(requestId, work)

export const currentRequestId = (): string => requests.getStore() ?? ''
