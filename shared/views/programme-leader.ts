import { wallClock } from '#shared/agenda/zone.ts'
import type { PlannedId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { promisesToOpenWith } from '#shared/programme/open-with.ts'
import { type PlanCounts, planCounts, standing } from '#shared/programme/plan.ts'
import { type Programme, plannedIn } from '#shared/programme/programme.ts'
import { type Reminder, remindersDue } from '#shared/programme/replies.ts'
import {
  type MunicipalityPart,
  municipalityPart,
  type OwnerPlanned,
  ownerPlanned,
} from './programme-owner.ts'
import { type PromisePart, promisePart } from './programme-plan.ts'
import { type ProgrammeHead, programmeHead } from './programme-timeline.ts'

/** What whoever leads one gathering of a programme sees: that gathering, and the plans of those who come to it. */
export type ProgrammeLeaderView = ProgrammeHead & {
  readonly today: IsoDate
  /** Null: it is not in the programme any more. */
  readonly gathering: OwnerPlanned | null
  readonly municipalities: readonly MunicipalityPart[]
  readonly counts: PlanCounts
  readonly promises: readonly PromisePart[]
  /** The promises that it opens with. */
  readonly opensWith: readonly string[]
  readonly due: readonly Reminder[]
}

export function programmeLeaderView(programme: Programme, id: PlannedId, now: Instant): ProgrammeLeaderView {
  const today = wallClock(now, programme.zone).date
  const planned = plannedIn(programme, id)
  const asked = planned?.municipalities ?? []
  const promises = standing(programme).filter(
    ({ municipality }) => municipality !== null && asked.includes(municipality),
  )
  const { carry } = promisesToOpenWith(programme, asked, planned?.made ?? null)
  return {
    ...programmeHead(programme),
    today,
    gathering: planned ? withoutOthers(ownerPlanned(programme, planned, today)) : null,
    municipalities: programme.municipalities
      .filter((municipality) => asked.includes(municipality.id))
      .map(municipalityPart),
    counts: planCounts(promises, today),
    promises: promises.map((promise) => promisePart(promise, today)),
    opensWith: carry.flatMap(({ carried }) => carried.map((promise) => promise.id)),
    due: remindersDue(programme, today)
      .filter(({ planned: of }) => of === id)
      .map(({ planned: of, municipality, days, answer }) => ({ planned: of, municipality, days, answer })),
  }
}

/** Who is not asked any more is not the leader’s to read about. */
function withoutOthers(planned: OwnerPlanned): OwnerPlanned {
  const letters = planned.letters.filter(({ municipality }) => planned.municipalities.includes(municipality))
  return { ...planned, letters }
}
