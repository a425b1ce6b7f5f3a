import * as v from 'valibot'
import type { Handovers } from '#server/identity/handovers.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { type HandoverOffer, OfferHandover, TakeHandover } from '#shared/protocol/messages.ts'
import { type Greeting, withWelcome } from './greeting.ts'
import type { Hall, LiveSocket } from './hall.ts'

type HandOver = { readonly handovers: Handovers; readonly becomePerson: Greeting['becomePerson'] }

/** A code by which another phone can go on as a person: one's own, or as whoever leads has asked for somebody. */
export function offerHandover(
  { handovers }: HandOver,
  socket: LiveSocket,
  hall: Hall,
  message: unknown,
): HandoverOffer {
  const parsed = v.safeParse(OfferHandover, message)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  const { actor } = socket.data.caller
  const person =
    actor.role === 'participant' ? actor.person : actor.role === 'leader' ? parsed.output.person : null
  if (person === null) return { ok: false, code: 'not-allowed' }
  if (!hall.room.gathering().people.roster.has(person)) return { ok: false, code: 'unknown-person' }
  return { ok: true, ...handovers.offer(hall.room.id, person) }
}

export async function takeHandover(
  { handovers, becomePerson }: HandOver,
  socket: LiveSocket,
  hall: Hall,
  message: unknown,
): Promise<CommandOutcome> {
  const parsed = v.safeParse(TakeHandover, message)
  if (!parsed.success) return { ok: false, code: 'malformed' }
  const { actor, device } = socket.data.caller
  if (actor.role !== 'visitor') return { ok: false, code: 'not-allowed' }
  const person = handovers.find(hall.room.id, parsed.output.code)
  if (person === null) return { ok: false, code: 'unknown-handover' }
  const outcome = await hall.room.submit(
    { type: 'LinkDevice', person },
    { by: { role: 'server' }, device, command: null },
  )
  // Only now: a code that met a full disk is still good.
  if (outcome.ok) handovers.spend(parsed.output.code)
  const welcome = outcome.ok ? becomePerson(socket, hall) : null
  return outcome.ok && welcome ? withWelcome(outcome, welcome) : outcome
}
