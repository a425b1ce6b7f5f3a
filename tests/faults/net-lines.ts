import { connect as dialTcp } from 'node:net'
import { nanoid } from 'nanoid'
import { openClient } from '#tests/bench/light-client.ts'
import { pause } from '#tests/bench/stats.ts'
import { TALK } from '#tests/sim/prepared.ts'
import { startChaosProxy } from '#tests/support/chaos-proxy.ts'
import { connect, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { startLossyProxy } from './lossy-proxy.ts'
import { dial, leads, type Place, prepare, say, within } from './people.ts'
import { held, type Row } from './report.ts'
import { makeFolder, type Served, serve } from './served.ts'

const urlOf = (port: number) => `http://127.0.0.1:${port}`

function leaderOf({ port, gathering: { id, secret } }: Place): Promise<TestClient> {
  return connect(urlOf(port), { as: 'leader', gathering: id, secret, session: null })
}

/** Waits until it is so, and how long that took; null when it never was. */
async function until(isSo: () => boolean, most: number): Promise<number | null> {
  const from = performance.now()
  while (performance.now() - from < most) {
    if (isSo()) return performance.now() - from
    await pause(20)
  }
  return isSo() ? performance.now() - from : null
}

const EVERY = 100
const CHANGES = 600
const PHONES = 12

/** The promise is ten seconds; a message that asks for the whole may get lost itself. */
const FOUND = 10_000

export async function dropped(): Promise<readonly Row[]> {
  const server = await serve(makeFolder())
  await prepare(server)
  const proxy = await startLossyProxy(server.port)
  const leader = await leads(server)
  const phones: TestClient[] = []
  for (let nth = 0; nth < PHONES; nth++) {
    const phone = await connect(urlOf(proxy.port), phoneHello(server.gathering.code))
    const joined = await phone.send({
      type: 'Join',
      name: `Bak proxy ${nth}`,
      municipality: 'sund',
      title: '',
    })
    if (!joined.ok) throw new Error(joined.code)
    phones.push(phone)
  }
  proxy.lose(EVERY)
  for (let nth = 0; nth < CHANGES; nth++) {
    await say(leader, { type: 'NameGathering', title: `Endring ${nth}`, place: '' })
    if (nth % 20 === 0) await pause(100)
  }
  // The very last change is lost for all, and nothing comes after it.
  await pause(1_000)
  const last = 'Den siste'
  proxy.lose(1)
  await say(leader, { type: 'NameGathering', title: last, place: '' })
  await pause(300)
  proxy.lose(EVERY)
  const took = await until(() => phones.every((phone) => titleOf(phone) === last), FOUND + 15_000)
  const { lost, passed } = proxy.counted()
  for (const phone of phones) phone.close()
  leader.close()
  await proxy.close()
  await server.kill()
  return [
    {
      promise: 'R-10',
      what: `one server message in ${EVERY} lost on whole lines of ${PHONES} phones, the last change for all, then silence`,
      figure: `${lost} of ${passed + lost} lost; all current ${took === null ? 'never' : `${(took / 1_000).toFixed(1)} s`} after the last change`,
      verdict: held(lost > 20 && took !== null && took <= FOUND),
    },
  ]
}

function titleOf(phone: TestClient): string {
  try {
    return phone.view('hall').gathering.title
  } catch {
    return ''
  }
}

const GONE = 23_000
const ROUNDS = 300

export async function halfOpen(): Promise<readonly Row[]> {
  const server = await serve(makeFolder())
  await prepare(server)
  const proxy = await startChaosProxy(server.port)
  const leader = await leaderOf(server)
  const online = () => leader.view('leader').online.length
  const behind = { ...server, port: proxy.port }
  const phones = await Promise.all(
    Array.from({ length: 20 }, async (_, nth) => {
      const phone = await dial(behind, nanoid(24))
      await say(phone, { type: 'Join', name: `Borte ${nth}`, municipality: 'sund', title: '' })
      return phone
    }),
  )
  await until(() => online() === phones.length, 10_000)
  proxy.become('silent')
  const gone = await until(() => online() === 0, GONE + 10_000)
  for (const phone of phones) phone.close()
  proxy.mend()
  const left = await rounds(server)
  leader.close()
  await proxy.close()
  await server.kill()
  return [
    {
      promise: 'R-16',
      what: '20 lines fall silent at both ends and nobody is told',
      figure: gone === null ? 'still shown as here' : `gone after ${(gone / 1_000).toFixed(1)} s`,
      verdict: held(gone !== null && gone <= GONE + 1_000),
    },
    {
      promise: 'R-16',
      what: `${ROUNDS} lines opened and reset, one after the other`,
      figure: `${left} descriptors more than before`,
      verdict: held(left <= 2),
    },
  ]
}

async function rounds(server: Served): Promise<number> {
  const { openFiles } = await import('./served.ts')
  await pause(1_000)
  const before = openFiles(server.pid)
  for (let nth = 0; nth < ROUNDS; nth++) (await dial(server, nanoid(24))).close()
  await until(() => openFiles(server.pid) <= before, 10_000)
  return openFiles(server.pid) - before
}

const SLOW = 1_500

/** A request that comes a byte a second, and a phone behind a line of three seconds there and back. */
export async function slowLine(): Promise<readonly Row[]> {
  const server = await serve(makeFolder())
  await prepare(server)
  const trickles = await Promise.all(Array.from({ length: 20 }, () => trickle(server.port)))
  const proxy = await startChaosProxy(server.port)
  proxy.delay(SLOW)
  const slow = await within(30_000, dial({ ...server, port: proxy.port }, nanoid(24)))
  const joined = await within(
    10_000,
    say(slow, { type: 'Join', name: 'Langt borte', municipality: 'sund', title: '' }),
  )
  const point = {
    type: 'AddPoint',
    activity: TALK,
    step: 'one',
    point: nanoid(10),
    text: 'Kommer frem',
  } as const
  const answered = await within(10_000, say(slow, point))
  const ended = await until(() => trickles.every((each) => each.closed()), TRICKLED)
  slow.close()
  await proxy.close()
  const fresh = await openClient(server.port, { ...phoneHello(server.gathering.code), protocol: 1 }).catch(
    (error) => error,
  )
  await server.kill()
  return [
    {
      promise: 'R-11',
      what: `a phone behind a line of ${(2 * SLOW) / 1_000} s there and back joins and writes`,
      figure: `joined: ${joined.ok}, stored: ${answered.ok}`,
      verdict: held(joined.ok && answered.ok),
    },
    {
      promise: 'S-14',
      what: '20 who send their request one byte a second',
      figure: `${ended === null ? 'not all ended' : `all ended after ${(ended / 1_000).toFixed(0)} s more`}; others are heard: ${fresh !== undefined}`,
      verdict: held(ended !== null),
    },
  ]
}

/** Node's own limit for headers is a minute; ours is to be shorter. */
const TRICKLED = 75_000

function trickle(port: number): Promise<{ readonly closed: () => boolean }> {
  const request = Buffer.from(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: ${'x'.repeat(200)}\r\n`,
  )
  return new Promise((resolve, reject) => {
    const socket = dialTcp({ port, host: '127.0.0.1' })
    let at = 0
    let isClosed = false
    const timer = setInterval(() => socket.write(request.subarray(at, ++at)), 1_000)
    socket.on('close', () => {
      isClosed = true
      clearInterval(timer)
    })
    socket.on('error', reject)
    socket.on('connect', () => resolve({ closed: () => isClosed }))
    socket.resume()
  })
}
