import { expect } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import type { Context } from '#shared/gathering/decide-context.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import {
  emptyGathering,
  type Gathering,
  type GatheringEvent,
  type GatheringRefusal,
  type RoomCommand,
} from '#shared/gathering/gathering.ts'

/** 12 September 2012, 10:00 in Oslo. */
export const TEN = Date.UTC(2012, 8, 12, 8, 0)

export type Where = Partial<Omit<Context, 'newId' | 'tag'>>

/** The tag a server would make: the same for the same person in the same box. */
export function tagIn(box: string, person: string): string {
  return `tag of ${person} in ${box}`
}
export function tagOf(person: string): (box: string) => string {
  return (box) => tagIn(box, person)
}

/** Ids in order: new-1, new-2 … */
export function makeIds(): () => string {
  let made = 0
  return () => `new-${++made}`
}

export function contextOf(
  { by = { role: 'leader' }, now = TEN, device = '', ...rest }: Where,
  newId = makeIds(),
): Context {
  return { ...rest, by, now, device, newId, tag: tagIn }
}

export function stateAfter(events: readonly GatheringEvent[]): Gathering {
  return events.reduce(evolve, emptyGathering('g'))
}

/** The step that opens a leader's events is left out, here as in `then`; it has tests of its own. */
export function facts(events: readonly GatheringEvent[]): readonly GatheringEvent[] {
  return events.filter(({ type }) => type !== 'v1.StepTaken')
}

/** A rule as a sentence: given these facts, when somebody asks this, then these facts (or this refusal, or nothing). */
export function given(...events: readonly GatheringEvent[]) {
  return givenState(stateAfter(events))
}

export function givenState(state: Gathering) {
  return {
    when(command: RoomCommand, where: Where = {}) {
      const decision = decide(state, command, contextOf(where))
      return {
        // biome-ignore lint/suspicious/noThenProperty: it reads as the rule, and nobody awaits it
        then(...expected: readonly GatheringEvent[]) {
          expect(decision.ok ? facts(decision.events) : decision).toEqual(expected)
        },
        thenRefused(code: GatheringRefusal, detail?: string) {
          expect(decision).toEqual(detail === undefined ? { ok: false, code } : { ok: false, code, detail })
        },
        thenNothing() {
          expect(decision).toEqual({ ok: true, events: [] })
        },
      }
    },
  }
}

export type Act = readonly [command: RoomCommand, where?: Where]

/** What a gathering has become after these commands, each of which must have been accepted. */
export function play(before: Gathering, ...acts: readonly Act[]): Gathering {
  return acts.reduce((state, [command, where = {}]) => {
    const decision = decide(state, command, contextOf(where, makeIdsAfter(state)))
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
    return decision.events.reduce(evolve, state)
  }, before)
}

/** Ids that `state` does not use yet. */
function makeIdsAfter(state: Gathering): () => string {
  let made = state.people.roster.size
  return () => `new-${++made}`
}
