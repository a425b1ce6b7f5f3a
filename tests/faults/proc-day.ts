import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nanoid } from 'nanoid'
import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { pause } from '#tests/bench/stats.ts'
import { CHOICES, NAMED, TALK } from '#tests/sim/prepared.ts'
import { dial, leads, prepare, say, within } from './people.ts'
import { held, notRun, type Row } from './report.ts'
import { makeFolder, type Served, serve } from './served.ts'

/** Eight hours in less than eight minutes, whatever the machine: what a minute holds waits for the next. */
const MINUTE = Number(process.env.SAMLING_DAY_MINUTE ?? 950)
const MINUTES = 8 * 60
const PHONES = 40
/** In hours: until then what is made once is made. */
const WARM = 2
const MB = 1024 * 1024
/** What a day writes stays: points, records of who did what. */
const SLOPE = 1

type Held = { readonly heap: number; readonly rss: number; readonly timers: number; readonly files: number }
type Seat = { readonly token: string; line: LightClient }

/** Eight hours of a hall: it answers, changes its mind, writes, loses its lines and comes back, while the leader goes on. */
export async function day(): Promise<readonly Row[]> {
  const what = `eight hours at sixty times the pace: ${PHONES} phones answer, write, leave and come back`
  if (!existsSync('/proc/self/fd')) return [notRun('R-26', what, 'needs /proc')]
  const data = makeFolder()
  const log = join(dirname(data), 'held')
  const probe = pathToFileURL(join(import.meta.dirname, 'probe.mjs')).href
  const server = await serve(data, { env: { NODE_OPTIONS: `--import ${probe}`, SAMLING_PROBE: log } })
  await prepare(server)
  const leader = await leads(server)
  const seats = await Promise.all(
    Array.from({ length: PHONES }, async (_, nth) => {
      const token = nanoid(24)
      const line = await dial(server, token)
      await must(line, {
        type: 'Join',
        name: `Deltaker ${nth}`,
        municipality: nth % 2 ? 'sund' : 'vefsn',
        title: '',
      })
      return { token, line }
    }),
  )
  const seen: (Held & { readonly hour: number })[] = []
  const from = performance.now()
  for (let minute = 0; minute < MINUTES; minute++) {
    await minuteOf(minute, server, leader, seats)
    if ((minute + 1) % 30 === 0)
      seen.push({ hour: (minute + 1) / 60, ...(await heldBy(server, log, seen.length)) })
    await pause(Math.max(0, from + (minute + 1) * MINUTE - performance.now()))
  }
  for (const { line } of seats) line.close()
  leader.close()
  await server.kill()
  return [rowOf(what, seen)]
}

function rowOf(what: string, all: readonly (Held & { readonly hour: number })[]): Row {
  const warm = all.filter(({ hour }) => hour >= WARM)
  const slope = (of: (held: Held) => number) => slopeOf(warm.map((each) => [each.hour, of(each)]))
  const [first, last] = [warm[0], warm.at(-1)]
  if (!first || !last) throw new Error('nothing was measured')
  const heap = slope(({ heap }) => heap / MB)
  const mb = (bytes: number) => (bytes / MB).toFixed(1)
  const isFlat = last.files <= first.files + 2 && last.timers <= first.timers + 2
  return {
    promise: 'R-26',
    what,
    figure:
      `heap after gc ${mb(first.heap)} → ${mb(last.heap)} MB from the second hour on, ${heap.toFixed(2)} MB an hour ` +
      `(resident ${slope(({ rss }) => rss / MB).toFixed(2)}); descriptors ${first.files} → ${last.files}, timers ${first.timers} → ${last.timers}`,
    verdict: held(heap <= SLOPE && isFlat),
  }
}

/** By the least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))]
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}

async function minuteOf(
  minute: number,
  server: Served,
  leader: LightClient,
  seats: readonly Seat[],
): Promise<void> {
  const seat = (nth: number): Seat => seats[(minute * 7 + nth * 11) % seats.length] as Seat
  for (const nth of [0, 1, 2, 3])
    await must(seat(nth).line, {
      type: 'CastBallot',
      activity: NAMED,
      answer: { type: 'choice', choice: CHOICES[(minute + nth) % CHOICES.length] ?? '' },
    })
  if (minute % 4 === 0)
    await must(seat(4).line, {
      type: 'AddPoint',
      activity: TALK,
      step: 'one',
      point: nanoid(10),
      text: `Punkt fra minutt ${minute}`,
    })
  for (const nth of [5, 6]) {
    // A screen goes dark, and is looked at again.
    const away = seat(nth)
    away.line.close()
    away.line = await within(10_000, dial(server, away.token))
  }
  if (minute % 5 === 0)
    await must(leader, {
      type: 'ShowScene',
      scene: minute % 10 === 0 ? 'question' : 'now',
      activity: minute % 10 === 0 ? NAMED : null,
    })
  if (minute % 20 === 19) {
    await must(leader, { type: 'ClosePoll', activity: NAMED })
    await must(leader, { type: 'OpenPoll', activity: NAMED })
  }
}

async function must(line: LightClient, command: RoomCommand): Promise<void> {
  const outcome = await within(20_000, say(line, command))
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
}

async function heldBy(server: Served, log: string, before: number): Promise<Held> {
  server.signal('SIGUSR2')
  for (let tries = 0; tries < 1_000; tries++) {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []
    const line = lines[before]
    if (line !== undefined) return JSON.parse(line) as Held
    await pause(20)
  }
  throw new Error('the server did not say what it holds')
}
