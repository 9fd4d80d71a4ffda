import type { ServerResponse } from 'node:http'

/** Whoever reads takes a part of it in this time, and all of it in twenty times as long. */
export const cutStalledReader = (response: ServerResponse, stalledMs: number): void => {
  const cut = () => void response.destroy()
  response.setTimeout(stalledMs, cut)
  const timer = setTimeout(cut, stalledMs * 20)
  response.once('close', () => clearTimeout(timer))
}
