import { linesOf, type Setting, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type Bars, barsOf, choicesOf } from './bars.model.ts'
import { type Cloud, cloudOf } from './cloud.model.ts'
import { type Dates, datesOf } from './dates.model.ts'
import { type NumbersModel, numbersOf } from './numbers.model.ts'
import { type Scale, scaleOf } from './scale.model.ts'
import { type Wall, wallOf } from './wall.model.ts'

export type ScreenPoll = NonNullable<ScreenView['poll']>

/**
 * Why there is no result to see: the leader keeps it, an anonymous poll is counted when it closes, or there are too few
 * answers to hide anybody's.
 */
export type Withheld = 'hidden' | 'until-closed' | 'too-few' | null

export type QuestionModel = {
  readonly id: string
  readonly text: string
  readonly setting: Setting
  readonly closed: boolean
  /** What stands under the question, of how it is to be answered. */
  readonly note: Note
  readonly withheld: Withheld
  /** What is written waits for the leader before it stands here. */
  readonly glance: boolean
  readonly least: number
  readonly body: Body
}
export type Body = Bars | Scale | Wall | Dates | NumbersModel | Cloud
/** Whether several may be chosen, how many are ranked (null: all), how many points or words there are; and the second round. */
export type Note =
  | { readonly of: 'several' | 'none' }
  /** The first round stands beside the second; `dashed`: as dashes, and else in figures. */
  | { readonly of: 'second'; readonly dashed: boolean }
  /** What stands beside the answers is an earlier gathering's; `dashed`: as dashes, and else in figures. */
  | ({ readonly of: 'against'; readonly dashed: boolean } & AgainstNote)
  | { readonly of: 'rank'; readonly top: number | null }
  | { readonly of: 'shares' | 'words'; readonly count: number }

/** A question among others: what it is compared with, and whether the line that names its page stands below it. */
export type Among = { readonly against?: AgainstNote | undefined; readonly paged: boolean }
export type AgainstNote = { readonly title: string; readonly count: number }

/** In u: the middle of the picture, and the air under the question. */
const WIDTH = 1728
const MIDDLE = 712
const AIR = 36
const NOTE_ROOM = 58
/** The line that names the page, and the air above it. */
const PAGES_ROOM = 84
const SETTINGS = [
  { size: 84, lines: 2 },
  { size: 64, lines: 3 },
  { size: 50, lines: 4 },
  { size: 42, lines: 6 },
]

export function withheldOf(poll: Pick<ScreenPoll, 'results' | 'tally' | 'anonymous' | 'phase'>): Withheld {
  if (poll.tally !== null) return null
  if (poll.anonymous && poll.phase === 'open') return 'until-closed'
  return poll.results === 'hidden' ? 'hidden' : 'too-few'
}

/** What yes, no and unsure are called here. */
type Names = Readonly<Record<'yes' | 'no' | 'unsure', string>>

export function questionModel(poll: ScreenPoll, names: Names, among?: Among): QuestionModel {
  const { id, question } = poll
  const closed = poll.phase === 'closed'
  const note = among?.against ? againstNote(poll, among.against) : noteOf(poll)
  const setting = settingOf(question.text, WIDTH, SETTINGS)
  const lines = linesOf(question.text, WIDTH / setting.size)
  const middle = among?.paged ? MIDDLE - PAGES_ROOM : MIDDLE
  const room = middle - lines * setting.size * 1.04 - (note.of === 'none' ? 0 : NOTE_ROOM) - AIR
  return {
    ...{
      id,
      text: question.text,
      setting,
      closed,
      note,
      withheld: withheldOf(poll),
      glance: poll.glance === true,
      least: SMALLEST_CELL,
    },
    body: bodyOf(poll, choicesOf(question, names), closed, room),
  }
}

function bodyOf(
  { question, tally, first, right }: ScreenPoll,
  choices: ReturnType<typeof choicesOf>,
  closed: boolean,
  room: number,
): Body {
  const more = { first: first ?? null, right: right ?? null }
  switch (question.type) {
    case 'text':
      return wallOf(tally, room)
    case 'words':
      return cloudOf(tally, room)
    case 'scale':
      return scaleOf(question, tally, room, more.first)
    case 'number':
      return numbersOf(question, tally, room, more)
    case 'dates':
      return datesOf(choices, tally, closed, room, more.first)
    default:
      return barsOf(choices, tally, closed, room, more)
  }
}

/** A title that leaves room for the count. */
const TITLE_LENGTH = 44

function againstNote({ question }: ScreenPoll, { title, count }: AgainstNote): Note {
  return {
    of: 'against',
    title: shorten(title, TITLE_LENGTH, 1),
    ...{ count, dashed: isDashed(question) },
  }
}

/** What is drawn in bars has the earlier answers dashed beside them. */
const isDashed = ({ type }: ScreenPoll['question']) => !['number', 'dates', 'words', 'text'].includes(type)

function noteOf({ question, first, tally }: ScreenPoll): Note {
  if (tally !== null && first) return { of: 'second', dashed: isDashed(question) }
  switch (question.type) {
    case 'choices':
      return { of: question.max === 1 ? 'none' : 'several' }
    case 'ranking':
      return { of: 'rank', top: question.top >= question.choices.length ? null : question.top }
    case 'shares':
      return { of: 'shares', count: question.total }
    case 'words':
      return { of: 'words', count: question.most }
    default:
      return { of: 'none' }
  }
}

export type Answered = {
  readonly answered: number
  /** Those who are here, and could. */
  readonly present: number
  readonly closed: boolean
  /** One stroke per person while strokes can be told apart; else a bar. */
  readonly strokes: readonly boolean[]
  readonly share: number
}

const MOST_STROKES = 40

export function answeredModel(poll: ScreenPoll, arrived: number): Answered {
  const { answered } = poll
  const present = Math.max(arrived, answered)
  return {
    answered,
    present,
    closed: poll.phase === 'closed',
    strokes: present <= MOST_STROKES ? Array.from({ length: present }, (_, at) => at < answered) : [],
    share: present === 0 ? 0 : answered / present,
  }
}
