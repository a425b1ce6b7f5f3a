import type { BegunPanel, Panel, Seat } from '#shared/activities/panel/panel.ts'
import { isWithdrawn } from '#shared/activities/panel/panel-board.ts'
import { standIns } from '#shared/activities/panel/propose.ts'
import { seatOf } from '#shared/activities/panel/seats.ts'
import type { Card, CardDeed, LastDeed } from '#shared/board/board.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { candidatesFor, panelsIn } from '#shared/gathering/panel-context.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { allSeats, type People, type SeatState, sitterIn, stateIn } from './panel-part.ts'
import { type TakeBackPart, takeBackPart } from './take-back-part.ts'

/** What a municipality's own phones know of its seat, and whom they may choose among. */
export type GroupPanel = {
  readonly activity: string
  /** Its people may choose now, by `ChooseMember`. */
  readonly choosing: boolean
  readonly by: Seat['by']
  readonly state: SeatState
  readonly member: GroupMember | null
  /** While they may choose: those of them who are here and do not observe, as proposed. */
  readonly candidates: readonly GroupMember[]
}
export type GroupMember = { readonly id: string; readonly name: string; readonly title: string }

export function groupPanels(gathering: Gathering, group: string | null): readonly GroupPanel[] {
  const { people } = gathering
  return panelsIn(gathering).flatMap((panel): readonly GroupPanel[] => {
    const seat = allSeats(panel, people).find(({ municipality }) => municipality === group)
    if (!seat || panel.phase === 'closed' || (!panel.choosing && seat.person === null)) return []
    const sitter = sitterIn(seat, people)
    const could = panel.choosing
      ? standIns(candidatesFor(gathering, panel.id), seat.municipality, panel.id)
      : []
    return [
      {
        activity: panel.id,
        choosing: panel.choosing,
        by: seat.by,
        state: stateIn(seat, people),
        member: sitter ? memberPart(sitter) : null,
        candidates: could.map(memberPart),
      },
    ]
  })
}

function memberPart({ id, name, title }: GroupMember): GroupMember {
  return { id, name, title }
}

/** A panel as somebody has it who sits in it, or has written in it: what they wrote is theirs whatever becomes of the seat. */
export type OwnPanel = {
  readonly activity: string
  readonly phase: 'draft' | 'open' | 'closed'
  /** Sits in it now. All that follows but `points` is empty for others. */
  readonly member: boolean
  readonly points: readonly OwnPanelPoint[]
  /** Of who does not sit there any more: points that they have taken back. A member finds them among the cards. */
  readonly withdrawn?: readonly OwnPanelPoint[]
  /** Those who sit in it, and all whose words or marks are on the board. */
  readonly people: readonly PanelPerson[]
  readonly cards: readonly PanelBoardCard[]
  /** What is to be presented, in order. */
  readonly chosen: readonly string[]
  /** What this person can take back of what they have done on the board. */
  readonly takeBack: TakeBackPart | null
}
export type OwnPanelPoint = {
  readonly id: string
  readonly question: string
  readonly text: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
}
export type PanelPerson = {
  readonly id: string
  readonly me: boolean
  readonly name: string
  readonly title: string
  readonly municipality: string | null
  readonly seat: SeatState
}
/** `by`, `support` and `last.by` are of `people`; `by` wrote the point of the same id. `theme`: the sub-question. */
export type PanelBoardCard = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  readonly by: string
  readonly municipality: string
  readonly at: number
  readonly late: boolean
  readonly sources: readonly string[]
  readonly parts: readonly string[]
  readonly mergedInto: string | null
  readonly removed: boolean
  readonly support: readonly string[]
  readonly last: BoardDeed & { readonly over?: BoardDeed }
}
type BoardDeed = { readonly by: string; readonly at: number; readonly what: CardDeed }

export function ownPanels(gathering: Gathering, person: PersonId): readonly OwnPanel[] {
  const { people } = gathering
  const municipality = people.roster.get(person)?.municipality ?? null
  return panelsIn(gathering).flatMap((panel): readonly OwnPanel[] => {
    const member = seatOf(panel, person, municipality, people.merged) !== undefined
    const points = panel.phase === 'draft' ? [] : ownPoints(panel, people, person)
    const withdrawn = panel.phase === 'draft' || member ? [] : ownPoints(panel, people, person, true)
    if (!member && points.length + withdrawn.length === 0) return []
    const isOpen = member && panel.phase !== 'draft'
    return [
      {
        activity: panel.id,
        phase: panel.phase,
        member,
        points,
        ...(withdrawn.length > 0 ? { withdrawn } : {}),
        people: member ? peoplePart(panel, people, person) : [],
        cards: isOpen ? [...boardPart(panel)(people.merged), ...withdrawnPart(panel, people, person)] : [],
        chosen: isOpen ? panel.board.chosen : [],
        takeBack: isOpen ? takeBackPart(gathering, panel.id, person) : null,
      },
    ]
  })
}

/** What they have written, or (`back`) have taken back and may bring back. */
function ownPoints(
  panel: BegunPanel,
  { merged }: People,
  person: PersonId,
  back = false,
): readonly OwnPanelPoint[] {
  return [...panel.points.values()]
    .filter(({ by, text }) => text !== '' && whoIs(merged, by) === person)
    .filter((point) => (back ? isWithdrawn(panel.board, point) : !point.withdrawn))
    .sort((a, b) => a.number - b.number)
    .map(({ id, question, text, at, edited, late }) => ({ id, question, text, at, edited, late }))
}

function peoplePart(panel: Panel, people: People, person: PersonId): readonly PanelPerson[] {
  const seats = allSeats(panel, people)
  const who = (id: PersonId) => whoIs(people.merged, id)
  const states = new Map(
    seats.flatMap((seat) =>
      seat.person === null ? [] : [[who(seat.person), stateIn(seat, people)] as const],
    ),
  )
  const cards = panel.phase === 'draft' ? [] : [...panel.board.cards.values()]
  const heard = cards
    .flatMap(({ by, support, last }) => [by, ...support, last.by, ...(last.over ? [last.over.by] : [])])
    .map(who)
  return [...new Set([...states.keys(), ...heard])].flatMap((id) => {
    const found = people.roster.get(id)
    if (!found) return []
    const { name, title, municipality } = found
    return [{ id, me: id === person, name, title, municipality, seat: states.get(id) ?? 'empty' }]
  })
}

/** What somebody has taken back is nobody else's to see, and theirs to bring back. */
function withdrawnPart(
  { points, board }: BegunPanel,
  { merged }: People,
  person: PersonId,
): readonly PanelBoardCard[] {
  return [...points.values()].flatMap((point) => {
    const isTheirs = isWithdrawn(board, point) && whoIs(merged, point.by) === person
    const card = isTheirs ? board.cards.get(point.id) : undefined
    return card?.removed && card.text !== '' ? [boardCard(merged)(card)(point)] : []
  })
}

/** Every card, those that are merged and removed too: a merge can be undone by anybody, later. */
const boardPart = memo((panel: BegunPanel) =>
  memo((merged: People['merged']): readonly PanelBoardCard[] =>
    [...panel.points.values()]
      .sort((a, b) => a.number - b.number)
      .flatMap((point) => {
        const card = panel.board.cards.get(point.id)
        const isThere =
          card !== undefined && card.text !== '' && !(card.removed && isWithdrawn(panel.board, point))
        return isThere ? [boardCard(merged)(card)(point)] : []
      }),
  ),
)

/** A card that did not change is the same object in the next view. */
const boardCard = memo((merged: People['merged']) =>
  memo((card: Card) =>
    memo(({ group, late }: { readonly group: string; readonly late: boolean }): PanelBoardCard => {
      const { id, text, theme, by, at, sources, parts, mergedInto, removed, support, last } = card
      const who = (id: PersonId) => whoIs(merged, id)
      return {
        ...{
          id,
          text,
          theme,
          by: who(by),
          municipality: group,
          at,
          late,
          sources,
          parts,
          mergedInto,
          removed,
        },
        support: [...new Set(support.map(who))],
        last: deedOf(who, last),
      }
    }),
  ),
)

function deedOf(who: (id: PersonId) => PersonId, { by, at, what, over }: LastDeed): PanelBoardCard['last'] {
  const last = { by: who(by), at, what }
  return over ? { ...last, over: { by: who(over.by), at: over.at, what: over.what } } : last
}
