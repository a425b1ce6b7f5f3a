import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { Refusal } from './lifecycle.ts'

/**
 * Why the server would not let us in. Socket.IO hands over an error whose message is the refusal's code; a proxy in between,
 * or a server from another time, may have said anything.
 */
export function refusalFrom(error: Error & { readonly data?: unknown }): Refusal {
  const code = /^[a-z]+(-[a-z]+)*$/.test(error.message) ? (error.message as RefusalCode) : 'server-error'
  const { data } = error
  const detail = typeof data === 'object' && data !== null && 'detail' in data ? data.detail : undefined
  return typeof detail === 'string' ? { code, detail } : { code }
}
