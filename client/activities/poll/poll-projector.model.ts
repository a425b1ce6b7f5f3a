import { linesOf, type Setting, settingOf } from '#client/screens/projector/text-size.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type Bars, barsOf } from './bars.model.ts'
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
  readonly several: boolean
  readonly withheld: Withheld
  readonly least: number
  readonly body: Bars | Scale | Wall
}

/** In u: the middle of the picture, and the air under the question. */
const WIDTH = 1728
const MIDDLE = 712
const AIR = 36
const NOTE = 58
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

export function questionModel(poll: ScreenPoll): QuestionModel {
  const { id, question, tally } = poll
  const closed = poll.phase === 'closed'
  const withheld = withheldOf(poll)
  const several = question.type === 'choices' && question.max !== 1
  const setting = settingOf(question.text, WIDTH, SETTINGS)
  const notes = several ? NOTE : 0
  const lines = linesOf(question.text, WIDTH / setting.size)
  const room = MIDDLE - lines * setting.size * 1.04 - notes - AIR
  const body =
    question.type === 'text'
      ? wallOf(tally, room)
      : question.type === 'scale'
        ? scaleOf(question, tally, room)
        : barsOf('choices' in question ? question.choices : [], tally, closed, room)
  return { id, text: question.text, setting, closed, several, withheld, least: SMALLEST_CELL, body }
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
