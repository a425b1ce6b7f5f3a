import { type LightClient, openLightClient } from '#server/rehearsal/load/light-client.ts'

/** A server on this machine, and one of its addresses to come from: the server takes each for a network of its own. */
export type Way = { readonly port: number; readonly from: string | null }

/** To a server on this machine. `early` hears the events too, from the first on. */
export function openClient(
  to: number | Way,
  auth: unknown = {},
  early: (packet: Buffer) => void = () => undefined,
): Promise<LightClient> {
  const way = typeof to === 'number' ? { port: to, from: null } : to
  return openLightClient({ host: '127.0.0.1', isTls: false, ...way }, auth, early)
}
