import type { BegunPanel, Panel } from '#shared/activities/panel/panel.ts'
import { withPointBack } from '#shared/activities/panel/panel-board.ts'
import type { Board, CardId } from '#shared/board/board.ts'
import type { WordsOf } from '#shared/board/rewind.ts'
import type { ActivityId } from '#shared/kernel/ids.ts'
import { ORDINARY_THEMES, type Theme } from '#shared/notes/themes.ts'
import type { Gathering } from './gathering.ts'

// Where the boards are: the observers' (null) with the notes, a panel's with the panel.

export function boardOf({ notes, activities }: Gathering, activity: ActivityId | null): Board | undefined {
  if (activity === null) return notes.board
  return panelOn({ activities }, activity)?.board
}

/** The panel whose board it is. */
export function panelOn(
  { activities }: Pick<Gathering, 'activities'>,
  activity: ActivityId | null,
): BegunPanel | undefined {
  const panel = activity === null ? undefined : activities.get(activity)
  return panel?.kind === 'panel' && panel.phase !== 'draft' ? panel : undefined
}

export function withPanel(gathering: Gathering, panel: Panel): Gathering {
  return { ...gathering, activities: gathering.activities.set(panel.id, panel) }
}

/** Its writer has taken the point back: other words that its card has are not to give way to the writer's again. */
export function isPointWithdrawn(gathering: Gathering, activity: ActivityId | null, card: CardId): boolean {
  return panelOn(gathering, activity)?.points.get(card)?.withdrawn === true
}

/** What was written that the cards of a board were made of. */
export function wordsOn(gathering: Gathering, activity: ActivityId | null): WordsOf {
  const panel = panelOn(gathering, activity)
  return (card) => (panel ? panel.points.get(card)?.text : gathering.notes.notes.get(card)?.text)
}

export function withBoard(gathering: Gathering, activity: ActivityId | null, board: Board): Gathering {
  if (activity === null) return { ...gathering, notes: { ...gathering.notes, board } }
  const panel = panelOn(gathering, activity)
  return panel ? withPanel(gathering, { ...panel, board }) : gathering
}

/** A card that is brought back is its writer's point again. */
export function withPanelPointBack(gathering: Gathering, activity: ActivityId, card: CardId): Gathering {
  const panel = gathering.activities.get(activity)
  if (panel?.kind !== 'panel') return gathering
  const after = withPointBack(panel, card)
  return after === panel ? gathering : withPanel(gathering, after)
}

/** What notes are gathered under now, and whose themes those are. */
export function themesOf(gathering: Gathering): {
  readonly from: 'leader' | 'panel' | 'ordinary'
  readonly themes: readonly Theme[]
} {
  const { themes } = gathering.notes
  if (themes !== null) return { from: 'leader', themes }
  const asked = panelOf(gathering)?.assignments.flatMap(({ questions }) => questions) ?? []
  if (asked.length === 0) return { from: 'ordinary', themes: ORDINARY_THEMES }
  return { from: 'panel', themes: asked.map(({ id, text }) => ({ id, name: text })) }
}

/** The panel that observers listen for: the one that is on, else the one to come, from the moment it is prepared. */
function panelOf({ order, activities }: Gathering): Panel | undefined {
  const panels = order.flatMap((id) => {
    const activity = activities.get(id)
    return activity?.kind === 'panel' ? [activity] : []
  })
  const inPhase = (phase: Panel['phase']) => panels.find((panel) => panel.phase === phase)
  return inPhase('open') ?? inPhase('draft') ?? panels.at(-1)
}
