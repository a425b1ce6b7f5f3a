import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nanoid } from 'nanoid'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { Clock } from './clock.ts'
import { type Gateway, makeGateway } from './gateway/gateway.ts'
import { joinPart, publicUrl } from './http/addresses.ts'
import { setHeaders } from './http/headers.ts'
import type { Site } from './http/site.ts'
import { makeHandovers } from './identity/handovers.ts'
import { makeRegistry, type Registry } from './identity/registry.ts'
import type { Log } from './log.ts'
import { makeRoomDirectory, type RoomDirectory } from './rooms/room-directory.ts'
import type { Catalogue, CatalogueEntry } from './store/catalogue.ts'
import type { EventStore } from './store/event-store.ts'

export type AppOptions = {
  readonly store: EventStore & { readonly catalogue: Pick<Catalogue, 'data' | 'update'> }
  readonly clock: Clock
  readonly log: Log
  readonly site: Site
  readonly newId?: () => string
  /** The address phones use, when it is not this machine's own (behind a reverse proxy). */
  readonly url?: string | null
}
export type App = {
  readonly http: Server
  readonly io: Gateway['io']
  readonly registry: Registry
  readonly rooms: RoomDirectory
  /** Resolves with the port that is listened on; rejects with `EADDRINUSE` and its like. */
  readonly listen: (port: number, host: string) => Promise<number>
  readonly baseUrl: () => string
  /** A new gathering, prepared by the given commands as its leader would. */
  readonly create: (title: string, commands: readonly RoomCommand[], id?: string) => Promise<CatalogueEntry>
  readonly close: () => Promise<void>
}

/** Puts the parts together. Time, chance, disk and network come in from outside, so tests bring their own. */
export function createApp({
  store,
  clock,
  log,
  site,
  newId = () => nanoid(12),
  url = null,
}: AppOptions): App {
  const http = createServer(site)
  const registry = makeRegistry(store.catalogue, clock)
  const rooms = makeRoomDirectory({
    store,
    clock,
    log,
    newId,
    publish: (id, published) => gateway.published(id, published),
  })
  let base = ''
  const gateway = makeGateway({
    http,
    rooms,
    registry,
    handovers: makeHandovers(clock),
    clock,
    log,
    run: nanoid(8),
    joinPart: (id) => joinPart(base, registry.get(id)?.code ?? ''),
  })

  // Before Socket.IO's own answers too, which never reach the site.
  http.prependListener('request', (_request, response) => setHeaders(response))

  function listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      http.once('error', reject)
      http.listen(port, host, () => {
        http.off('error', reject)
        const bound = (http.address() as AddressInfo).port
        base = publicUrl(url, host, bound)
        resolve(bound)
      })
    })
  }

  async function create(
    title: string,
    commands: readonly RoomCommand[],
    id = newId(),
  ): Promise<CatalogueEntry> {
    const entry = await registry.create(id, title)
    const room = await rooms.open(entry.id)
    for (const command of commands) {
      const outcome = await room.submit(command, { by: { role: 'server' }, device: '', command: null })
      if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`)
    }
    await registry.rename(entry.id, room.gathering().title)
    return entry
  }

  async function close(): Promise<void> {
    await gateway.close()
    await rooms.close()
    await store.close()
  }

  return { http, io: gateway.io, registry, rooms, listen, baseUrl: () => base, create, close }
}
