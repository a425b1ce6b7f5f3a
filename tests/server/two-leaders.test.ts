import { expect, test } from 'vitest'
import type { Hall } from '#server/gateway/hall.ts'
import { type Led, noteStep, whoWasFirst } from '#server/gateway/leading.ts'
import type { Leaders } from '#server/identity/leaders.ts'
import { silentLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { ITEMS, PREPARED } from '#tests/sim/prepared.ts'
import { makeTestClock } from '#tests/support/start-app.ts'

const ROUNDS = 1_000
/** The main leader's link, and a co-leader's. */
const LINKS = [null, 'co'] as const
const NAME = 'Prosjektleder'
const leaders = { list: () => [{ id: 'co', name: NAME, secret: '' }] } as unknown as Leaders

test(`[R-14] two leaders press next at once ${ROUNDS} times: each time one goes on, and the other is told who did`, async () => {
  let made = 0
  const room = await openRoom({
    id: 'g',
    store: makeMemoryStore(),
    clock: makeTestClock(),
    newId: () => `id-${++made}`,
    log: silentLog,
    solver: makeSolver(silentLog),
    publish: () => undefined,
  })
  const lead = { by: { role: 'leader' }, device: '' } as const
  for (const [nth, command] of PREPARED.entries())
    expect(await room.submit(command, { ...lead, command: `p${nth}` })).toMatchObject({ ok: true })
  const led: Led = {}
  const hall = { room, led } as unknown as Hall
  const told = new Map<string | undefined, number>()
  let from: string | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const item = ITEMS[round % ITEMS.length]?.id ?? ''
    const start = { type: 'StartItem', item, from } as const
    const before = room.version()
    const order = round % 2 ? LINKS : LINKS.toReversed()
    const outcomes = await Promise.all(
      order.map(async (link) => {
        const by = link === null ? lead.by : { ...lead.by, link }
        const outcome = await room.submit(start, { ...lead, by, command: `${link}-${round}` })
        if (outcome.ok) noteStep(led, link, start.type)
        return { link, outcome }
      }),
    )
    const [first, second] = outcomes
    expect(first?.outcome.ok, `round ${round}`).toBe(true)
    expect(second?.outcome).toMatchObject({ ok: false, code: 'moved-already' })
    const { detail } = whoWasFirst(hall, leaders, second?.link ?? null, start.type)
    told.set(detail, (told.get(detail) ?? 0) + 1)
    expect(clockOf(room.gathering().run)?.item).toBe(item)
    expect(room.version()).toBeGreaterThan(before)
    from = item
  }
  // An empty name is the main leader's.
  expect(Object.fromEntries(told)).toEqual({ '': ROUNDS / 2, [NAME]: ROUNDS / 2 })
})
