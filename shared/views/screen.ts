import type { Begun } from '#shared/activities/conversation/conversation.ts'
import { answeredCount } from '#shared/activities/poll/tally.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Scene, Theme } from '#shared/gathering/stage.ts'
import type { ClockShown, HallSounds } from '#shared/showing/item-clock.ts'
import type { Goals, Practical } from '#shared/showing/showing.ts'
import { type ConversationCard, conversationCard, type PollCard, pollCard } from './activity-part.ts'
import { type ArrivalsPart, arrivalsPart } from './arrivals-part.ts'
import { type CallPart, screenCalls } from './calls-part.ts'
import { type CommitmentsOnScreen, commitmentsOnScreen } from './commitments-part.ts'
import { type EvaluationOnScreen, evaluationOnScreen } from './evaluation-part.ts'
import { figureOnScreen } from './figures-part.ts'
import { type MatrixOnScreen, matrixOnScreen, type ProfilesOnScreen, profilesOnScreen } from './form.ts'
import type { JoinPart, Live } from './live.ts'
import { type PanelOnScreen, panelOnScreen } from './panel-part.ts'
import { type PlenaryOnScreen, plenaryOnScreen } from './plenary-part.ts'
import { type AgendaPart, agendaPart, type GatheringPart, gatheringPart, runPart } from './programme-part.ts'
import { type RoundOnScreen, roundOnScreen } from './round-part.ts'
import { isForAll, screenTalk } from './screen-talk.ts'
import { type HallSeating, hallSeating } from './seating-part.ts'
import {
  clockPart,
  goalsPart,
  practicalPart,
  type SlidePart,
  showsSlides,
  slidePart,
  soundsPart,
} from './showing-part.ts'
import { type SummaryOnScreen, summaryOnScreen } from './summary-part.ts'
import type { ScreenPoint, ScreenTalk } from './talk-part.ts'
import { type WallPoints, wallPoints } from './wall-points.ts'
import { type Wonderer, wonderedBy } from './wondering-part.ts'

/** What the whole hall sees. People are municipalities here; they go by name only where they are to find their seats. */
export type ScreenView = {
  readonly gathering: GatheringPart
  readonly agenda: AgendaPart
  readonly run: Run
  /** Who sees the time of what is on, and what is to be heard of it in the hall. */
  readonly clock: ClockShown
  readonly sounds: HallSounds
  /** Who is to be where while people eat or have a break. */
  readonly calls: readonly CallPart[]
  readonly scene: Scene
  readonly theme: Theme
  /** Set when the scene is `question`. */
  readonly poll: (PollCard & { readonly answered: number }) | null
  /** Set when the scene is `points`. */
  readonly board: Board | null
  /** Set when the scene is `presentations`. */
  readonly round: RoundOnScreen | null
  /** Set when the scene is `panel`. */
  readonly panel: PanelOnScreen | null
  /** Set when the scene is `commitments`. */
  readonly commitments: CommitmentsOnScreen | null
  /** Set when the scene is `evaluation`. */
  readonly evaluation: EvaluationOnScreen | null
  /** Set when the scene is `plenary`. */
  readonly plenary: PlenaryOnScreen | null
  /** Set when the scene is `summary`. */
  readonly summary: SummaryOnScreen | null
  /** Set when the scene is `figure`. */
  readonly figure: Figure | null
  /** Each is set while its scene is on. */
  readonly matrix: MatrixOnScreen | null
  readonly profiles: ProfilesOnScreen | null
  readonly goals: Goals | null
  readonly practical: Practical | null
  readonly slide: SlidePart | null
  /** Set while the scene is `seating` and tables hold. */
  readonly seating: HallSeating | null
  /** Whoever speaks now shows slides of their own: title, name and clock are enough here. */
  readonly slides: boolean
  readonly arrivals: ArrivalsPart
  readonly join: JoinPart
}
export type Board = {
  readonly card: ConversationCard
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly points: readonly ScreenPoint[]
  }[]
  /** The groups of the step; null where there are none but municipalities as ever. */
  readonly talk: ScreenTalk | null
  /** Whose wondering it is, when it is one. */
  readonly wondering?: Wonderer
  /** The point that came last, of all groups. */
  readonly newest: string | null
}

/** `points`: of the conversation that is shown, where they are sorted already. */
export function screenView(gathering: Gathering, live: Live, points: WallPoints | null = null): ScreenView {
  const { scene, theme, activity: id } = gathering.stage
  const activity = id === null ? undefined : gathering.activities.get(id)
  const begun = activity && activity.phase !== 'draft' ? activity : undefined
  return {
    gathering: gatheringPart(gathering),
    agenda: agendaPart(gathering.agenda),
    run: runPart(gathering.run),
    clock: clockPart(gathering),
    sounds: soundsPart(gathering),
    calls: screenCalls(gathering),
    scene,
    theme,
    poll:
      scene === 'question' && begun?.kind === 'poll'
        ? { ...pollCard(begun, 'live'), answered: answeredCount(begun) }
        : null,
    board:
      scene === 'points' && begun?.kind === 'conversation'
        ? boardOf(gathering, begun, points ?? wallPoints(begun))
        : null,
    round:
      scene === 'presentations' && begun?.kind === 'presentations' ? roundOnScreen(gathering, begun) : null,
    panel: scene === 'panel' && begun?.kind === 'panel' ? panelOnScreen(gathering, begun) : null,
    commitments:
      scene === 'commitments' && begun?.kind === 'commitments' ? commitmentsOnScreen(gathering, begun) : null,
    evaluation: scene === 'evaluation' && begun?.kind === 'evaluation' ? evaluationOnScreen(begun) : null,
    plenary: scene === 'plenary' ? plenaryOnScreen(gathering) : null,
    summary: scene === 'summary' ? summaryOnScreen(gathering) : null,
    figure: figureOnScreen(gathering),
    matrix: scene === 'matrix' ? matrixOnScreen(gathering) : null,
    profiles: scene === 'profiles' ? profilesOnScreen(gathering) : null,
    goals: scene === 'goals' ? goalsPart(gathering.goals) : null,
    practical: scene === 'practical' ? practicalPart(gathering.practical) : null,
    slide: scene === 'item' ? slidePart(gathering) : null,
    seating: scene === 'seating' ? hallSeating(gathering) : null,
    slides: showsSlides(gathering),
    arrivals: arrivalsPart(gathering),
    join: live.join,
  }
}

function boardOf(gathering: Gathering, talk: Begun, points: WallPoints): Board {
  const { people } = gathering
  const isShown = isForAll(talk)
  const groups = [...people.municipalities, { id: '', name: '' }].map(({ id, name }) => ({
    ...{ id, name, points: isShown ? points.ofGroup(id) : [] },
  }))
  return {
    card: conversationCard(talk),
    groups: groups.filter(({ id, points }) => id !== '' || points.length > 0),
    newest: isShown ? points.newest() : null,
    talk: screenTalk(gathering, talk, points),
    ...wonderedBy(gathering, talk.id),
  }
}
