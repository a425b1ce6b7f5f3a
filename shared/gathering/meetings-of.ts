import { wallClock } from '#shared/agenda/zone.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { EARLIER_LIMITS, type EarlierRound } from '#shared/seating/earlier.ts'
import type { Gathering } from './gathering.ts'
import { pastRuns } from './hall-now.ts'
import { MEETINGS_FORMAT, MEETINGS_VERSION, type MeetingsFile } from './meetings-file.ts'

type Met = Pick<EarlierRound, 'who'> & {
  readonly at: Instant
  readonly groups: readonly (readonly PersonId[])[]
}

/** Who has met at this gathering: at the tables that were shown, and in duos. Home tables are no meeting. */
export function meetingsOf(gathering: Gathering): MeetingsFile {
  const { id, title, agenda, zone, seating, people } = gathering
  const named = new Map(people.municipalities.map((each) => [each.id, each.name]))
  const places = new Map<PersonId, number>()
  const placed = (person: PersonId): number => {
    const known = places.get(person)
    if (known !== undefined) return known
    places.set(person, places.size)
    return places.size - 1
  }
  const tables = seating.rounds.map(
    ({ at, tables: seated }): Met => ({ who: 'table', at, groups: seated.map((table) => table.people) }),
  )
  const duos = pastRuns(gathering)
    .filter(({ who }) => who === 'duo')
    .map(
      ({ begunAt, circles }): Met => ({
        who: 'duo',
        at: begunAt,
        groups: circles.map((circle) => circle.people),
      }),
    )
  const rounds = [...tables, ...duos]
    .sort((a, b) => a.at - b.at)
    .map(({ who, at, groups }) => ({
      date: wallClock(at, zone).date,
      who,
      groups: groups
        .map((group) => [...new Set(group.map((person) => whoIs(people.merged, person)))])
        // Whoever has been taken off the list is nobody to be remembered.
        .map((group) => group.filter((person) => people.roster.has(person)))
        .filter((group) => group.length > 1)
        .map((group) => group.map(placed)),
    }))
    .filter(({ groups }) => groups.length > 0)
    .slice(-EARLIER_LIMITS.rounds)
  return {
    format: MEETINGS_FORMAT,
    version: MEETINGS_VERSION,
    gathering: id,
    title: title || agenda.title,
    people: [...places.keys()].map((person) => {
      const { name = '', municipality = null, title: post = '' } = people.roster.get(person) ?? {}
      return { id: person, name, municipality: named.get(municipality ?? '') ?? null, title: post }
    }),
    rounds,
  }
}
