import type { Board } from '#shared/board/board.ts'
import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { usedAt } from './evolve.ts'
import {
  MOST_PLENARY_MINUTES,
  type Plenary,
  type PlenaryCommand,
  type PlenaryEvent,
  type PlenaryRefusal,
  type Presenter,
} from './plenary.ts'
import { type CardGroup, slidesOf } from './slides.ts'

export type PlenaryDecision = Decision<PlenaryEvent, PlenaryRefusal>
type Of<T extends PlenaryCommand['type']> = Extract<PlenaryCommand, { type: T }>
/** A board as the player needs it. */
export type PlenaryBoard = { readonly board: Board; readonly groups: readonly CardGroup[] }
export type PlenaryContext = {
  readonly now: Instant
  /** The leader, whoever presents, or a member of the panel whose board it is. */
  readonly moves: boolean
  /** The hall sees it, or will by this step: what the hall has not seen must not count as shown. */
  readonly isSeen: boolean
  /** The board of an activity (null: the observers'); undefined where there is none. */
  readonly boardOf: (activity: string | null) => PlenaryBoard | undefined
  readonly knowsPerson: (person: string) => boolean
  readonly knowsMunicipality: (municipality: string) => boolean
}

export function decidePlenary(
  plenary: Plenary | null,
  command: PlenaryCommand,
  context: PlenaryContext,
): PlenaryDecision {
  if (command.type === 'OpenPlenary') return open(plenary, command, context)
  if (plenary === null) return refused('plenary-not-open')
  if (!context.moves) return refused('not-presenting')
  const { now: at } = context
  switch (command.type) {
    case 'StepPlenary':
      return step(plenary, command, context)
    case 'LengthenPlenary':
      return lengthen(plenary, command, at)
    case 'PausePlenary':
      return plenary.since === null ? refused('already-paused') : accepted({ type: 'v1.PlenaryPaused', at })
    case 'ResumePlenary':
      return plenary.since === null ? accepted({ type: 'v1.PlenaryResumed', at }) : refused('not-paused')
    case 'SetPlenaryPresenter': {
      const { presenter } = command
      const unknown = strangerIn(presenter, context)
      if (unknown) return unknown
      return isSame(presenter, plenary.presenter)
        ? accepted()
        : accepted({ type: 'v1.PlenaryPresenterSet', presenter })
    }
    case 'ClosePlenary':
      return accepted({ type: 'v1.PlenaryClosed', at })
    default:
      return unreachable(command)
  }
}

function open(
  plenary: Plenary | null,
  { activity, by, minutes, presenter }: Of<'OpenPlenary'>,
  context: PlenaryContext,
): PlenaryDecision {
  if (plenary?.activity === activity) return refused('already-open')
  const on = context.boardOf(activity)
  if (!on) return refused('unknown-activity')
  const unknown = strangerIn(presenter, context)
  if (unknown) return unknown
  if (on.board.chosen.length === 0) return refused('nothing-chosen')
  const opened = { type: 'v1.PlenaryOpened', activity, by, minutes, presenter, at: context.now } as const
  return plenary === null
    ? accepted(opened)
    : accepted<PlenaryEvent>({ type: 'v1.PlenaryClosed', at: context.now }, opened)
}

function strangerIn(
  presenter: Presenter | null,
  { knowsPerson, knowsMunicipality }: PlenaryContext,
): Extract<PlenaryDecision, { ok: false }> | null {
  if (presenter === null) return null
  if ('person' in presenter) return knowsPerson(presenter.person) ? null : refused('unknown-person')
  return knowsMunicipality(presenter.municipality) ? null : refused('unknown-municipality')
}

function isSame(one: Presenter | null, other: Presenter | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What comes up is shown as it is chosen at that moment; it stays so until the next step. */
function step(
  plenary: Plenary,
  { from, to }: Of<'StepPlenary'>,
  { now: at, boardOf, isSeen }: PlenaryContext,
): PlenaryDecision {
  if (!isSeen) return refused('not-on-screen')
  const isOn = plenary.on?.key ?? null
  if (from !== isOn) return refused('moved-already')
  if (to === null)
    return isOn === null ? accepted() : accepted({ type: 'v1.PlenaryStepped', slide: null, at })
  const on = boardOf(plenary.activity)
  const slide = on && slidesOf(on.board, on.groups, plenary.by).find(({ key }) => key === to)
  if (!slide) return refused('unknown-card')
  const stands = isOn === to && slide.cards.join(' ') === plenary.on?.cards.join(' ')
  return stands ? accepted() : accepted({ type: 'v1.PlenaryStepped', slide, at })
}

/** Never less than what has been used: the clock advises, it does not punish. */
function lengthen(plenary: Plenary, { minutes }: Of<'LengthenPlenary'>, now: Instant): PlenaryDecision {
  if (minutes === 0) return accepted()
  const given = plenary.minutes + plenary.added + minutes
  const least = Math.max(1, Math.ceil(usedAt(plenary, now) / MINUTE))
  if (given > MOST_PLENARY_MINUTES || (minutes < 0 && given < least))
    return refused('out-of-range', `1–${MOST_PLENARY_MINUTES}`)
  return accepted({ type: 'v1.PlenaryLengthened', minutes })
}
