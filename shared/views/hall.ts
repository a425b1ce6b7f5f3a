import type { Run } from '#shared/agenda/agenda.ts'
import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { CardOn } from '#shared/plenary/wondering.ts'
import type { ClockShown } from '#shared/showing/item-clock.ts'
import type { ItemLink } from '#shared/showing/showing.ts'
import { type ActivityCard, conversationCard, currentActivities, pollCard } from './activity-part.ts'
import { commitmentsCard } from './commitments-part.ts'
import { evaluationCard } from './evaluation-part.ts'
import { figureOnPhones } from './figures-part.ts'
import { panelCard } from './panel-part.ts'
import { type PlenaryCard, plenaryCard, type ShownPart, shownParts } from './plenary-part.ts'
import { type AgendaPart, agendaPart, type GatheringPart, gatheringPart, runPart } from './programme-part.ts'
import { presentationsCard } from './round-part.ts'
import { type TablesHeld, tablesHeld } from './seating-part.ts'
import { clockPart, linksPart } from './showing-part.ts'
import { type SummaryCard, summaryCard } from './summary-part.ts'
import { currentWonderings } from './wondering-part.ts'

/**
 * What every phone and every observer shares. It holds no count of answers: a thousand phones would have to be told of each.
 */
export type HallView = {
  readonly gathering: GatheringPart
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  readonly agenda: AgendaPart
  readonly run: Run
  /** Who sees the time of what is on. */
  readonly clock: ClockShown
  /** Where the item that is on leads. */
  readonly links: readonly ItemLink[]
  /** Null while no tables hold. */
  readonly tables: TablesHeld | null
  readonly activities: readonly ActivityCard[]
  /** What is being presented from a board, as far as the hall has seen it; null: nothing. */
  readonly plenary: PlenaryCard | null
  /** What has been presented, in the order it was shown. */
  readonly shown: readonly ShownPart[]
  /** What the hall has been shown of the summary; null: nothing. */
  readonly summary: SummaryCard | null
  /** The one that stands on the hall screen; null: none. */
  readonly figure: Figure | null
  /** The conversations among `activities` that a board's people wonder about, and the point each came from. */
  readonly wonderings: readonly { readonly activity: string; readonly from: CardOn | null }[]
}

export function hallView(gathering: Gathering): HallView {
  return {
    gathering: gatheringPart(gathering),
    municipalities: gathering.people.municipalities.map(({ id, name }) => ({ id, name })),
    agenda: agendaPart(gathering.agenda),
    run: runPart(gathering.run),
    clock: clockPart(gathering),
    links: linksPart(gathering),
    tables: tablesHeld(gathering),
    activities: currentActivities(gathering).flatMap((activity): readonly ActivityCard[] => {
      if (activity.phase === 'draft') return []
      switch (activity.kind) {
        case 'poll':
          return [pollCard(activity, 'shown')]
        case 'conversation':
          return [conversationCard(activity)]
        case 'presentations':
          return [presentationsCard(activity, gathering.people.municipalities)]
        case 'panel':
          return [panelCard(activity, gathering.people)]
        case 'commitments':
          return [commitmentsCard(activity)]
        case 'evaluation':
          return [evaluationCard(activity)]
        default:
          return unreachable(activity)
      }
    }),
    plenary: plenaryCard(gathering),
    shown: shownParts(gathering),
    summary: summaryCard(gathering),
    figure: figureOnPhones(gathering),
    wonderings: currentWonderings(gathering),
  }
}
