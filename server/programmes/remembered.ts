import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { GatheringId, KnownId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Memory } from '#shared/programme/memory.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { EARLIER_LIMITS, type EarlierRound, lastDayOf } from '#shared/seating/earlier.ts'

/** Who of those that the programme knows is who in a gathering: by what each has shown there, and there alone. */
export function knownIn(
  { people }: Pick<Gathering, 'people'>,
  { known }: Programme,
): ReadonlyMap<KnownId, PersonId> {
  const found = new Map<KnownId, PersonId>()
  for (const { id, marks, leaving } of known.values()) {
    if (leaving === true) continue
    const mark = marks.find((each) => people.marks.has(each))
    const person = mark === undefined ? undefined : people.marks.get(mark)
    if (person !== undefined) found.set(id, whoIs(people.merged, person))
  }
  return found
}

type Bring = Extract<RoomCommand, { type: 'BringMeetings' }>

/** What a gathering is to remember of those before it, as its programme has it now: who has met whom, and who has been on a panel. */
export function rememberedFor(gathering: Gathering, programme: Programme): readonly RoomCommand[] {
  const here = knownIn(gathering, programme)
  const meetings = earlierFor(gathering.id, here, programme)
  const none = gathering.seating.earlier
    .filter(({ id, programme: isOurs }) => isOurs === true && !meetings.some((each) => each.gathering === id))
    .map(({ id }): Bring => ({ type: 'BringMeetings', gathering: id, title: '', people: [], rounds: [] }))
  return [...none, ...meetings, panelsFor(gathering, here, programme)]
}

/** The latest: they weigh the most, and there is room for so many. */
function earlierFor(
  own: GatheringId,
  here: ReadonlyMap<KnownId, PersonId>,
  { memory, gatherings }: Programme,
): readonly Bring[] {
  return memory
    .filter(({ gathering }) => gathering !== own)
    .flatMap(({ gathering, planned, ...met }) => {
      const { people, rounds } = among(met, here)
      const title = gatherings.find(({ id }) => id === planned)?.title ?? ''
      return rounds.length === 0 ? [] : [{ type: 'BringMeetings' as const, gathering, title, people, rounds }]
    })
    .toSorted((one, other) => (lastDayOf(one) < lastDayOf(other) ? 1 : -1))
    .slice(0, EARLIER_LIMITS.gatherings)
}

function among(
  { people, rounds }: Pick<Memory, 'people' | 'rounds'>,
  here: ReadonlyMap<KnownId, PersonId>,
): { readonly people: readonly PersonId[]; readonly rounds: readonly EarlierRound[] } {
  const persons = people.map((known) => here.get(known) ?? null)
  const listed = [...new Set(persons.filter((person) => person !== null))]
  const places = persons.map((person) => (person === null ? -1 : listed.indexOf(person)))
  const met = rounds.flatMap(({ groups, ...round }): EarlierRound[] => {
    const together = groups
      .map((group) => [...new Set(group.map((at) => places[at] ?? -1).filter((at) => at >= 0))])
      .filter((group) => group.length > 1)
    return together.length === 0 ? [] : [{ ...round, groups: together }]
  })
  return { people: listed, rounds: met }
}

function panelsFor(
  { id: own, people }: Gathering,
  here: ReadonlyMap<KnownId, PersonId>,
  { known, memory }: Programme,
): RoomCommand {
  const times = new Map<PersonId, number>()
  for (const [id, person] of here) {
    const panels = (known.get(id)?.seen ?? []).filter(({ gathering, panel }) => panel && gathering !== own)
    if (panels.length > 0) times.set(person, (times.get(person) ?? 0) + panels.length)
  }
  const homes = people.municipalities.flatMap(({ id }) => {
    const before = memory.filter(({ gathering, panel }) => gathering !== own && panel.includes(id)).length
    return before === 0 ? [] : [{ id, times: before }]
  })
  return {
    type: 'RememberPanels',
    people: [...times]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([person, n]) => ({ person, times: n })),
    municipalities: homes,
  }
}

/**
 * Whether it is time to say it again. Of many who come one after the other each would make all of it be said anew: it is said when
 * somebody looks for seats, when half as many again are known as were, and at once when somebody is to be left out.
 */
export function isDue(gathering: Gathering, command: RoomCommand, isAsked: boolean): boolean {
  if (command.type !== 'BringMeetings') return true
  const standing = gathering.seating.earlier.find(({ id }) => id === command.gathering)
  if (standing === undefined || isAsked) return true
  const isFewer = standing.people.some((person) => !command.people.includes(person))
  return isFewer || command.people.length >= standing.people.length * 1.5
}
