import type { ProgrammeLooked } from '#shared/views/programme-looked.ts'
import type { OwnerPlanned, PlannedBrief, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import type { PromisePart } from '#shared/views/programme-plan.ts'

type Opened = Pick<OwnerPlanned, 'why' | 'replyBy' | 'reminders' | 'texts'>
/** What the page is shown, with what it looks at put where it belongs. */
export type Seen = Omit<ProgrammeOwnerView, 'gatherings'> & {
  /** Those that are looked at have all that is set for them. */
  readonly gatherings: readonly (PlannedBrief & { readonly opened: Opened | null })[]
  /** Those that are looked at. */
  readonly promises: readonly PromisePart[]
}

export function seenIn(view: ProgrammeOwnerView, looked: readonly (ProgrammeLooked | null)[]): Seen {
  const gatherings = new Map(
    looked.flatMap((each) =>
      each?.look === 'gathering' ? [[each.gathering.id, each.gathering] as const] : [],
    ),
  )
  const promises = looked.flatMap((each) => {
    if (each?.look === 'municipality') return each.promises
    return each?.look === 'promise' ? [each.promise] : []
  })
  return {
    ...view,
    gatherings: view.gatherings.map((each) => ({ ...each, opened: gatherings.get(each.id) ?? null })),
    promises: [...promises, ...view.unplaced],
  }
}
