import { nanoid } from 'nanoid'
import { makeRefusedLately } from '#server/rooms/refused-lately.ts'
import { type AskedBy, Fenced, type Outcome } from '#server/rooms/writer.ts'
import type { NodeId } from '#server/store/leases.ts'
import type { CommandId } from '#shared/kernel/ids.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { PASSING } from '#shared/protocol/refusals.ts'
import { NoAnswer } from './bus.ts'
import type { Guest } from './guest.ts'
import type { Hub, Question, Reply } from './hub.ts'
import type { Leadership, Part } from './leadership.ts'
import type { LedRoom } from './led-room.ts'
import { pause } from './pause.ts'
import type { Replica } from './replica.ts'

export type SubmitOptions<State, Command, Asking, Refusal extends string, Room> = {
  readonly id: string
  readonly hub: Hub
  readonly replica: Replica<State>
  readonly leadership: Leadership<Room>
  readonly guest: Guest<Command, Asking, Refusal>
  /** A lasting no is told to the other nodes before anybody is answered. */
  readonly refused: (command: CommandId, outcome: Outcome<Refusal>) => void
  readonly isClosed: () => boolean
}
export type Submit<Command, Asking, Refusal extends string> = {
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal>>
  /** What another node passes on is done where the lease is, or not at all. */
  readonly answer: (command: unknown, asking: unknown) => Promise<Reply<unknown>>
  /** Whom to ask; null where that is not known. */
  readonly holderIs: (node: NodeId | null) => void
  /** Another node has refused it for good. */
  readonly refusedElsewhere: (command: CommandId, outcome: Outcome<Refusal>) => void
}

/** For the whole of a command; a client sends it again after that. */
const PATIENCE: Millis = 4_500
const ASK: Millis = 2_000
/** Of a node that has not answered lately. */
const ASK_AGAIN: Millis = 400

/** Has each command decided once, wherever it was asked: here while it is led from here, else by whoever leads. */
export function makeSubmit<
  State,
  Command,
  Asking extends AskedBy<unknown>,
  Refusal extends string,
  Room extends LedRoom<State, Command, Asking, Refusal>,
>(options: SubmitOptions<State, Command, Asking, Refusal, Room>): Submit<Command, Asking, Refusal> {
  const { id, hub, replica, leadership, guest, isClosed } = options
  const { bus, leases } = hub
  const { part } = leadership
  const refused = makeRefusedLately<Outcome<Refusal>>()
  let holder: NodeId | null = null
  /** Who holds the lease and did not answer: whatever joins the nodes does not join that one. */
  let mute: NodeId | null = null

  async function submit(command: Command, asking: Asking): Promise<Outcome<Refusal>> {
    const until = performance.now() + PATIENCE
    // Passed on it may be asked twice, so it has a name even where nobody will send it again.
    const named = asking.command === null ? { ...asking, command: `node.${nanoid(12)}` } : asking
    while (!isClosed()) {
      const no = refusedBefore(asking)
      if (no) return no
      const own = part()
      const outcome = own
        ? await submitHere(own, command, asking)
        : await submitThere(command, named).catch(() => null)
      if (outcome) return outcome
      if (performance.now() > until) break
      await pause()
    }
    return { ok: false, code: 'server-error' }
  }

  /** Null: it has to be asked again. */
  async function submitHere(
    own: Part<Room>,
    command: Command,
    asking: Asking,
  ): Promise<Outcome<Refusal> | null> {
    try {
      const outcome = await own.room.submit(command, asking)
      if (part() === own) return decided(outcome, asking)
      if (!outcome.ok) return null
      // It was stored as the lease went: here it shows once the store has been read.
      await replica.catchUp()
      return outcome
    } catch (error) {
      if (error instanceof Fenced) return null
      throw error
    }
  }

  async function submitThere(command: Command, asking: Asking): Promise<Outcome<Refusal> | null> {
    const done = stored(asking)
    if (done) return done
    holder ??= await leases.holder(id)
    if (holder !== null && holder !== bus.node) {
      const reply = await ask(holder, { to: 'submit', stream: id, command, asking })
      if (reply?.is === 'done') {
        if (isLasting(reply.outcome) && asking.command !== null)
          refused.remember(asking.command, reply.outcome)
        await replica.reach(reply.version)
        return reply.outcome
      }
    }
    holder = null
    await replica.catchUp()
    const found = stored(asking)
    if (found) return found
    await leadership.take()
    if (part() || (await canBeAsked())) return null
    const outcome = await guest.submit(command, asking)
    return outcome && decided(outcome, asking)
  }

  function refusedBefore({ command }: Asking): Outcome<Refusal> | undefined {
    return command === null ? undefined : refused.of(command)
  }

  function decided(outcome: Outcome<Refusal>, { command }: Asking): Outcome<Refusal> {
    if (isLasting(outcome) && command !== null && refused.of(command) === undefined) {
      refused.remember(command, outcome)
      options.refused(command, outcome)
    }
    return outcome
  }

  async function ask(node: NodeId, question: Question): Promise<Reply<Outcome<Refusal>> | null> {
    try {
      const reply = await bus.ask(node, question, node === mute ? ASK_AGAIN : ASK)
      if (node === mute) mute = null
      return reply as Reply<Outcome<Refusal>>
    } catch (error) {
      if (error instanceof NoAnswer) mute = node
      return null
    }
  }

  /** Whether somebody leads who may answer, or nobody and soon will. */
  async function canBeAsked(): Promise<boolean> {
    return bus.isUp() && (mute === null || (await leases.holder(id)) !== mute)
  }

  function stored({ command }: Asking): Outcome<Refusal> | null {
    const at = command === null ? undefined : replica.storedAt(command)
    return at === undefined ? null : { ok: true, at }
  }

  async function answer(command: unknown, asking: unknown): Promise<Reply<unknown>> {
    const own = part()
    if (!own) return { is: 'elsewhere' }
    const no = refusedBefore(asking as Asking)
    const outcome = no ?? (await submitHere(own, command as Command, asking as Asking))
    return outcome && part() === own
      ? { is: 'done', outcome, version: own.room.version() }
      : { is: 'elsewhere' }
  }

  return {
    submit,
    answer,
    holderIs(node) {
      holder = node
    },
    refusedElsewhere: refused.remember,
  }
}

/** What is refused because of the disk, or of a moment, may be done when it is sent again. */
function isLasting<Refusal extends string>(outcome: Outcome<Refusal>): boolean {
  return !outcome.ok && !PASSING.some((code) => code === outcome.code)
}
