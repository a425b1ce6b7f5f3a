import { atShare, tenths } from '#server/rehearsal/meter.ts'
import type { Gate } from './gates.ts'

export type Waits = {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly most: number
}
/** A part of a step: all arrive, or all answer. */
export type Phase = {
  readonly is: 'arriving' | 'answering'
  readonly acknowledged: Waits
  /** Of the node that was latest, by its own count; null: no node was asked. */
  readonly lag: number | null
  readonly seconds: number
}
/** What came of so many people at once. Times in milliseconds. */
export type StepFigures = {
  readonly people: number
  /** Lines that were opened and commands that were given, each time that they were. */
  readonly asked: number
  /** What of that went wrong, by what it was: a refusal's code, or `line-lost`, `no-answer`, `no-line`, `not-told`. */
  readonly errors: Readonly<Record<string, number>>
  readonly phases: readonly Phase[]
  /** Until a phone was let in; at the door it may be asked to wait its turn. */
  readonly lines: Waits
  /** From the leader's opening something until a phone has it. */
  readonly told: Waits
  /** Lines cut without a goodbye, and commands that were sent again. */
  readonly cut: number
  readonly resent: number
  /** Processor time, of one core: 1 is all of it. */
  readonly nodes: readonly { readonly cpu: number | null; readonly lag: number | null }[]
  readonly driver: { readonly cpu: number; readonly lag: number }
  readonly count: Count
}
/** Held against what leaders are shown afterwards, at every node. */
export type Count = {
  readonly acknowledged: number
  readonly lost: number
  readonly twice: number
  readonly changed: number
}
export type LoadStep = StepFigures & { readonly valid: boolean; readonly gates: readonly Gate[] }
export type LoadReport = {
  /** It held: at the number that was asked for, or at some number; and every answer is there once. */
  readonly ok: boolean
  /** That was asked for; null: the number was to be found. */
  readonly people: number | null
  /** The most people at whom no gate tripped; null where one number was asked for. */
  readonly found: number | null
  /** The fewest at whom one did, and which; `driver`: it could not bring more. */
  readonly over: { readonly people: number; readonly gates: readonly (Gate | 'driver')[] } | null
  readonly gatherings: number
  readonly nodes: number
  readonly spread: boolean
  readonly seed: number
  readonly rush: number
  readonly burst: number
  readonly drops: number
  /** False: loop lag was not asked for, and stands at no gate. */
  readonly lagKnown: boolean
  readonly seconds: number
  readonly steps: readonly LoadStep[]
}

export function waitsOf(values: readonly number[]): Waits {
  const at = (share: number) => atShare(values, share)
  return { count: values.length, p50: at(0.5), p99: at(0.99), most: at(1) }
}

type Asked = Pick<
  LoadReport,
  'people' | 'gatherings' | 'nodes' | 'spread' | 'seed' | 'rush' | 'burst' | 'drops' | 'lagKnown'
>

/** `end`: what the search came to; null where one number was asked for. */
export function reportOf(
  asked: Asked,
  end: { readonly found: number; readonly over: number | null } | null,
  steps: readonly LoadStep[],
  seconds: number,
): LoadReport {
  const isCounted = steps.every(({ count }) => count.lost + count.twice + count.changed === 0)
  const over = end === null ? stumbledAt(asked.people, steps) : stumbledAt(end.over, steps)
  const held = end === null ? over === null : end.found > 0
  return {
    ok: held && isCounted && steps.length > 0,
    ...asked,
    found: end === null ? null : end.found,
    over,
    seconds: tenths(seconds),
    steps,
  }
}

function stumbledAt(people: number | null, steps: readonly LoadStep[]): LoadReport['over'] {
  const those = steps.filter((step) => step.people === people && (!step.valid || step.gates.length > 0))
  if (people === null || those.length === 0) return null
  const gates = new Set(
    those.flatMap(({ valid, gates }): readonly (Gate | 'driver')[] => (valid ? gates : ['driver'])),
  )
  return { people, gates: [...gates] }
}
