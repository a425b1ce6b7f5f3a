import { decidePanel, type PanelContext } from '#shared/activities/panel/decide.ts'
import { decidePanelBoard, decidePanelPoint } from '#shared/activities/panel/decide-points.ts'
import type { Panel, PanelCommand } from '#shared/activities/panel/panel.ts'
import type { PointCommand } from '#shared/activities/points.ts'
import type { BoardCommand } from '#shared/board/board.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { decidePlenary } from '#shared/plenary/decide.ts'
import type { PlenaryCommand } from '#shared/plenary/plenary.ts'
import type { WonderingCommand } from '#shared/plenary/wondering.ts'
import { type Actor, leads, speaksForLeader } from './authorise.ts'
import { boardOf } from './boards.ts'
import { writerOf } from './decide-observed.ts'
import type { Gathering, GatheringDecision, GatheringEvent, RoomCommand } from './gathering.ts'
import { candidatesFor } from './panel-context.ts'
import { groupsOf, movesPlenary } from './presented.ts'

export type By = { readonly by: Actor; readonly now: Instant }

function panelContext(gathering: Gathering, activity: string, { by: actor, now }: By): PanelContext {
  const { people } = gathering
  const by = writerOf(gathering, actor)
  return {
    by,
    merged: people.merged,
    group: people.roster.get(by)?.municipality ?? null,
    now,
    leads: speaksForLeader(actor.role),
    municipalities: people.municipalities.map(({ id }) => id),
    candidates: () => candidatesFor(gathering, activity),
  }
}

/** What the leader does with a panel, and a municipality that chooses for its seat. */
export function onPanel(gathering: Gathering, command: PanelCommand, by: By): GatheringDecision {
  const there = gathering.activities.get(command.activity)
  if (there && there.kind !== 'panel')
    return refused(command.type === 'PreparePanel' ? 'already-exists' : 'unknown-activity')
  if (!there && command.type !== 'PreparePanel') return refused('unknown-activity')
  const decision = decidePanel(there, command, panelContext(gathering, command.activity, by))
  return decision.ok ? putsPanelUp(gathering, command, decision.events) : decision
}

/** What is opened is on the hall screen too: one tap, not two. An assignment leaves a black one black. */
function putsPanelUp(
  { stage }: Gathering,
  { type, activity }: PanelCommand,
  events: readonly GatheringEvent[],
): GatheringDecision {
  const begins = type === 'BeginAssignment' || type === 'OpenAllAssignments'
  const shows = type === 'OpenPanel' || (begins && events.length > 0 && stage.scene !== 'black')
  const isUp = stage.scene === 'panel' && stage.activity === activity
  if (!shows || isUp) return accepted(...events)
  return accepted<GatheringEvent>(...events, { type: 'v1.SceneShown', scene: 'panel', activity })
}

export function onPanelPoint(
  gathering: Gathering,
  panel: Panel,
  command: PointCommand,
  by: By,
): GatheringDecision {
  return decidePanelPoint(panel, command, panelContext(gathering, panel.id, by))
}

export function onPanelBoard(
  gathering: Gathering,
  activity: string,
  command: BoardCommand,
  by: By,
): GatheringDecision {
  const panel = gathering.activities.get(activity)
  if (panel?.kind !== 'panel') return refused('unknown-activity')
  return decidePanelBoard(panel, command, panelContext(gathering, activity, by))
}

/** Whatever the leader does with a presentation is seen in the hall at once, but for a black screen; others move what is there. */
export function onPlenary(gathering: Gathering, command: PlenaryCommand, { by, now }: By): GatheringDecision {
  const { people, notes, stage } = gathering
  const decision = decidePlenary(gathering.plenary, command, {
    now,
    moves: movesPlenary(gathering, by),
    isSeen: leads(by.role) || stage.scene === 'plenary',
    boardOf: (activity) => {
      const board = boardOf(gathering, activity)
      return board && { board, groups: groupsOf(gathering, activity) }
    },
    knowsPerson: (person) => people.roster.has(person) || notes.observers.some(({ id }) => id === person),
    knowsMunicipality: (municipality) => people.municipalities.some(({ id }) => id === municipality),
  })
  if (!decision.ok || decision.events.length === 0) return decision
  if (command.type === 'ClosePlenary' && stage.scene === 'plenary')
    return accepted<GatheringEvent>(...decision.events, shows('now'))
  const isSeen = command.type === 'OpenPlenary' || (command.type === 'StepPlenary' && leads(by.role))
  const isUp = stage.scene === 'plenary' || (stage.scene === 'black' && command.type !== 'OpenPlenary')
  return isSeen && !isUp ? accepted<GatheringEvent>(...decision.events, shows('plenary')) : decision
}

function shows(scene: 'now' | 'plenary'): GatheringEvent {
  return { type: 'v1.SceneShown', scene, activity: null }
}

/** The one step of the conversation that a wondering becomes. */
export const WONDERING_STEP = 'wondering'
type Route = (gathering: Gathering, command: RoomCommand) => GatheringDecision

/** Prepared and opened as any other conversation; what is left to say is where it came from. */
export function onWondering(
  gathering: Gathering,
  command: WonderingCommand,
  { now: at }: By,
  route: Route,
  evolve: (gathering: Gathering, event: GatheringEvent) => Gathering,
): GatheringDecision {
  const { activity, item, from, who, minutes } = command
  if (gathering.activities.has(activity)) return refused('already-exists')
  const text = tidy(command.text)
  if (text === '') return refused('question-empty')
  if (tooLong(text, TEXT_LIMITS.question)) return refused('text-too-long', `${TEXT_LIMITS.question}`)
  // What a board's people have not chosen is theirs alone, also when somebody knows its id.
  if (from && !mayGoOut(gathering, from.activity, from.card)) return refused('card-not-chosen')
  const step = { id: WONDERING_STEP, prompt: text, who, capture: 'points', minutes } as const
  const prepared = route(gathering, { type: 'PrepareConversation', activity, item, steps: [step] })
  if (!prepared.ok) return prepared
  const after = prepared.events.reduce(evolve, gathering)
  const opened = route(after, { type: 'OpenConversation', activity })
  if (!opened.ok) return opened
  const sent = { type: 'v1.WonderingSent', activity, from, at } as const
  return accepted<GatheringEvent>(...prepared.events, sent, ...opened.events)
}

function mayGoOut(gathering: Gathering, activity: string | null, card: string): boolean {
  const isShown = gathering.shown.some((each) => each.activity === activity && each.card === card)
  return isShown || (boardOf(gathering, activity)?.chosen.includes(card) ?? false)
}
