import { nanoid } from 'nanoid'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { answersIn } from '#tests/support/large-journals.ts'
import { NATIONAL } from '#tests/support/large-programme.ts'
import { openActivity } from './asking.ts'
import { closeAll, give, joinPhone, openLeader, type ProductHall } from './halls.ts'
import type { Row } from './report.ts'
import { type ServerProcess, startProcess, type Usage } from './server-process.ts'
import { pause, quantile, spread } from './stats.ts'

const HALLS = 3
const PHONES = 60
/** Each phone answers anew this often. */
const EVERY = 2_000
/** As long as the halls are watched without an export. */
const ALONE = 10_000

type Heard = { readonly waits: number[]; failed: number }
type Watched = {
  readonly cpu: number
  readonly block: number
  readonly stall: number
  readonly rss: number
  readonly waits: readonly number[]
}

/**
 * The research export of a programme of 60 gatherings and 200,000 answers that lies on the disk, while three gatherings run live and every
 * phone in them answers every two seconds. Floor: the same three gatherings, in the same process, before the export is asked for. A
 * block is what the event loop has itself worked between two turns, in its own processor time; how long it waited for one, other
 * programs on the machine counted, stands beside it.
 */
export async function research(): Promise<readonly Row[]> {
  const server = startProcess('research-server.ts')
  const port = await server.ask<number>('port')
  const halls = await Promise.all(Array.from({ length: HALLS }, () => openHall(server, port)))
  await server.ask('warm')
  const heard: Heard = { waits: [], failed: 0 }
  const stop = await answering(halls, heard)
  await pause(EVERY)
  const alone = await watching(server, heard, () => pause(ALONE))
  let made = { ms: 0, bytes: 0 }
  const during = await watching(server, heard, async () => {
    made = await server.ask<typeof made>('study', 'file')
  })
  await stop()
  await closeAll(
    server,
    halls.flatMap(({ phones, leader }) => [...phones, leader]),
  )
  if (heard.failed > 0) throw new Error(`${heard.failed} answers were not taken`)
  const row = (
    what: string,
    unit: string,
    samling: number,
    limit: Row['limit'],
    floor: number | null = null,
  ): Row => ({
    bench: 'research',
    what: `${answersIn(NATIONAL).toLocaleString('en')} answers, three gatherings live: ${what}`,
    ...{ unit, samling, limit, floor },
  })
  const p99 = ({ waits }: Watched) => quantile(waits, 0.99)
  return [
    row('asked → the export is there', 's', made.ms / 1_000, { of: 'value', most: 20 }),
    row('processor time of it, the live gatherings with it', 's', during.cpu / 1_000, null),
    row('longest block of the event loop', 'ms', during.block, { of: 'value', most: 50 }, alone.block),
    row('longest wait for a turn, other programs counted', 'ms', during.stall, null, alone.stall),
    row('an answer acknowledged, p99', 'ms', p99(during), null, p99(alone)),
    row('memory above what it was before, at most', 'MB', (during.rss - alone.rss) / 1e6, null),
    row('the zip', 'kB', made.bytes / 1_000, null),
  ]
}

async function watching(server: ServerProcess, heard: Heard, work: () => Promise<unknown>): Promise<Watched> {
  const before = await server.ask<Usage>('usage')
  await server.ask('watch')
  await server.ask('stall')
  heard.waits.length = 0
  await work()
  const stall = await server.ask<number>('stall')
  const { block, rss } = await server.ask<{ block: number; rss: number }>('watched')
  const after = await server.ask<Usage>('usage')
  return { cpu: after.cpu - before.cpu, block, stall, rss, waits: [...heard.waits] }
}

async function openHall(server: ServerProcess, port: number): Promise<ProductHall> {
  const entry = await server.ask<CatalogueEntry>('prepare')
  const leader = await openLeader(port, entry)
  const phones = await spread(PHONES, PHONES, (place) => joinPhone(port, entry.code, place))
  const lead: ProductHall['lead'] = (command) => give(leader, command)
  return { server, port, entry, leader, phones, lead, close: async () => undefined }
}

/** Every phone in every hall, evenly over the time; resolves to what ends it, when the last answer has been heard. */
async function answering(halls: readonly ProductHall[], heard: Heard): Promise<() => Promise<void>> {
  const opened = await Promise.all(halls.map((hall) => openActivity(hall, 'named rankings', true)))
  let ended = false
  const lines = halls.flatMap(({ phones }, hall) =>
    phones.map(async (phone, place) => {
      await pause((place / PHONES) * EVERY)
      for (let turn = 0; !ended; turn++) {
        const from = performance.now()
        const command = opened[hall]?.answerOf(place + turn)
        const reply = await phone.ask('command', { id: nanoid(10), command })
        heard.waits.push(performance.now() - from)
        if (!reply.startsWith('[{"ok":true')) heard.failed++
        await pause(Math.max(0, EVERY - (performance.now() - from)))
      }
    }),
  )
  return async () => {
    ended = true
    await Promise.all(lines)
  }
}
