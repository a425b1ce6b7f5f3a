import type { Board } from '#shared/board/board.ts'
import { sourcesOf, supportOf } from '#shared/board/sources.ts'
import { boardOf } from '#shared/gathering/boards.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { groupsOf, presenterOf, speaksFor } from '#shared/gathering/presented.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { hasBegun } from '#shared/plenary/evolve.ts'
import type { Plenary, PlenaryBy, Presenter, Slide } from '#shared/plenary/plenary.ts'
import { nextSlide, OTHER_GROUP, slideBefore, slidesOf } from '#shared/plenary/slides.ts'

/** A card that is to be read out, or has been: what it says and for which municipalities, never by whom. */
export type ChosenCard = {
  readonly id: string
  readonly text: string
  /** A panel's sub-question, or a theme of the observers'. */
  readonly theme: string | null
  readonly municipalities: readonly string[]
  readonly support: number
  /** How many notes or points it stands for. */
  readonly sources: number
}
/** Of a card that the hall has seen: where it stands. `title` is empty for the observers' own four themes, which go by their id. */
export type ShownPart = ChosenCard & {
  /** The panel; null: the observers. */
  readonly activity: string | null
  readonly group: string
  readonly title: string
}
export type PlenaryClock = {
  /** Null while it stands. */
  readonly since: number | null
  readonly used: number
  readonly allowance: number
}
/** The plenary presentation as everybody may know it: what is on, and nothing that has not been shown. */
export type PlenaryCard = {
  readonly activity: string | null
  readonly by: PlenaryBy
  readonly on: SlidePart | null
  /** Counted from 1; 0 before the first, and while what is on has been taken out. */
  readonly place: number
  readonly of: number
  readonly clock: PlenaryClock
  /** The municipality of whoever presents, where it is known. */
  readonly presenter: string | null
}
export type SlidePart = {
  readonly key: string
  /** The assignment's or theme's title; empty when points come one at a time, and for the observers' own four themes. */
  readonly title: string
  readonly cards: readonly ChosenCard[]
}

export function plenaryCard(gathering: Gathering): PlenaryCard | null {
  const { plenary } = gathering
  if (plenary === null) return null
  const slides = slidesNow(gathering, plenary)
  const { activity, by, on } = plenary
  return {
    ...{ activity, by },
    on: on && slidePart(gathering, plenary, on),
    place: slides.findIndex(({ key }) => key === on?.key) + 1,
    of: slides.length,
    clock: clockPart(plenary),
    presenter: homeOf(gathering, presenterOf(gathering)),
  }
}

function clockPart({ since, used, minutes, added }: Plenary): PlenaryClock {
  return { since, used, allowance: Math.max(0, minutes + added) * MINUTE }
}

function homeOf({ people }: Gathering, presenter: Presenter | null): string | null {
  if (presenter === null) return null
  if ('municipality' in presenter) return presenter.municipality
  return people.roster.get(whoIs(people.merged, presenter.person))?.municipality ?? null
}

function slidesNow(gathering: Gathering, { activity, by }: Plenary): readonly Slide[] {
  const board = boardOf(gathering, activity)
  return board ? slidesOf(board, groupsOf(gathering, activity), by) : []
}

function slidePart(gathering: Gathering, { activity, by }: Plenary, { key, cards }: Slide): SlidePart {
  const board = boardOf(gathering, activity)
  const title = by === 'point' ? '' : titleOf(gathering, activity, key)
  return { key, title, cards: board ? cardsPart(gathering, activity, board, cards) : [] }
}

function titleOf(gathering: Gathering, activity: string | null, group: string): string {
  return groupsOf(gathering, activity).find(({ id }) => id === group)?.title ?? ''
}

/** What has been taken off the board, or erased, is not there any more. */
export function cardsPart(
  gathering: Gathering,
  activity: string | null,
  board: Board,
  ids: readonly string[],
): readonly ChosenCard[] {
  return ids.flatMap((id) => {
    const card = board.cards.get(id)
    if (!card || card.removed || card.text === '') return []
    const cardOf = (each: string) => board.cards.get(each)
    const sources = sourcesOf(cardOf, id)
    const known = gathering.people.municipalities.map((each) => each.id)
    const said = new Set(sources.flatMap((source) => speaksFor(gathering, activity, source) ?? []))
    return [
      {
        ...{ id, text: card.text, theme: card.theme },
        municipalities: known.filter((each) => said.has(each)),
        support: supportOf(cardOf, id).length,
        sources: sources.length,
      },
    ]
  })
}

/** What a board's people have chosen, in speaking order. */
export function chosenOn(gathering: Gathering, activity: string | null): readonly ChosenCard[] {
  const board = boardOf(gathering, activity)
  return board ? cardsPart(gathering, activity, board, board.chosen) : []
}

/** All that has been presented, for phones to look up afterwards. */
export function shownParts(gathering: Gathering): readonly ShownPart[] {
  return gathering.shown.flatMap(({ activity, card }) => {
    const board = boardOf(gathering, activity)
    const [part] = board ? cardsPart(gathering, activity, board, [card]) : []
    if (!part) return []
    const groups = groupsOf(gathering, activity)
    const group = groups.find(({ themes }) => themes.includes(part.theme ?? ''))
    return [{ ...part, activity, group: group?.id ?? OTHER_GROUP, title: group?.title ?? '' }]
  })
}

/** The hall screen's: the municipalities by name besides. */
export type PlenaryOnScreen = PlenaryCard & {
  readonly names: readonly { readonly id: string; readonly name: string }[]
}
export function plenaryOnScreen(gathering: Gathering): PlenaryOnScreen | null {
  const card = plenaryCard(gathering)
  return card && { ...card, names: gathering.people.municipalities.map(({ id, name }) => ({ id, name })) }
}

/** For whoever speaks, and the leader: everything that is chosen, what comes next, and where one can go. */
export type SpeakerPart = {
  readonly activity: string | null
  readonly by: PlenaryBy
  readonly slides: readonly SlidePart[]
  /** As it is on the hall screen; null before the first. Its `key` is `StepPlenary`'s `from`. */
  readonly on: SlidePart | null
  /** Keys, for `StepPlenary`'s `to`. */
  readonly next: string | null
  readonly before: string | null
  readonly clock: PlenaryClock
  readonly presenter: Presenter | null
}
/** Made once for all who may see it. */
export const speakerPart = memo((gathering: Gathering): SpeakerPart | null => {
  const { plenary, shown } = gathering
  if (plenary === null) return null
  const { activity, by, on } = plenary
  const slides = slidesNow(gathering, plenary)
  const begun = hasBegun(plenary)
  const isShown = (card: string) => shown.some((each) => each.activity === activity && each.card === card)
  return {
    ...{ activity, by },
    slides: slides.map((slide) => slidePart(gathering, plenary, slide)),
    on: on && slidePart(gathering, plenary, on),
    next: nextSlide(slides, on, begun, isShown)?.key ?? null,
    before: slideBefore(slides, on, begun)?.key ?? null,
    clock: clockPart(plenary),
    presenter: presenterOf(gathering),
  }
})

/** For a thumb that steps: places, and of the words only what the hall has seen. */
export function remotePlenary(gathering: Gathering): SpeakerPart | null {
  const part = speakerPart(gathering)
  if (part === null) return null
  return { ...part, presenter: null, slides: part.slides.map(({ key }) => ({ key, title: '', cards: [] })) }
}
