import { nanoid } from 'nanoid'
import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { NAMED, TALK } from '#tests/sim/prepared.ts'
import { dial, leads, type Place, prepare, say, within } from './people.ts'
import { held, type Row } from './report.ts'
import { makeFolder, residentOf, serve } from './served.ts'

export const PAUSED = 50
export const OTHERS = 500
/** Long enough for what the system holds of its own, and then the eight seconds that are promised. */
const LONGEST = 60_000
const ROUNDS = 5
/** In milliseconds. A machine on which the others wait this long by themselves has other work that the comparison would be of. */
const TOO_BUSY = 20

/** Fifty who ask for everything again and again and read nothing of it, beside a hall that answers. */
export async function slowReaders(): Promise<readonly Row[]> {
  const { gone, took, logged, memory, waits } = await besideSlowReaders()
  const p99 = waits.map((times) => quantile(times, 0.99))
  const [before = 0, meanwhile = 0, after = 0] = p99
  // A machine with other work wavers by itself: what it did before and what it does after are both without them.
  const without = Math.max(before, after)
  const slower = meanwhile / without
  return [
    {
      promise: 'R-15',
      what: `${PAUSED} sockets read nothing and ask for everything, beside ${OTHERS} others`,
      figure: `${gone} ended, the last after ${(took / 1_000).toFixed(1)} s (${logged} by the bound); memory +${Math.round(memory)} MB`,
      verdict: held(gone === PAUSED && memory <= 100),
    },
    {
      promise: 'R-15',
      what: `the ${OTHERS} others answer meanwhile`,
      figure: `p99 ${meanwhile.toFixed(1)} ms; ${before.toFixed(1)} before and ${after.toFixed(1)} after (×${slower.toFixed(1)})`,
      verdict: without > TOO_BUSY ? 'not run' : held(slower <= 1.5),
    },
  ]
}

/** What the server holds of memory beyond before, in MB; who has been ended; what the others waited before, meanwhile and after. */
export async function besideSlowReaders() {
  const server = await serve(makeFolder())
  await prepare(server)
  const leader = await leads(server)
  await fill(server)
  const others = await arrive(server, OTHERS, 'vefsn')
  await answerAll(others)
  const quiet = await answers(others)
  const before = residentOf(server.pid) ?? 0
  const paused = await arrive(server, PAUSED, 'sund')
  let most = 0
  let ended = 0
  for (const each of paused) {
    each.onEnd(() => void ended++)
    each.pause()
  }
  const from = performance.now()
  let rounds = 0
  const flood = setInterval(() => {
    rounds++
    for (const each of paused) {
      // Of what may be asked for once a second, the longest.
      each.emit('resync', { slots: ['group'] })
      // They go on saying that they are there.
      if (rounds % 50 === 0) each.beat()
    }
    most = Math.max(most, residentOf(server.pid) ?? 0)
  }, 60)
  const busy = await answers(others)
  while (ended < PAUSED && performance.now() - from < LONGEST) {
    await pause(50)
  }
  const took = performance.now() - from
  const gone = ended
  clearInterval(flood)
  const after = await answers(others)
  for (const each of [...paused, ...others, leader]) each.close()
  const logged = server.errors().match(/reader-ended/g)?.length ?? 0
  await server.kill()
  return { gone, took, logged, memory: most - before, waits: [quiet, busy, after] as const }
}

/** What is asked for again and again is long. */
async function fill(server: Place): Promise<void> {
  const writers = await arrive(server, 10, 'sund')
  const write = async (phone: LightClient, nth: number) => {
    const text = `Et punkt som er så langt som de lengste, nummer ${nth} ${'æ'.repeat(200)}`
    await say(phone, { type: 'AddPoint', activity: TALK, step: 'one', point: nanoid(10), text })
  }
  for (let nth = 0; nth < 45; nth++) await Promise.all(writers.map((phone) => write(phone, nth)))
  for (const phone of writers) phone.close()
}

function arrive(server: Place, count: number, municipality: string): Promise<LightClient[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, nth) => {
      await pause(nth * 4)
      const phone = await dial(server, nanoid(24))
      await within(30_000, say(phone, { type: 'Join', name: `Person ${nanoid(5)}`, municipality, title: '' }))
      return phone
    }),
  )
}

async function answers(phones: readonly LightClient[]): Promise<readonly number[]> {
  const all: number[] = []
  for (let round = 0; round < ROUNDS; round++) all.push(...(await answerAll(phones)))
  return all
}

/** Each once, over a second. */
function answerAll(phones: readonly LightClient[]): Promise<number[]> {
  return Promise.all(
    phones.map(async (phone, nth) => {
      await pause((nth / phones.length) * 1_000)
      const from = performance.now()
      const choice = nth % 2 ? 'yes' : 'no'
      await within(
        30_000,
        say(phone, { type: 'CastBallot', activity: NAMED, answer: { type: 'choice', choice } }),
      )
      return performance.now() - from
    }),
  )
}
