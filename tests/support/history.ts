import { assignmentOn } from '#shared/activities/panel/course.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { BoardCommand } from '#shared/board/board.ts'
import { boardOf } from '#shared/gathering/boards.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type {
  Gathering,
  GatheringDecision,
  GatheringEvent,
  RoomCommand,
} from '#shared/gathering/gathering.ts'
import { groupsAsked } from '#shared/gathering/groups-job.ts'
import { groupsOf } from '#shared/gathering/presented.ts'
import { slidesOf } from '#shared/plenary/slides.ts'
import { shownOf } from '#shared/seating/tables-now.ts'
import type { Deed } from './arbitraries.ts'
import { fullHouse } from './full-house.ts'
import { stateAfter, TEN, tagIn } from './given.ts'

export type Moment = { readonly deed: Deed; readonly decision: GatheringDecision; readonly after: Gathering }

/** What came of it, deed by deed. */
export function live(deeds: readonly Deed[], start: Gathering = stateAfter(fullHouse)): readonly Moment[] {
  let state = start
  let now = TEN
  let made = 0
  return deeds.map((deed) => {
    now += deed.after
    const decision = decide(state, commandOf(deed, state), {
      by: deed.by,
      now,
      device: deed.by.role === 'visitor' || deed.by.role === 'server' ? deed.device : '',
      newId: () => `made-${now}-${++made}`,
      tag: tagIn,
      // Sometimes every draw is found elsewhere.
      ...(deed.pick % 2 === 0 ? { matchedAtOnce: 0 } : {}),
    })
    if (decision.ok) state = decision.events.reduce(evolve, state)
    return { deed, decision, after: state }
  })
}

/** The command as somebody would give it who sees the state: the step, item, revision and question that are there. */
function commandOf(deed: Deed, state: Gathering): RoomCommand {
  const { command, apt, pick } = deed
  if (!apt) return command
  const current =
    state.run.now.phase === 'running' || state.run.now.phase === 'paused' ? state.run.now.item : null
  switch (command.type) {
    case 'Undo':
      return { ...command, step: state.steps.at(-1)?.id ?? command.step }
    case 'StartItem':
    case 'EndDay':
      return { ...command, from: current }
    case 'AdjustTime':
      return { ...command, item: current ?? command.item }
    case 'ReviseAgenda':
      return { ...command, base: state.agenda.revision }
    case 'BringBackAgenda':
      return { ...command, base: state.agenda.revision }
    case 'CatchUp':
      return { ...command, base: state.agenda.revision, from: current }
    case 'TakeSeating':
      return { ...command, asked: state.seating.asked?.id ?? command.asked }
    case 'TakeGroups':
      return { ...command, draw: groupsAsked(state)?.draw ?? command.draw }
    case 'ShowSeating':
      return { ...command, draft: state.seating.draft?.id ?? command.draft }
    case 'SeatLateComers':
    case 'MoveSeat':
      return { ...command, round: standingNow(state) ?? command.round }
    case 'BeginPresentation': {
      const round = state.activities.get(command.activity)
      return round?.kind === 'presentations' && round.phase !== 'draft'
        ? { ...command, from: round.on }
        : command
    }
    case 'MergeCards':
    case 'SplitCard':
    case 'SupportCard':
    case 'ChooseCard':
    case 'UnchooseCard':
    case 'MoveCard':
    case 'RemoveCard':
    case 'BringBackCard':
    case 'TagCard':
    case 'ReviseCard':
      return onItsBoard(command, state, deed)
    case 'TakeBack': {
      const last = state.deeds.list.findLast(({ activity }) => activity === command.activity)
      return pick % 5 === 0 ? command : { ...command, deed: last?.id ?? command.deed }
    }
    case 'SendWondering': {
      const [card = ''] = boardOf(state, 'panel')?.chosen ?? []
      return { ...command, from: pick % 3 === 0 ? null : { activity: 'panel', card } }
    }
    case 'AddPoint': {
      const talk = state.activities.get(command.activity)
      if (talk?.kind === 'panel') return { ...command, step: pick % 3 === 0 ? 'q2' : 'q1' }
      return talk?.kind === 'conversation' && talk.phase === 'open' && pick % 2 === 0
        ? { ...command, step: talk.step }
        : command
    }
    case 'ChooseMember': {
      const panel = state.activities.get(command.activity)
      const seat =
        panel?.kind === 'panel' && panel.seats.find((each) => each.municipality === command.municipality)
      return { ...command, from: seat ? seat.person : null }
    }
    case 'BeginAssignment': {
      const panel = state.activities.get(command.activity)
      return panel?.kind === 'panel' ? { ...command, from: assignmentOn(panel) } : command
    }
    case 'StepPlenary':
      return steppingOn(command, state, deed)
    case 'RepeatStep':
    case 'TakeTurn':
    case 'CallLeader':
    case 'AnswerCall':
    case 'WalkTables':
      return inRun(command, state, deed)
    case 'LetThrough':
    case 'HoldBack':
      return { ...command, texts: [textIn(state, command.activity, pick) ?? command.texts[0] ?? 'none'] }
    case 'SupportAnswer':
      return { ...command, text: textIn(state, command.activity, pick) ?? command.text }
    case 'CastBallot': {
      const poll = state.activities.get(command.activity)
      return poll?.kind === 'poll' ? { ...command, answer: answerTo(poll.question, deed) } : command
    }
    case 'SendForm': {
      const form = state.activities.get(command.activity)
      if (form?.kind !== 'evaluation') return command
      const answers = form.questions.map(({ id, question }) => ({
        question: id,
        answer: answerTo(question, deed),
      }))
      return { ...command, answers: deed.pick % 2 === 0 ? answers : answers.slice(0, 1) }
    }
    default:
      return command
  }
}

/** Cards that are on the panel's board. */
function onItsBoard(command: BoardCommand, state: Gathering, { pick }: Deed): RoomCommand {
  const board = command.activity === null ? undefined : boardOf(state, command.activity)
  const cards = [...(board?.cards.keys() ?? [])].sort()
  const [card = cards[0], other = cards[0]] = cards.slice(pick % Math.max(1, cards.length))
  if (card === undefined || other === undefined) return command
  if (command.type === 'MergeCards') return { ...command, into: card, cards: [other] }
  return { ...command, card }
}

/** From what is on, to something that is chosen. */
function steppingOn(
  command: Extract<RoomCommand, { type: 'StepPlenary' }>,
  state: Gathering,
  { pick }: Deed,
): RoomCommand {
  const { plenary } = state
  const board = plenary && boardOf(state, plenary.activity)
  if (!plenary || !board) return command
  const slides = slidesOf(board, groupsOf(state, plenary.activity), plenary.by)
  return { ...command, from: plenary.on?.key ?? null, to: slides[pick % (slides.length + 1)]?.key ?? null }
}

/** In the run that is on: one of its circles, the turn that is taken there, mostly by somebody who is in it. */
function inRun(
  command: Extract<
    RoomCommand,
    { type: 'RepeatStep' | 'TakeTurn' | 'CallLeader' | 'AnswerCall' | 'WalkTables' }
  >,
  { activities }: Gathering,
  { by, pick }: Deed,
): RoomCommand {
  const talk = activities.get(command.activity)
  if (talk?.kind !== 'conversation' || talk.phase !== 'open') return command
  const { run } = talk
  if (command.type === 'RepeatStep') return { ...command, run: run.run }
  const own = by.role === 'participant' && run.circles.find(({ people }) => people.includes(by.person))
  const circle = own || run.circles[pick % Math.max(1, run.circles.length)]
  if (!circle) return command
  const from = circle.turn.place
  return command.type === 'TakeTurn'
    ? { ...command, circle: circle.id, from, to: from + 1 }
    : { ...command, circle: circle.id }
}

function standingNow({ seating }: Gathering): string | undefined {
  return (seating.draft ?? shownOf(seating))?.id
}

/** One of the texts or words that have been answered. */
function textIn({ activities }: Gathering, id: string, pick: number): string | undefined {
  const poll = activities.get(id)
  if (poll?.kind !== 'poll') return undefined
  const { texts, words = [] } = tallyOf(poll)
  const all = [...texts, ...words]
  return all[pick % Math.max(1, all.length)]?.id
}

function answerTo(question: Question, { pick, command }: Deed): Answer {
  if (command.type === 'CastBallot' && command.answer.type === question.type) return command.answer
  switch (question.type) {
    case 'choice':
      return { type: 'choice', choice: question.choices[pick % question.choices.length]?.id ?? 'none' }
    case 'choices':
      return { type: 'choices', choices: question.choices.slice(0, pick).map(({ id }) => id) }
    case 'scale':
      return { type: 'scale', value: pick + 1 }
    case 'text':
      return { type: 'text', text: `words ${pick}` }
    case 'ranking':
      return { type: 'ranking', order: question.choices.slice(0, question.top).map(({ id }) => id) }
    case 'shares':
      return {
        type: 'shares',
        given: [{ choice: question.choices[0]?.id ?? 'none', points: question.total }],
      }
    case 'number':
      return { type: 'number', value: question.min ?? pick }
    case 'dates':
      return { type: 'dates', can: question.choices.map(({ id }) => ({ choice: id, how: 'maybe' })) }
    case 'words':
      return { type: 'words', words: [`word ${pick}`] }
    case 'yesno':
      return { type: 'yesno', value: pick % 2 === 0 ? 'yes' : 'no' }
  }
}

export function eventsOf(moments: readonly Moment[]): readonly GatheringEvent[] {
  return [...fullHouse, ...moments.flatMap(({ decision }) => (decision.ok ? decision.events : []))]
}

export function endOf(moments: readonly Moment[], start: Gathering = stateAfter(fullHouse)): Gathering {
  return moments.at(-1)?.after ?? start
}

/** The state as JSON tells it; the order of a table's entries means nothing. */
export function plain(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state))
}
