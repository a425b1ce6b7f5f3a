import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from '#server/identity/registry.ts'
import type { NetworkAddress } from '#shared/protocol/home.ts'
import { networkAddresses, publicUrl } from './addresses.ts'

export type OwnAddressOptions = {
  readonly http: Server
  readonly registry: Pick<Registry, 'chosenAddress' | 'chooseAddress'>
  /** Where phones reach it whatever it listens on; null: by this machine's own address. */
  readonly url: string | null
  /** The address that will be listened on. */
  readonly host: string
  readonly isTls: boolean
}
export type OwnAddress = {
  /** Empty until somebody listens. */
  readonly base: () => string
  /** Those that could be chosen; none where one was asked for. */
  readonly others: () => readonly NetworkAddress[]
  readonly listen: (port: number, host: string) => Promise<number>
  readonly choose: (address: string) => Promise<void>
}

/** Where the server is heard, and by which address everybody else reaches it. */
export function makeOwnAddress({
  http,
  registry,
  url,
  host: expected,
  isTls,
}: OwnAddressOptions): OwnAddress {
  let bound = { host: expected, port: 0 }
  let base = ''

  function listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      http.once('error', reject)
      http.listen(port, host, () => {
        http.off('error', reject)
        bound = { host, port: (http.address() as AddressInfo).port }
        base = publicUrl({ asked: url, ...bound, isTls }, registry.chosenAddress())
        resolve(bound.port)
      })
    })
  }

  return {
    base: () => base,
    others: () => (url === null ? networkAddresses(bound.host) : []),
    listen,
    async choose(address) {
      await registry.chooseAddress(address)
      base = publicUrl({ asked: url, ...bound, isTls }, address)
    },
  }
}
