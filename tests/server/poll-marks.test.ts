import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { EventStore } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { publicTally } from '#shared/activities/poll/tally.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { makeTestClock } from '#tests/support/start-app.ts'

const FIVE = ['ana', 'bo', 'cato', 'dina', 'eli']

async function roomOn(store: EventStore) {
  let made = 0
  const newId = () => `id-${++made}-${Math.random()}`
  const solver = makeSolver(silentLog)
  return openRoom({
    id: 'g',
    store,
    clock: makeTestClock(),
    newId,
    log: silentLog,
    solver,
    publish: () => {},
  })
}

test('[PO38] [P-04] a mark in an anonymous poll is stored without person, time or command, and its key goes with the gathering', async () => {
  const store = makeMemoryStore()
  const room = await roomOn(store)
  const lead = (command: RoomCommand) =>
    room.submit(command, { by: { role: 'leader' }, device: '', command: null })
  const all = async (command: RoomCommand, id: string) => {
    for (const device of FIVE) {
      const person = room.gathering().people.devices.get(device) ?? ''
      const by = { role: 'participant', person } as const
      expect(await room.submit(command, { by, device, command: `${id}-${device}` })).toMatchObject({
        ok: true,
      })
    }
  }
  const on = { activity: 'p' } as const
  await lead({
    ...{ type: 'PreparePoll', ...on, item: null, anonymous: true, glance: false },
    question: { type: 'text', text: 'Hva tar dere med hjem?' },
  })
  await lead({ type: 'OpenPoll', ...on })
  for (const device of FIVE)
    await room.submit(
      { type: 'Join', name: device, municipality: null, title: '' },
      { by: { role: 'visitor' }, device, command: `join-${device}` },
    )
  await all({ type: 'CastBallot', ...on, answer: { type: 'text', text: 'Å ringe' } }, 'answer')
  await lead({ type: 'ClosePoll', ...on })
  await lead({ type: 'SetResults', ...on, results: 'shown' })
  const tally = () => {
    const poll = room.gathering().activities.get('p')
    return poll?.kind === 'poll' ? publicTally(poll) : null
  }
  const text = tally()?.texts[0]?.id ?? ''
  await all({ type: 'SupportAnswer', ...on, text, support: true }, 'mark')
  expect(tally()?.texts[0]?.support).toBe(5)

  const marks = (await store.load('g')).records.filter(({ type }) => type === 'v1.AnonymousAnswerSupported')
  expect(marks).toHaveLength(5)
  for (const mark of marks) expect(mark).toMatchObject({ at: null, by: null, command: null, public: on })
  expect(new Set(marks.map((mark) => JSON.stringify(mark.private).length)).size).toBe(1)
  expect(JSON.stringify(marks)).not.toContain(text.replace(/-\d+$/, ''))
  expect(store.keys.get('g', 'p/marks')).toBeDefined()

  await lead({ type: 'CloseGathering' })
  expect(store.keys.get('g', 'p/marks')).toBeUndefined()
  const after = (await roomOn(store)).gathering().activities.get('p')
  expect(after?.kind === 'poll' && publicTally(after)?.texts[0]?.support).toBe(5)
})
