import type { Panel } from '#shared/activities/panel/panel.ts'
import { withPointBack } from '#shared/activities/panel/panel-board.ts'
import type { Board, CardId } from '#shared/board/board.ts'
import type { ActivityId } from '#shared/kernel/ids.ts'
import { ORDINARY_THEMES, type Theme } from '#shared/notes/themes.ts'
import type { Gathering } from './gathering.ts'

// Where the boards are: the observers' (null) with the notes, a panel's with the panel.

export function boardOf({ notes, activities }: Gathering, activity: ActivityId | null): Board | undefined {
  if (activity === null) return notes.board
  const panel = activities.get(activity)
  return panel?.kind === 'panel' && panel.phase !== 'draft' ? panel.board : undefined
}

export function withBoard(gathering: Gathering, activity: ActivityId | null, board: Board): Gathering {
  if (activity === null) return { ...gathering, notes: { ...gathering.notes, board } }
  const panel = gathering.activities.get(activity)
  if (panel?.kind !== 'panel' || panel.phase === 'draft') return gathering
  return { ...gathering, activities: gathering.activities.set(panel.id, { ...panel, board }) }
}

/** A card that is brought back is its writer's point again. */
export function withPanelPointBack(gathering: Gathering, activity: ActivityId, card: CardId): Gathering {
  const panel = gathering.activities.get(activity)
  if (panel?.kind !== 'panel') return gathering
  const after = withPointBack(panel, card)
  return after === panel ? gathering : { ...gathering, activities: gathering.activities.set(panel.id, after) }
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
