import { connect, createServer, type Server, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { describeOnPostgres, makeDatabase } from './a-database.ts'

/** What PostgreSQL answers while it starts: a message `E` with severity, reason and text. */
function starting(): Buffer {
  const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is starting up', '']
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(''))
  const head = Buffer.from([69, 0, 0, 0, 0])
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Before a PostgreSQL: it refuses whoever comes, so many times. */
async function startsAfter(port: number, refusals: number): Promise<Server & { refused: number }> {
  const front = Object.assign(createServer(), { refused: 0 })
  front.on('connection', (near: Socket) => {
    near.on('error', () => undefined)
    if (front.refused < refusals) {
      front.refused++
      near.once('data', () => near.end(starting()))
      return
    }
    const far = connect(port, '127.0.0.1')
    far.on('error', () => near.destroy())
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  return front
}

describeOnPostgres('a database that is just starting', () => {
  const through = async (refusals: number) => {
    const url = await makeDatabase()
    const front = await startsAfter(Number(new URL(url).port), refusals)
    const address = front.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    return { front, url: Object.assign(new URL(url), { hostname: '127.0.0.1', port }).href }
  }

  test('[ST57] it is waited for', async () => {
    const { front, url } = await through(3)
    const store = await openPostgresStore({ url, now: () => 0 })
    await store.ping()
    await store.close()
    expect(front.refused).toBe(3)
    front.close()
  })

  test('[ST57] one that does not come is told of as what it is', async () => {
    const { front, url } = await through(Number.POSITIVE_INFINITY)
    const opened = openPostgresStore({ url, now: () => 0, patience: 300 })
    await expect(opened).rejects.toMatchObject({
      code: 'unreachable',
      detail: 'the database system is starting up',
    })
    expect(front.refused).toBeGreaterThan(1)
    front.close()
  })
})
