import type { Decision } from '#shared/kernel/decision.ts'
import type { DrawId, MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Begun, ConversationEvent, ConversationRefusal } from './conversation.ts'
import type { HallNow } from './hall-now.ts'
import type { RunningCommand } from './running.ts'
import type { Step } from './steps.ts'

export type ConversationDecision = Decision<ConversationEvent, ConversationRefusal>
/** One of the commands, by its type. */
export type Of<T extends RunningCommand['type']> = Extract<RunningCommand, { type: T }>
export type RunningContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: a point keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The municipality of the asking person. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  readonly leads: boolean
  /** Gone through only when groups are drawn or mended. */
  readonly hall: () => HallNow
  /** Whom phones speak for; left out: everybody has one. */
  readonly phones?: () => ReadonlySet<PersonId>
  /** Left out: all groups are matched here and now. */
  readonly elsewhere?: MatchedElsewhere | undefined
}

/** Groups of more people than these are matched elsewhere, under the id that is made for it, and handed in as `TakeGroups`. */
export type MatchedElsewhere = { readonly beyond: number; readonly newId: () => DrawId }

export function stepIn(talk: Begun, id: string): Step | undefined {
  return talk.steps.find((step) => step.id === id)
}

/** Opened, and its first groups are not found yet. */
export function isUndrawn({ drawing, run }: Pick<Begun, 'drawing' | 'run'>): boolean {
  return drawing !== null && run.run === 0
}

/** The step that is on as the leader sees it: the one that begins as soon as its groups are there. */
export function comingStep({ drawing, step }: Pick<Begun, 'drawing' | 'step'>): string {
  return drawing?.step ?? step
}

/** The step that comes after the one that is on, of those that are not left out. */
export function nextStep({
  steps,
  skipped,
  step,
}: Pick<Begun, 'steps' | 'skipped' | 'step'>): Step | undefined {
  const at = steps.findIndex(({ id }) => id === step)
  return steps.slice(at + 1).find(({ id }) => !skipped.includes(id))
}
