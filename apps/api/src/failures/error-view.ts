import { type ErrorView, errorWords } from '@dossier/contracts/errors'
import { type TRPC_ERROR_CODE_NUMBER, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { Failure } from './to-failure.ts'

export type WireError = {
  message: string
  code: TRPC_ERROR_CODE_NUMBER
  data: ErrorView & { httpStatus: number }
}

/** More wrong values than this tell nobody more. */
const MOST_FIELDS = 100

const rpcCodes: Partial<Record<number, TRPC_ERROR_CODE_NUMBER>> = {
  400: TRPC_ERROR_CODES_BY_KEY.BAD_REQUEST,
  401: TRPC_ERROR_CODES_BY_KEY.UNAUTHORIZED,
  403: TRPC_ERROR_CODES_BY_KEY.FORBIDDEN,
  404: TRPC_ERROR_CODES_BY_KEY.NOT_FOUND,
  409: TRPC_ERROR_CODES_BY_KEY.CONFLICT,
  413: TRPC_ERROR_CODES_BY_KEY.PAYLOAD_TOO_LARGE,
  415: TRPC_ERROR_CODES_BY_KEY.UNSUPPORTED_MEDIA_TYPE,
  429: TRPC_ERROR_CODES_BY_KEY.TOO_MANY_REQUESTS,
  500: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR,
  503: TRPC_ERROR_CODES_BY_KEY.SERVICE_UNAVAILABLE,
}

/** A failure as every edge of ours answers it, procedures or not: one shape, so that one reader suffices. */
export const wireError = ({ error, status }: Failure, requestId: string): WireError => ({
  message: errorWords[error.reason],
  code: rpcCodes[status] ?? TRPC_ERROR_CODES_BY_KEY.BAD_REQUEST,
  data: {
    code: error.code,
    reason: error.reason,
    fields: error.fields.slice(0, MOST_FIELDS),
    conflict: error.conflict,
    requestId,
    httpStatus: status,
  },
})
