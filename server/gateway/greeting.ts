import type { Clock } from '#server/clock.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { isFull } from '#shared/people/is-full.ts'
import { personWith } from '#shared/people/person-with.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { DoorNote, WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { ViewMessage } from '#shared/protocol/views.ts'
import { DOOR_WORDS } from './door-words.ts'
import type { Hall, LiveSocket } from './hall.ts'
import { linksFor } from './leading.ts'
import { asMessage, emitWritten, Written } from './written.ts'

export type Greeting = {
  /** Seats the socket as who it now is, and tells it so. */
  readonly greet: (socket: LiveSocket, hall: Hall) => void
  /**
   * A visitor whose phone now speaks for somebody is welcomed as that person, on the same connection; its other tabs too. The
   * asker's welcome is for the acknowledgement; null when it has none.
   */
  readonly becomePerson: (socket: LiveSocket, hall: Hall) => Written<WelcomeMessage> | null
  /** The same for one that is somebody already, and has not heard of it; null for one that is nobody. */
  readonly welcomeAgain: (socket: LiveSocket, hall: Hall) => Written<WelcomeMessage> | null
  /** Two have turned out to be one, or two again: each of their phones is greeted as who it speaks for now. */
  readonly becomeWhoTheyAre: (hall: Hall) => void
  /** Whoever is at the door sees how it is now, and is in if they have been let in. */
  readonly tellAtDoor: (hall: Hall) => void
  /** The phones that have lost their person are greeted as visitors, on the same connections. */
  readonly becomeVisitors: (person: PersonId, hall: Hall) => void
}

type GreetingOptions = { readonly registry: Registry; readonly clock: Clock; readonly run: string }

/** Who is told that they are in, and as whom; on one connection that may be several after one another. */
export function makeGreeting(options: GreetingOptions): Greeting {
  const { clock, run } = options
  const toldAtDoor = new WeakMap<LiveSocket, DoorNote['is'] | undefined>()

  function greet(socket: LiveSocket, hall: Hall): void {
    emitWritten(socket, 'welcome', welcomeFor(socket, hall))
  }

  /** Seats the socket as who it now is. */
  function welcomeFor(socket: LiveSocket, hall: Hall): Written<WelcomeMessage> {
    const { actor, gathering, session } = socket.data.caller
    const person = personOf(actor)
    const links = actor.role === 'leader' ? linksFor(options, socket.data.caller) : null
    const message: Omit<WelcomeMessage, 'views'> = {
      protocol: PROTOCOL_VERSION,
      role: actor.role,
      gathering,
      person,
      session,
      links,
      run,
      ...(hall.room.epoch === '' ? {} : { epoch: hall.room.epoch }),
      at: clock.now(),
    }
    const note = doorNote(socket, hall)
    toldAtDoor.set(socket, note)
    if (note !== undefined) Object.assign(message, { door: { is: note, words: DOOR_WORDS[note] } })
    return withViews(JSON.stringify(message), hall.seat(socket))
  }

  function becomePerson(socket: LiveSocket, hall: Hall): Written<WelcomeMessage> | null {
    if (socket.data.caller.actor.role !== 'visitor') return null
    const { device } = socket.data.caller
    const person = personWith(hall.room.gathering().people, device)
    if (person === undefined) return askedAtDoor(socket, hall)
    let welcome: Written<WelcomeMessage> | null = null
    for (const tab of hall.visitors(device)) {
      hall.leave(tab)
      tab.data.caller = { ...tab.data.caller, actor: { role: 'participant', person } }
      if (tab === socket) welcome = welcomeFor(tab, hall)
      else greet(tab, hall)
    }
    return welcome
  }

  function welcomeAgain(socket: LiveSocket, hall: Hall): Written<WelcomeMessage> | null {
    return socket.data.caller.actor.role === 'participant' ? welcomeFor(socket, hall) : null
  }

  /** They have said who they are, and wait: the asker is told with the acknowledgement, its other tabs besides. */
  function askedAtDoor(socket: LiveSocket, hall: Hall): Written<WelcomeMessage> | null {
    const { device } = socket.data.caller
    if (!hall.room.gathering().people.waiting.has(device)) return null
    for (const tab of hall.visitors(device)) if (tab !== socket) greet(tab, hall)
    return welcomeFor(socket, hall)
  }

  function tellAtDoor(hall: Hall): void {
    const { people } = hall.room.gathering()
    for (const line of hall.atDoor()) {
      const { caller } = line.data
      const person = personWith(people, caller.device)
      if (person === undefined && doorNote(line, hall) === toldAtDoor.get(line)) continue
      if (person !== undefined) {
        hall.leave(line)
        line.data.caller = { ...caller, actor: { role: 'participant', person } }
      }
      greet(line, hall)
    }
  }

  function becomeWhoTheyAre(hall: Hall): void {
    const { people } = hall.room.gathering()
    for (const line of hall.participants()) {
      const { caller } = line.data
      const person = personWith(people, caller.device)
      if (person === undefined || caller.actor.role !== 'participant' || caller.actor.person === person)
        continue
      hall.leave(line)
      line.data.caller = { ...caller, actor: { role: 'participant', person } }
      greet(line, hall)
    }
  }

  function becomeVisitors(person: PersonId, hall: Hall): void {
    for (const line of hall.linesOf(person)) {
      if (personWith(hall.room.gathering().people, line.data.caller.device) !== undefined) continue
      hall.leave(line)
      line.data.caller = { ...line.data.caller, actor: { role: 'visitor' } }
      greet(line, hall)
    }
  }

  return { greet, tellAtDoor, becomePerson, welcomeAgain, becomeWhoTheyAre, becomeVisitors }
}

/** The longest goes last: its bytes are those that the others who are shown it get (`SharedEnd`). */
function withViews(message: string, views: readonly Written<ViewMessage>[]): Written<WelcomeMessage> {
  const [last, ...others] = [...views].sort((a, b) => b.text.length - a.text.length)
  const before = others.map(({ text }) => `${text},`).join('')
  const start = `${message.slice(0, -1)},"views":[${before}`
  const parts = last?.parts
  return parts
    ? new Written(start + parts.start, parts.end, ']}')
    : new Written(`${start}${last?.text ?? ''}]}`)
}

/** Why a phone is not let in, if so. */
function doorNote({ data }: LiveSocket, { room }: Hall): DoorNote['is'] | undefined {
  if (data.caller.actor.role !== 'visitor') return undefined
  const { people } = room.gathering()
  const own = people.waiting.get(data.caller.device)
  if (own) return own.isTurnedAway ? 'turned-away' : 'waiting'
  return people.door === 'locked' || isFull(people) ? 'locked' : undefined
}

/** Who somebody is in what they write: a person, or the device of an observer. */
function personOf(actor: Actor): string | null {
  if (actor.role === 'participant') return actor.person
  return actor.role === 'observer' ? (actor.device ?? null) : null
}

type Accepted = Extract<CommandOutcome, { ok: true }>

export function withWelcome({ at }: Accepted, welcome: Written<WelcomeMessage>): Accepted {
  const before = `{"ok":true,"at":${at},"welcome":`
  const { parts, text } = welcome
  return asMessage<Accepted>(
    parts
      ? new Written(before + parts.start, parts.end, `${parts.closing}}`)
      : new Written(`${before}${text}}`),
  )
}
