import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { EventStore } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { leaderFirst, leaderTally } from '#shared/activities/poll/tally.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { makeTestClock } from '#tests/support/start-app.ts'

const SIX = ['ana', 'bo', 'cato', 'dina', 'eli', 'fia']
const on = { activity: 'p' } as const

async function roomOn(store: EventStore) {
  const room = await openRoom({
    id: 'g',
    store,
    clock: makeTestClock(),
    newId: () => `id-${Math.random()}`,
    log: silentLog,
    solver: makeSolver(silentLog),
    publish: () => {},
  })
  const lead = async (command: RoomCommand) =>
    expect(await room.submit(command, { by: { role: 'leader' }, device: '', command: null })).toMatchObject({
      ok: true,
    })
  const cast = async (device: string, value: 'yes' | 'no') => {
    const person = room.gathering().people.devices.get(device) ?? ''
    const asking = { by: { role: 'participant', person } as const, device, command: `${device}-${value}` }
    const command: RoomCommand = { type: 'CastBallot', ...on, answer: { type: 'yesno', value } }
    expect(await room.submit(command, asking)).toMatchObject({ ok: true })
  }
  const asked = async () => {
    await lead({
      ...{ type: 'PreparePoll', ...on, item: null, anonymous: true },
      question: { type: 'yesno', text: 'Bra?' },
    })
    await lead({ type: 'OpenPoll', ...on })
    for (const device of SIX)
      await room.submit(
        { type: 'Join', name: device, municipality: null, title: '' },
        { by: { role: 'visitor' }, device, command: `join-${device}` },
      )
  }
  const poll = () => {
    const activity = room.gathering().activities.get('p')
    if (activity?.kind !== 'poll') throw new Error('no poll')
    return activity
  }
  return { room, lead, cast, poll, asked }
}

test('[PO39] [P-04] the key of answers that a second round gives up goes with them, and the second round is there after a restart', async () => {
  const store = makeMemoryStore()
  const { asked, lead, cast } = await roomOn(store)
  await asked()
  for (const device of SIX.slice(0, 5)) await cast(device, 'yes')
  await lead({ type: 'ClosePoll', ...on })
  await lead({ type: 'OpenPoll', ...on })
  await cast('fia', 'yes')
  await lead({ type: 'ClosePoll', ...on })
  expect(store.keys.boxes('g')).toEqual(['p/2'])
  await lead({ type: 'BeginSecondRound', ...on })
  // Until somebody has answered it the second round can be taken back, and the first opened again.
  expect(store.keys.boxes('g')).toEqual(['p/2'])

  for (const device of SIX) await cast(device, 'no')
  expect(store.keys.boxes('g')).toEqual(['p/3'])
  const [key] = store.keys.boxes('g')
  // Read back from what is stored, where the sixth's first answer cannot be read any more.
  const again = await roomOn({
    ...store,
    load: async (id) => ({ ...(await store.load(id)), snapshot: null }),
  })
  expect(store.keys.boxes('g')).toEqual([key])
  await again.lead({ type: 'ClosePoll', ...on })
  expect(leaderFirst(again.poll())?.answered).toBe(5)
  expect(leaderTally(again.poll())?.rows).toContainEqual({ id: 'no', count: 6 })
  await again.room.close()
})

test('[PO49] [P-04] closing the gathering gives up answers that are too few to be counted, with their key', async () => {
  const store = makeMemoryStore()
  const { asked, lead, cast, poll } = await roomOn(store)
  await asked()
  for (const device of SIX.slice(0, 4)) await cast(device, 'yes')
  await lead({ type: 'ClosePoll', ...on })
  expect(store.keys.boxes('g')).toEqual(['p/1'])
  await lead({ type: 'CloseGathering' })
  expect(store.keys.boxes('g')).toEqual([])
  expect(poll().phase === 'closed' && JSON.stringify(poll())).not.toContain('"yes"')

  const again = await roomOn({
    ...store,
    load: async (id) => ({ ...(await store.load(id)), snapshot: null }),
  })
  await again.lead({ type: 'ReopenGathering' })
  await again.lead({ type: 'OpenPoll', ...on })
  for (const device of SIX) await again.cast(device, 'no')
  await again.lead({ type: 'ClosePoll', ...on })
  expect(leaderTally(again.poll())).toMatchObject({ answered: 6 })
  await again.room.close()
})
