import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { hashText } from '#shared/kernel/text.ts'
import type { Seat } from './panel.ts'

/** Somebody who is on the list, as far as a panel needs to know them. */
export type Candidate = {
  readonly id: PersonId
  readonly name: string
  readonly municipality: MunicipalityId | null
  /** The post they hold at home: the role that a panel is spread over. */
  readonly title: string
  readonly presence: 'expected' | 'arrived' | 'gone'
  readonly observes: boolean
  /** The list says that they are to be in the panel. */
  readonly meant: boolean
  readonly panels: number
  readonly onLast: boolean
  /** How many panels they have been on at earlier gatherings of the programme, as far as they are known. */
  readonly before: number
}

/**
 * Those of a municipality who could sit in the panel, the best first: somebody here who does not observe; first whom the list
 * names, then who was on no panel at an earlier gathering, then who was not on the last one here, then who has been on the fewest. The
 * rest is by lot.
 */
export function standIns(
  people: readonly Candidate[],
  municipality: MunicipalityId,
  lot: string,
): readonly Candidate[] {
  return people
    .filter((each) => each.presence === 'arrived' && !each.observes && each.municipality === municipality)
    .map((each) => ({ each, drawn: hashText(`${lot} ${each.id}`) }))
    .sort(
      (a, b) =>
        tierOf(a.each) - tierOf(b.each) ||
        a.each.panels + a.each.before - b.each.panels - b.each.before ||
        (a.drawn === b.drawn ? 0 : a.drawn < b.drawn ? -1 : 1),
    )
    .map(({ each }) => each)
}

/** What counts before roles do. */
function tierOf({ meant, onLast, before }: Candidate): number {
  if (meant) return 0
  if (onLast) return 3
  return before > 0 ? 2 : 1
}

export function roleOf({ title }: Pick<Candidate, 'title'>): string {
  return title.trim().toLocaleLowerCase('nb')
}

/**
 * One from each municipality. Who was chosen by hand and can still sit, stays; the others are spread over roles, so that as few
 * as possible have the same. A municipality without anybody who could sit keeps an empty seat.
 */
export function proposeSeats(
  municipalities: readonly MunicipalityId[],
  chosen: readonly Seat[],
  people: readonly Candidate[],
  lot: string,
): readonly Seat[] {
  const fixed = chosen.filter(({ person }) => person !== null)
  const open = municipalities.filter((id) => !fixed.some(({ municipality }) => municipality === id))
  const could = new Map(open.map((id) => [id, bestTier(standIns(people, id, lot))] as const))
  const held = new Map<string, number>()
  for (const { person } of fixed) {
    const sitter = people.find(({ id }) => id === person)
    if (sitter) held.set(roleOf(sitter), (held.get(roleOf(sitter)) ?? 0) + 1)
  }
  const roles = spread(could, held)
  return municipalities.map((municipality): Seat => {
    const kept = fixed.find((seat) => seat.municipality === municipality)
    if (kept) return kept
    const role = roles.get(municipality)
    const person = could.get(municipality)?.find((each) => roleOf(each) === role)?.id ?? null
    return { municipality, person, by: 'proposed' }
  })
}

function bestTier(ordered: readonly Candidate[]): readonly Candidate[] {
  const [first] = ordered
  return first ? ordered.filter((each) => tierOf(each) === tierOf(first)) : []
}

/**
 * A role for each municipality that has anybody. Every role is first given once, then twice, and so on: somebody gives way to
 * another role when that makes room (the way of augmenting paths), so no role is held more often than it must be.
 */
function spread(
  could: ReadonlyMap<MunicipalityId, readonly Candidate[]>,
  held: ReadonlyMap<string, number>,
): ReadonlyMap<MunicipalityId, string> {
  const given = new Map<MunicipalityId, string>()
  const holders = (role: string) => [...given].flatMap(([id, each]) => (each === role ? [id] : []))
  const place = (id: MunicipalityId, most: number, tried: Set<string>): boolean => {
    for (const role of new Set((could.get(id) ?? []).map(roleOf))) {
      if (tried.has(role)) continue
      tried.add(role)
      const now = holders(role)
      const isFree = now.length + (held.get(role) ?? 0) < most
      if (isFree || now.some((other) => place(other, most, tried))) {
        given.set(id, role)
        return true
      }
    }
    return false
  }
  let waiting = [...could.keys()].filter((id) => (could.get(id) ?? []).length > 0)
  for (let most = 1; waiting.length > 0; most += 1)
    waiting = waiting.filter((id) => !place(id, most, new Set()))
  return given
}
