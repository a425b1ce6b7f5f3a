import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { PASSING } from '#shared/protocol/refusals.ts'
import type { Refusal } from './lifecycle.ts'

/** What a person may write without a net. Everything else is asked straight away, or not at all. */
export type Sendable = Extract<
  GatheringCommand,
  { type: 'CastBallot' | 'AddPoint' | 'EditPoint' | 'RemovePoint' | 'SendWord' | 'SendForm' }
>

/** One thing a person has written, kept until the server has said that it is safe there. */
export type Entry<Command = Sendable> = {
  /** The command's id: the same at every attempt, so that an answer that got lost on its way back does no harm. */
  readonly id: string
  readonly command: Command
  readonly writtenAt: Instant
  /** Where it stands in the order things were written. */
  readonly order: number
  /** Set when the server has said a lasting no. The words stay until the writer takes them away. */
  readonly refusal: Refusal | null
}
export type Outbox<Command = Sendable> = readonly Entry<Command>[]

const BACKOFF: readonly Millis[] = [1_000, 2_000, 4_000, 8_000, 15_000]

/** The next to be sent: the oldest that has not been refused. One at a time, so that order is kept. */
export function head<Command>(outbox: Outbox<Command>): Entry<Command> | null {
  return outbox.find(({ refusal }) => refusal === null) ?? null
}

/**
 * Puts something in. Of what still waits, an earlier answer to the same poll or form or an earlier edit of the same point gives way,
 * and so does all that was to become of a point that is taken away. `sending` is on its way and stays.
 */
export function put(outbox: Outbox, entry: Entry, sending: string | null): Outbox {
  const { command } = entry
  const waits = (each: Entry) => each.id !== sending
  switch (command.type) {
    case 'AddPoint':
    case 'SendWord':
      return [...outbox, entry]
    case 'EditPoint': {
      const refused = outbox.find((each) => each.refusal !== null && isPoint(each, 'AddPoint', command.point))
      // The point never got in, so the better text is the point: a new command, under a new id.
      if (refused?.command.type === 'AddPoint') {
        const better = { ...entry, command: { ...refused.command, text: command.text }, order: refused.order }
        return outbox.map((each) => (each === refused ? better : each))
      }
      return [...outbox.filter((each) => !(waits(each) && isPoint(each, 'EditPoint', command.point))), entry]
    }
    case 'RemovePoint':
      // Said to the server even so: what waits may have reached it before its answer got lost.
      return [...outbox.filter((each) => !(waits(each) && isAbout(each, command.point))), entry]
    default:
      return [...outbox.filter((each) => !(waits(each) && isSameKind(each, command))), entry]
  }
}

/** What the server's answer makes of it: stored is gone from here, a passing no changes nothing, a lasting one is kept. */
export function settle<Command>(
  outbox: Outbox<Command>,
  id: string,
  outcome: CommandOutcome,
): Outbox<Command> {
  if (outcome.ok) return without(outbox, id)
  if (isPassing(outcome)) return outbox
  const { code, detail } = outcome
  const refusal = detail === undefined ? { code } : { code, detail }
  return outbox.map((entry) => (entry.id === id ? { ...entry, refusal } : entry))
}

/** Sends a refused one again, as a new command: under its old id the server would answer as it did. */
export function again<Command>(outbox: Outbox<Command>, id: string, newId: string): Outbox<Command> {
  return outbox.map((entry) => (entry.id === id ? { ...entry, id: newId, refusal: null } : entry))
}

export function without<Command>(outbox: Outbox<Command>, id: string): Outbox<Command> {
  return outbox.filter((entry) => entry.id !== id)
}

/** In the order they were written, each once: what another tab has put in or kept over a reload comes in here. */
export function merge<Command>(outbox: Outbox<Command>, others: Outbox<Command>): Outbox<Command> {
  const known = new Set(outbox.map(({ id }) => id))
  const all = [...outbox, ...others.filter(({ id }) => !known.has(id))]
  return all.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

export function isPassing(outcome: CommandOutcome): outcome is Extract<CommandOutcome, { ok: false }> {
  return !outcome.ok && PASSING.includes(outcome.code)
}

/** `chance` is 0–1: a hall of phones does not come back in one breath. */
export function backoff(attempt: number, chance: number): Millis {
  const longest = BACKOFF[Math.min(attempt, BACKOFF.length - 1)] ?? 0
  return longest * (0.5 + chance / 2)
}

function isSameKind({ command }: Entry, { type, activity }: Sendable): boolean {
  return command.type === type && command.activity === activity
}

function isPoint({ command }: Entry, type: 'AddPoint' | 'EditPoint', point: string): boolean {
  return command.type === type && command.point === point
}

function isAbout({ command }: Entry, point: string): boolean {
  return 'point' in command && command.point === point
}
