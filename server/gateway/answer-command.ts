import type { HallsElsewhere } from '#server/cluster/halls.ts'
import type { Leaders } from '#server/identity/leaders.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Remotes } from '#server/identity/remotes.ts'
import type { Log } from '#server/log.ts'
import { leads } from '#shared/gathering/authorise.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { type Greeting, withWelcome } from './greeting.ts'
import type { Hall, LiveSocket } from './hall.ts'
import { noteStep, whoWasFirst } from './leading.ts'
import { FRAME_LIMIT, parseCommand } from './on-command.ts'

export type AnswerCommandOptions = {
  readonly registry: Pick<Registry, 'rename'>
  readonly leaders: Leaders
  readonly remotes: Remotes
  readonly log: Log
  readonly greeting: Greeting
  /** The halls of other nodes; null: this server is alone. */
  readonly elsewhere: HallsElsewhere | null
}

/** What makes somebody of a visitor; asked again, the answer to it had got lost. */
const JOINS: ReadonlySet<string> = new Set(['Join', 'JoinAs'])

/** What changes who may come in. */
const AT_DOOR: ReadonlySet<string> = new Set(['SetDoor', 'LetIn', 'TurnAway', 'Undo'])
/** What may give somebody another municipality, and with it another group's views. */
const MOVES_PEOPLE: ReadonlySet<string> = new Set(['EditPerson', 'MergePeople', 'Undo'])

/** A command on somebody's line: decided by the room, and what it makes of those who are in it is seen to before it is answered. */
export function makeAnswerCommand({
  registry,
  leaders,
  remotes,
  log,
  greeting,
  elsewhere,
}: AnswerCommandOptions) {
  const { greet, tellAtDoor, becomePerson, welcomeAgain, becomeWhoTheyAre, becomeVisitors } = greeting

  async function onCommand(socket: LiveSocket, hall: Hall, message: unknown): Promise<CommandOutcome> {
    const { actor, device, link, gathering } = socket.data.caller
    // It may have been taken back between its last word and the end of its line (trust.md S-08).
    // A remote control speaks for whoever leads by it.
    const owner = actor.role === 'remote' ? remotes.get(gathering, actor.link)?.of : (link ?? '')
    if (owner === undefined || (owner !== '' && !leaders.has(gathering, owner)))
      return { ok: false, code: 'unknown-link' }
    const led = owner || null
    const parsed = parseCommand(message, actor.role === 'leader' ? FRAME_LIMIT.leader : FRAME_LIMIT.phone)
    if (!parsed.ok) return parsed.outcome
    const outcome = await hall.room.submit(parsed.command, {
      by: actor,
      device,
      command: scoped(socket, parsed.id),
    })
    if (outcome.ok && parsed.command.type === 'NameGathering') await keepTitle(hall)
    if (!outcome.ok) {
      // A phone with words to send that nobody knows any more is told what to do first.
      const isStranger = outcome.code === 'not-allowed' && actor.role === 'visitor'
      if (isStranger) return { ok: false, code: 'not-joined' }
      if (outcome.code === 'door-shut') greet(socket, hall)
      return outcome.code === 'moved-already' && leads(actor.role)
        ? { ...outcome, ...whoWasFirst(hall, leaders, led, parsed.command.type) }
        : outcome
    }
    if (leads(actor.role)) {
      noteStep(hall.led, led, parsed.command.type)
      elsewhere?.led(hall)
    }
    const welcome =
      becomePerson(socket, hall) ?? (JOINS.has(parsed.command.type) ? welcomeAgain(socket, hall) : null)
    if (welcome) return withWelcome(outcome, welcome)
    const { command } = parsed
    if (command.type === 'FreeSeat' || command.type === 'RemovePerson' || command.type === 'ErasePerson')
      becomeVisitors(command.person, hall)
    if (leads(actor.role) && MOVES_PEOPLE.has(parsed.command.type)) {
      becomeWhoTheyAre(hall)
      hall.settle()
    }
    if (leads(actor.role) && AT_DOOR.has(parsed.command.type)) tellAtDoor(hall)
    const own = hall.takeOwn(socket)
    return own ? { ...outcome, own } : outcome
  }

  /** For the list of gatherings. What is stored is stored: a disk that has run full meanwhile makes no refusal of it. */
  async function keepTitle({ room }: Hall): Promise<void> {
    try {
      await registry.rename(room.id, room.gathering().title)
    } catch (error) {
      log('title-not-kept', { gathering: room.id, message: String(error) })
    }
  }

  return onCommand
}

/** Command ids are made by clients: one client's id says nothing about another's command. */
function scoped({ data }: LiveSocket, id: string): string {
  const { actor, device } = data.caller
  if (actor.role === 'leader') return `l${actor.link ?? ''}.${id}`
  if (actor.role === 'observer') return `${actor.device ?? ''}.${id}`
  return actor.role === 'remote' ? `r${actor.link}.${id}` : `${device.slice(0, 8)}.${id}`
}
