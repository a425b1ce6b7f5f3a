import { pause } from '#tests/bench/stats.ts'
import { type Counted, countAll, readFolder } from './journal.ts'
import { prepare, Writer } from './people.ts'
import { held, type Row } from './report.ts'
import { freePort, makeFolder, type Served, serve } from './served.ts'

const WRITERS = 6
/** A gathering of so many points is what a hall writes; after that a new one is begun. */
const LIVES = 25
const KILLS = Number(process.env.SAMLING_KILLS ?? 200)
const STOPS = Number(process.env.SAMLING_STOPS ?? 20)

type Told = Counted & {
  readonly ends: number
  readonly exits: readonly (number | null)[]
  farewells: number
  slowest: number
}

/** One gathering that is written in while its server ends again and again; then all that was acknowledged is counted. */
async function lifeOf(
  ends: number,
  end: (server: Served) => Promise<number>,
  hold: () => Promise<void>,
): Promise<Told> {
  const [data, port] = [makeFolder(), await freePort()]
  let server = await serve(data, { port })
  await prepare(server)
  const writers = Array.from({ length: WRITERS }, (_, nth) => new Writer(`Deltaker ${nth + 1}`, server, 15))
  const exits: (number | null)[] = []
  let slowest = 0
  for (let nth = 0; nth < ends; nth++) {
    await hold()
    slowest = Math.max(slowest, await end(server))
    exits.push(await server.exited)
    server = await serve(data, { port })
  }
  for (const writer of writers) await writer.stop()
  await server.kill()
  const farewells = writers.reduce((sum, each) => sum + each.farewells, 0)
  return { ...(await countAll(data, server.gathering.id, writers)), ends, exits, farewells, slowest }
}

async function lives(total: number, one: (ends: number) => Promise<Told>): Promise<Told> {
  const all: Told[] = []
  for (let left = total; left > 0; left -= LIVES) all.push(await one(Math.min(LIVES, left)))
  const sum = (of: (told: Told) => number) => all.reduce((so, told) => so + of(told), 0)
  return {
    acknowledged: sum((told) => told.acknowledged),
    lost: sum((told) => told.lost),
    doubled: sum((told) => told.doubled),
    ends: sum((told) => told.ends),
    exits: all.flatMap(({ exits }) => exits),
    farewells: sum((told) => told.farewells),
    slowest: Math.max(...all.map(({ slowest }) => slowest)),
  }
}

const said = ({ acknowledged, lost, doubled }: Counted) =>
  `${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled`

export async function kill(): Promise<readonly Row[]> {
  const told = await lives(KILLS, (ends) =>
    lifeOf(
      ends,
      async (server) => {
        await server.kill()
        return 0
      },
      // From as soon as it listens to well into the writing.
      () => pause(Math.random() * 400),
    ),
  )
  const isWhole = told.lost === 0 && told.doubled === 0 && told.acknowledged > told.ends
  return [
    {
      promise: 'R-02 R-07',
      what: `${told.ends} SIGKILLs while ${WRITERS} write`,
      figure: said(told),
      verdict: held(isWhole),
    },
  ]
}

/** From the signal to the end of the process. */
async function told(server: Served): Promise<number> {
  const from = performance.now()
  server.signal('SIGTERM')
  await server.exited
  return performance.now() - from
}

export async function stop(): Promise<readonly Row[]> {
  const outcome = await lives(STOPS, (ends) => lifeOf(ends, told, () => pause(300 + Math.random() * 400)))
  const { exits, slowest, farewells } = outcome
  const clean = exits.every((code) => code === 0)
  return [
    {
      promise: 'R-23',
      what: `${outcome.ends} SIGTERMs while ${WRITERS} write`,
      figure: `${said(outcome)}; slowest end ${Math.round(slowest)} ms, ${farewells} farewells`,
      verdict: held(clean && slowest <= 5_000 && outcome.lost + outcome.doubled === 0 && farewells > 0),
    },
  ]
}

/** Long enough for every heartbeat to be missed. The promise is for ninety seconds; nothing in between is counted in them. */
const ASLEEP = Number(process.env.SAMLING_ASLEEP ?? 30) * 1_000
const BACK = 5_000

export async function sleep(): Promise<readonly Row[]> {
  const data = makeFolder()
  const server = await serve(data)
  await prepare(server)
  const writers = Array.from({ length: WRITERS }, (_, nth) => new Writer(`Deltaker ${nth + 1}`, server, 40))
  await pause(1_000)
  const before = writers.map(({ acknowledged }) => acknowledged.size)
  server.signal('SIGSTOP')
  await pause(ASLEEP)
  const atWaking = writers.map(({ acknowledged }) => acknowledged.size)
  server.signal('SIGCONT')
  const from = performance.now()
  const isBack = () => writers.every(({ acknowledged }, nth) => acknowledged.size > (atWaking[nth] ?? 0) + 1)
  while (!isBack() && performance.now() - from < 60_000) await pause(20)
  const back = performance.now() - from
  for (const writer of writers) await writer.stop()
  await server.kill()
  const counted = await countAll(data, server.gathering.id, writers)
  const { records } = await readFolder(data, server.gathering.id)
  const times = records.flatMap(({ at }) => (at === null ? [] : [at]))
  const inOrder = times.every((at, nth) => nth === 0 || at >= (times[nth - 1] ?? 0))
  const slept = Math.max(...times.map((at, nth) => (nth === 0 ? 0 : at - (times[nth - 1] ?? at))))
  return [
    {
      promise: 'R-18',
      what: `server stopped for ${ASLEEP / 1_000} s (SIGSTOP), then woken`,
      figure: `all ${WRITERS} write again after ${Math.round(back)} ms; ${said(counted)}; its clock went on by ${Math.round(slept / 1_000)} s`,
      verdict: held(
        back <= BACK &&
          inOrder &&
          before.every((n) => n > 0) &&
          counted.lost + counted.doubled === 0 &&
          Math.abs(slept - ASLEEP) < 2_000,
      ),
    },
  ]
}
