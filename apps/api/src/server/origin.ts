import { DomainError } from '@dossier/core/errors'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../env.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/

/**
 * Refuses what another site's page sends in a person's name. Browsers say where a request comes from; where
 * nothing is said there is no browser, and so no cookie that a page could borrow.
 */
export const createOriginCheck = ({ publicUrl, production, demo }: Config) => {
  const checkHost = createHostCheck(demo)
  const isOurs = (origin: string, host: string) =>
    origin === publicUrl || (!production && hostOf(origin) === host)

  return ({ headers, method }: Pick<FastifyRequest, 'headers' | 'method'>): void => {
    const host = headers.host ?? ''
    checkHost(host)
    if (method === 'GET' || method === 'HEAD') return
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') throw foreign()
    if (headers.origin !== undefined && !isOurs(headers.origin, host)) throw foreign()
  }
}

/** The demo asks for no password: a name of somebody else's that points here must not get in. */
export const createHostCheck = (demo: boolean) => (host: string) => {
  if (demo && !loopback.test(host)) throw foreign()
}

export const foreign = () => new DomainError('not_allowed', 'request.origin')

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
