import { io as connectSocket } from 'socket.io-client'
import { vi } from 'vitest'
import { Catalogue } from '#server/store/catalogue.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** A catalogue whose writes stand still for as long as it is told to. */
export function slowCatalogue() {
  let going = Promise.resolve()
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const catalogue = new Catalogue({ read: async () => null, write: () => going }, null)
  const update = vi.spyOn(catalogue, 'update')
  return {
    catalogue,
    hold: () => {
      going = held
      update.mockClear()
    },
    waiting: () => update.mock.calls.length,
    goOn: () => goOn(),
  }
}

/** Why a line was not let in, or was ended again. */
export function endOf(url: string, hello: Record<string, unknown>): Promise<string> {
  const auth = { protocol: PROTOCOL_VERSION, ...hello }
  const line = connectSocket(url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  return new Promise<string>((resolve) => {
    line.on('connect_error', ({ message }) => resolve(message))
    line.on('farewell', ({ code }) => resolve(code))
  }).finally(() => line.disconnect())
}
