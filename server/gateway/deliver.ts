import type { Clock } from '#server/clock.ts'
import type { Published } from '#server/rooms/gathering-room.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { PatchMessage, ViewMessage } from '#shared/protocol/views.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import type { Live } from '#shared/views/live.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { type Touched, touchedBy } from '#shared/views/touched.ts'
import { type Audience, type AudienceKey, makeAudience, memberOf, slotOf } from './audience.ts'

/** A burst of answers reaches each audience at most ten times a second; arrivals reach those still at the door once. */
const EVERY = 100
const LOBBY_EVERY = 1_000

export type DeliverOptions = {
  readonly clock: Clock
  readonly gathering: () => Gathering
  readonly tagFor: (person: PersonId) => (box: string) => string
  readonly live: () => Live
  readonly send: (key: AudienceKey, patch: PatchMessage) => void
}
export type Delivery = ReturnType<typeof makeDelivery>

/** Cuts, compares and sends the views of one gathering. Each message is made once per audience, not once per socket. */
export function makeDelivery({ clock, gathering, tagFor, live, send }: DeliverOptions) {
  const audiences = new Map<AudienceKey, Audience>()
  const dirty = new Set<AudienceKey>()
  const timers = new Map<'soon' | 'lobby', NodeJS.Timeout>()
  let flushedAt = 0
  let lobbyFlushedAt = 0

  function cut(key: AudienceKey): ViewMessage['view'] {
    switch (slotOf(key)) {
      case 'lobby':
        return lobbyView(gathering())
      case 'hall':
        return hallView(gathering())
      case 'group':
        return groupView(gathering(), memberOf(key) || null)
      case 'own':
        return ownView(gathering(), memberOf(key), tagFor(memberOf(key)))
      case 'screen':
        return screenView(gathering(), live())
      case 'leader':
        return leaderView(gathering(), live())
    }
  }

  /** The whole view for a socket that has just entered the audience. */
  function enter(key: AudienceKey): ViewMessage {
    const audience = audiences.get(key) ?? makeAudience(key, () => cut(key))
    audiences.set(key, audience)
    return audience.whole(clock.now())
  }

  function forget(key: AudienceKey): void {
    audiences.delete(key)
    dirty.delete(key)
  }

  function published({ events, urgent }: Published): void {
    const state = gathering()
    for (const event of events) mark(touchedBy(state, event))
    mark({ lobby: false, hall: false, groups: [], persons: [] })
    flushSoon(urgent)
  }

  /** Somebody came or went: nothing is stored, but leaders and screens see it. */
  function liveChanged(): void {
    mark({ lobby: false, hall: false, groups: [], persons: [] })
    flushSoon(false)
  }

  function mark({ lobby, hall, groups, persons }: Touched): void {
    dirty.add('leader').add('screen')
    if (hall) dirty.add('hall')
    if (lobby) dirty.add('lobby')
    markAll('group', groups)
    markAll('own', persons)
  }

  function markAll(slot: 'group' | 'own', members: 'all' | readonly string[]): void {
    if (members !== 'all') for (const member of members) dirty.add(`${slot}:${member}`)
    else for (const key of audiences.keys()) if (slotOf(key) === slot) dirty.add(key)
  }

  function flushSoon(urgent: boolean): void {
    if (dirty.has('lobby')) later('lobby', lobbyFlushedAt + LOBBY_EVERY - performance.now(), flushLobby)
    // A leader's step does not wait, and neither does the first answer after a quiet moment.
    if (urgent || performance.now() - flushedAt >= EVERY) flush()
    else later('soon', flushedAt + EVERY - performance.now(), flush)
  }

  function later(name: 'soon' | 'lobby', wait: number, run: () => void): void {
    if (!timers.has(name)) timers.set(name, setTimeout(run, Math.max(0, wait)))
  }

  function flush(): void {
    stop('soon')
    flushedAt = performance.now()
    // What everybody waits for goes first.
    if (dirty.has('hall')) tell('hall')
    for (const key of dirty) if (key !== 'lobby') tell(key)
  }

  function flushLobby(): void {
    stop('lobby')
    lobbyFlushedAt = performance.now()
    tell('lobby')
  }

  function tell(key: AudienceKey): void {
    dirty.delete(key)
    const patch = audiences.get(key)?.next(clock.now())
    if (patch) send(key, patch)
  }

  function stop(name: 'soon' | 'lobby'): void {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }

  function close(): void {
    stop('soon')
    stop('lobby')
  }

  return { enter, forget, published, liveChanged, close }
}
