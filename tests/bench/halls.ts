import { nanoid } from 'nanoid'
import { type LightClient, startsWith } from '#server/rehearsal/load/light-client.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { ViewMessage } from '#shared/protocol/views.ts'
import { municipalityOf, nameOf } from './gathering.ts'
import { openClient, type Way } from './light-client.ts'
import { type ServerProcess, startProcess } from './server-process.ts'
import { spread } from './stats.ts'

/** A server in its own process, and the phones that are connected to it from this one. */
export type FloorHall = {
  readonly server: ServerProcess
  readonly phones: readonly LightClient[]
  readonly close: () => Promise<void>
}
export type ProductHall = FloorHall & {
  readonly port: number
  readonly entry: CatalogueEntry
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
    port,
    entry,
    phones,
    leader,
    lead: (command) => give(leader, command),
    close: () => closeAll(server, [...phones, leader]),
  }
}

export async function startProduct(expected = 0) {
  const server = startProcess(process.env.SERVER ?? 'product-server.ts')
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

const AT_THE_DOOR = '42["view",{"slot":"door"'

/** A phone that connects and joins under a name that it writes. The acknowledgement brings the hall's, the group's and its own view. */
export async function joinPhone(to: number | Way, code: string, place: number): Promise<LightClient> {
  const phone = await openPhone(to, code)
  const [name, municipality] = [nameOf(place), municipalityOf(place)]
  await give(phone, { type: 'Join', name, municipality, title: 'Rådgiver' })
  phone.onEvent = () => undefined
  return phone
}

/** The same with two taps: the municipality, and the name on the list that is then shown. */
export async function joinFromList(port: number, code: string, place: number): Promise<LightClient> {
  const phone = await openPhone(port, code)
  const shown = hears(phone, AT_THE_DOOR)
  phone.emit('door', { municipality: municipalityOf(place) })
  const [, message] = JSON.parse((await shown).toString('utf8', 2)) as [
    string,
    ViewMessage & { slot: 'door' },
  ]
  const me = message.view.expected.find(({ name }) => name === nameOf(place))
  await give(phone, { type: 'JoinAs', person: me?.id ?? '' })
  phone.onEvent = () => undefined
  return phone
}

function openPhone(to: number | Way, code: string): Promise<LightClient> {
  return openClient(to, { as: 'phone', protocol: PROTOCOL_VERSION, code, token: nanoid(24) })
}

function hears(phone: LightClient, start: string): Promise<Buffer> {
  return new Promise((resolve) => {
    phone.onEvent = (packet) => {
      if (startsWith(packet, start)) resolve(packet)
    }
  })
}
