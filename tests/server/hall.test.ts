import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { type LiveServer, type LiveSocket, makeHall, type SocketData } from '#server/gateway/hall.ts'
import { silentLog } from '#server/log.ts'
import type { GatheringRoom } from '#server/rooms/gathering-room.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { live } from '#tests/support/samples.ts'
import { makeTestClock } from '#tests/support/start-app.ts'

/** A hall full of visitors who count how often somebody looks at them. */
function hallOf(visitors: number) {
  const rooms = new Map<string, Set<string>>()
  const looks = { count: 0 }
  const hall = makeHall({
    io: { to: () => ({ emit: () => true }), sockets: { adapter: { rooms } } } as unknown as LiveServer,
    room: {
      id: 'g',
      gathering: () => emptyGathering('g'),
      storage: () => 'ok',
      tag: () => () => '',
    } as unknown as GatheringRoom,
    clock: makeTestClock(),
    log: silentLog,
    join: () => live.join,
    leaders: () => [],
  })
  function visitor(device: string): LiveSocket {
    const data = {
      caller: {
        gathering: 'g',
        actor: { role: 'visitor' },
        device,
        browser: device,
        link: null,
        session: null,
        isHeld: false,
        preview: false,
      },
    } satisfies SocketData
    const socket = {
      id: device,
      conn: Object.assign(new EventEmitter(), { sendPacket: () => undefined, close: () => undefined }),
      emit: () => true,
      join: (room: string) => void rooms.set(room, (rooms.get(room) ?? new Set()).add(device)),
      leave: (room: string) => void rooms.get(room)?.delete(device),
      get data() {
        looks.count++
        return data
      },
    }
    return socket as unknown as LiveSocket
  }
  const all = Array.from({ length: visitors }, (_, at) => visitor(`d${at}`))
  for (const each of all) hall.seat(each)
  return { hall, looks, visitor, all }
}

test('[SV50] somebody who comes, says where from and joins is looked for among their own lines, however many others there are', () => {
  const counts = [10, 1_000].map((visitors) => {
    const { hall, looks, visitor } = hallOf(visitors)
    looks.count = 0
    const phone = visitor('mine')
    hall.seat(phone)
    hall.standAt(phone, null)
    expect(hall.visitors('mine')).toEqual([phone])
    hall.leave(phone)
    phone.data.caller = { ...phone.data.caller, actor: { role: 'participant', person: 'ane' } }
    expect(hall.seat(phone).map(({ text }) => JSON.parse(text).slot)).toEqual(['hall', 'group', 'own'])
    hall.leave(phone)
    hall.close()
    return looks.count
  })
  expect(counts[1]).toBe(counts[0])
  expect(counts[0]).toBeGreaterThan(0)
})
