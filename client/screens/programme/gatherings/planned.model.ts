import { GATHERING_KINDS, type GatheringKind } from '#shared/programme/planned.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'

export type PlannedDraft = {
  readonly id: string
  readonly kind: GatheringKind
  readonly title: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly phase: string
  readonly municipalities: readonly string[]
}

/** A gathering as it is written; `made`: the id of a new one. */
export function plannedDraft(is: OwnerPlanned | null, phase: string, made: string): PlannedDraft {
  return {
    id: is?.id ?? made,
    kind: is?.kind ?? 'network',
    title: is?.title ?? '',
    from: is?.from ?? '',
    // One of a single day is written with its first alone.
    to: is === null || is.to === null || is.to === is.from ? '' : is.to,
    place: is?.place ?? '',
    phase: is?.phase ?? phase,
    municipalities: [...(is?.municipalities ?? [])],
  }
}

/** What makes it so. Its facts come first: should it not be moved, they are saved all the same. */
export function planning(is: OwnerPlanned | null, draft: PlannedDraft): readonly ProgrammeCommand[] {
  const { id: planned, title, from, to, place, phase, municipalities } = draft
  const kind = GATHERING_KINDS.find((each) => each === draft.kind) ?? 'other'
  const told = {
    ...{ kind, title, place, municipalities: [...municipalities] },
    ...{ from: from || null, to: to === '' || to === from ? null : to },
  }
  if (is === null) return [{ type: 'PlanGathering', planned, phase, ...told }]
  return [
    { type: 'RevisePlannedGathering', planned, ...told },
    ...(phase === is.phase ? [] : [{ type: 'MoveGathering', planned, phase } as const]),
  ]
}
