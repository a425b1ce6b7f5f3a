import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { Published } from '#server/rooms/gathering-room.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { diff } from '#shared/kernel/diff.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { GatheringSlot, PatchMessage, ViewMessage } from '#shared/protocol/views.ts'
import { doorView } from '#shared/views/door.ts'
import { formView } from '#shared/views/form.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import type { Live } from '#shared/views/live.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { notesView } from '#shared/views/notes.ts'
import { type NotesTouched, notesChanges } from '#shared/views/notes-changes.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import { type Touched, touchedBy } from '#shared/views/touched.ts'
import {
  type Audience,
  type AudienceKey,
  makeAudience,
  makeChangingAudience,
  memberOf,
  slotOf,
} from './audience.ts'
import { makeConfirming } from './confirm.ts'
import { type Lane, makeLane } from './lane.ts'
import type { Slices } from './slices.ts'
import type { Written } from './written.ts'

/**
 * How often an audience is told while answers pour in, in milliseconds. A phone is in two or three audiences and gets at most
 * ten messages a second in all; arrivals reach those still at the door once a second.
 */
const EVERY = { console: 200, phones: 500, door: 1_000 } as const

/** As many as there are municipalities, and one. */
const LASTING: ReadonlySet<GatheringSlot> = new Set(['lobby', 'door'])

export type DeliverOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly gathering: () => Gathering
  readonly tag: (box: string, person: PersonId) => string
  readonly live: () => Live
  /** The observers whose pages are open, by who they are in what they write. */
  readonly observing: () => readonly string[]
  readonly send: (key: AudienceKey, patch: PatchMessage) => void
  /** Shared by all who tell in this process. */
  readonly slices?: Slices | undefined
}
export type Delivery = ReturnType<typeof makeDelivery>

/** Cuts, compares and sends the views of one gathering. Each message is made once per audience, not once per socket. */
export function makeDelivery({ clock, log, gathering, tag, live, observing, send, slices }: DeliverOptions) {
  const lane = { tell, slices }
  const audiences = new Map<AudienceKey, Audience>()
  /** The audiences there are many of, so that those who must all be told are found at once. */
  const many = {
    door: new Set<AudienceKey>(),
    group: new Set<AudienceKey>(),
    own: new Set<AudienceKey>(),
    form: new Set<AudienceKey>(),
  }
  let touchedNotes: NotesTouched = []
  /** As it was when events were last told of: the room may be ahead of what has been marked as touched. */
  let marked = gathering()
  const phones = makeLane<AudienceKey>({ every: EVERY.phones, first: 'hall', ...lane })
  const consoles = makeLane<AudienceKey>({ every: EVERY.console, first: 'screen', ...lane })
  const door = makeLane<AudienceKey>({ every: EVERY.door, first: 'lobby', ...lane })
  const confirming = makeConfirming((key: AudienceKey) => {
    const audience = audiences.get(key)
    if (audience) send(key, audience.same(clock.now()))
  })

  function cut(key: AudienceKey): ViewMessage['view'] {
    switch (slotOf(key)) {
      case 'lobby':
        return lobbyView(gathering())
      case 'door':
        return doorView(gathering(), memberOf(key) || null)
      case 'hall':
        return hallView(gathering())
      case 'group':
        return groupView(gathering(), memberOf(key) || null)
      case 'own':
        return ownView(gathering(), memberOf(key), tag)
      case 'notes':
        return notesView(gathering())
      case 'screen':
        return screenView(gathering(), live())
      case 'form':
        return formView(gathering(), memberOf(key))
      case 'leader':
        return memberOf(key) === 'remote' ? remoteView(gathering(), live()) : leaderView(gathering(), live())
    }
  }

  /** The whole view for a socket that has just entered the audience. */
  function enter(key: AudienceKey): Written<ViewMessage> {
    const audience = audiences.get(key) ?? (key === 'notes' ? notes() : makeAudience(key, () => cut(key)))
    audiences.set(key, audience)
    manyOf(slotOf(key))?.add(key)
    return audience.whole(clock.now())
  }

  /** Thousands of notes, one of which has changed: what was touched is remembered until it is told. */
  function notes(): Audience {
    touchedNotes = []
    return makeChangingAudience({
      slot: 'notes',
      state: () => ({ state: marked, here: observing() }),
      cut: ({ state, here }) => ({ ...notesView(state), here }),
      changes(told) {
        const touched = touchedNotes
        touchedNotes = []
        const came = diff({ here: told.here }, { here: observing() })
        return [...came, ...notesChanges(told.state, marked, touched)]
      },
    })
  }

  /** Nobody is left in it. Those at the door come and go one by one, and what each of them sees is not cut anew for each. */
  function forget(key: AudienceKey): void {
    if (LASTING.has(slotOf(key))) return
    audiences.delete(key)
    manyOf(slotOf(key))?.delete(key)
    confirming.forget(key)
  }

  function manyOf(slot: GatheringSlot): Set<AudienceKey> | null {
    return slot === 'door' || slot === 'group' || slot === 'own' || slot === 'form' ? many[slot] : null
  }

  function published({ gathering: state, events, urgent }: Published): void {
    marked = state
    for (const event of events) mark(touchedBy(state, event))
    for (const key of ['leader', 'leader:remote', 'screen', 'notes'] as const) consoles.add(key)
    door.soon()
    for (const lane of [phones, consoles]) urgent ? lane.now() : lane.soon()
  }

  /** What the audience has not been told yet, for whoever tells it by other means. */
  function take(key: AudienceKey): PatchMessage | null {
    phones.drop(key)
    return nextOf(key)
  }

  /** Somebody came or went: nothing is stored, but leaders and screens see it. */
  function liveChanged(): void {
    for (const key of ['leader', 'leader:remote', 'screen', 'notes'] as const) consoles.add(key)
    consoles.soon()
  }

  function mark({ lobby, doors, hall, groups, persons, forms, notes: touched }: Touched): void {
    if (audiences.has('notes')) {
      if (touched === 'all' || touchedNotes === 'all') touchedNotes = 'all'
      else if (touched.length > 0) touchedNotes = [...touchedNotes, ...touched]
    }
    if (lobby) door.add('lobby')
    markMany(door, 'door', doors)
    if (hall) phones.add('hall')
    markMany(phones, 'group', groups)
    markMany(phones, 'own', persons)
    markMany(phones, 'form', forms)
  }

  function markMany(
    lane: Lane<AudienceKey>,
    slot: keyof typeof many,
    members: 'all' | readonly string[],
  ): void {
    if (members === 'all') for (const key of many[slot]) lane.add(key)
    else for (const member of members) if (many[slot].has(`${slot}:${member}`)) lane.add(`${slot}:${member}`)
  }

  function tell(key: AudienceKey): void {
    const patch = nextOf(key)
    if (patch) send(key, patch)
  }

  /** A view that cannot be cut is a mistake in the program; it costs that audience its news, and nobody else anything. */
  function nextOf(key: AudienceKey): PatchMessage | null {
    try {
      const patch = audiences.get(key)?.next(clock.now()) ?? null
      if (patch) confirming.changed(key)
      return patch
    } catch (error) {
      log('unexpected', { message: String(error) })
      return null
    }
  }

  function close(): void {
    for (const each of [phones, consoles, door, confirming]) each.close()
  }

  /** The whole view for a socket that stays where it is; should it get lost, that is noticed. */
  function again(key: AudienceKey): Written<ViewMessage> {
    confirming.changed(key)
    return enter(key)
  }

  return { enter, again, forget, published, take, liveChanged, close }
}
