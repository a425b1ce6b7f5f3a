import { type LightClient, openLightClient } from '#server/rehearsal/load/light-client.ts'

/** To a server on this machine. `early` hears the events too, from the first on. */
export function openClient(
  port: number,
  auth: unknown = {},
  early: (packet: Buffer) => void = () => undefined,
): Promise<LightClient> {
  return openLightClient({ host: '127.0.0.1', port, isTls: false, from: null }, auth, early)
}
