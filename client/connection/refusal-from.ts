import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { Refusal } from './lifecycle.ts'

/**
 * Why the server would not let us in. Socket.IO hands over an error whose message is the refusal's code; a proxy in between,
 * or a server from another time, may have said anything.
 */
export function refusalFrom({ message, data }: Error & { readonly data?: Omit<Refusal, 'code'> }): Refusal {
  return { ...data, code: /^[a-z]+(-[a-z]+)*$/.test(message) ? (message as RefusalCode) : 'server-error' }
}
