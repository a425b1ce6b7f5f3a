import { nanoid } from 'nanoid'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { municipalityOf } from './gathering.ts'
import { type LightClient, openClient, startsWith } from './light-client.ts'
import { type ServerProcess, startProcess } from './server-process.ts'
import { spread } from './stats.ts'

/** A server in its own process, and the phones that are connected to it from this one. */
export type FloorHall = {
  readonly server: ServerProcess
  readonly phones: readonly LightClient[]
  readonly close: () => Promise<void>
}
export type ProductHall = FloorHall & {
  readonly leader: LightClient
  /** Gives a command as the leader; throws when it is refused. */
  readonly lead: (command: GatheringCommand) => Promise<void>
}

/** Phones arrive one a millisecond. */
const ARRIVING = 1

export async function openFloorHall(people: number): Promise<FloorHall> {
  const server = startProcess('floor-server.ts')
  const port = await server.ask<number>('port')
  const phones = await spread(people, people * ARRIVING, () => openClient(port))
  return { server, phones, close: () => closeAll(server, phones) }
}

export async function openProductHall(people: number): Promise<ProductHall> {
  const { server, port, entry } = await startProduct()
  const leader = await openLeader(port, entry)
  const phones = await spread(people, people * ARRIVING, (place) => joinPhone(port, entry.code, place))
  return {
    server,
    phones,
    leader,
    lead: (command) => give(leader, command),
    close: () => closeAll(server, [...phones, leader]),
  }
}

export async function startProduct(expected = 0) {
  const server = startProcess('product-server.ts')
  const port = await server.ask<number>('port')
  const entry = await server.ask<CatalogueEntry>('prepare', expected)
  return { server, port, entry }
}

export async function closeAll(server: ServerProcess, clients: readonly LightClient[]): Promise<void> {
  for (const client of clients) client.close()
  await server.close()
}

export function openLeader(port: number, { id, secrets }: CatalogueEntry): Promise<LightClient> {
  const hello = {
    as: 'leader',
    protocol: PROTOCOL_VERSION,
    gathering: id,
    secret: secrets.leader,
    session: null,
  }
  return openClient(port, hello)
}

export async function give(client: LightClient, command: GatheringCommand): Promise<void> {
  const reply = await client.ask('command', { id: nanoid(10), command })
  if (!reply.startsWith('[{"ok":true')) throw new Error(`${command.type}: ${reply}`)
}

/** A phone that connects and joins by name. Resolves when it holds the hall's, the group's and its own view. */
export async function joinPhone(port: number, code: string, place: number): Promise<LightClient> {
  const waiting = { done: (): void => undefined }
  const seated = new Promise<void>((resolve) => {
    waiting.done = resolve
  })
  const hello = { as: 'phone', protocol: PROTOCOL_VERSION, code, token: nanoid(24) }
  // The own view is the last of the three.
  const phone = await openClient(port, hello, (packet) => {
    if (startsWith(packet, '42["view",{"slot":"own"')) waiting.done()
  })
  await give(phone, {
    type: 'Join',
    name: `Person ${place}`,
    municipality: municipalityOf(place),
    title: 'Rådgiver',
  })
  await seated
  phone.onEvent = () => undefined
  return phone
}
