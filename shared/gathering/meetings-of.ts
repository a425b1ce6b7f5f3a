import { wallClock } from '#shared/agenda/zone.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { EARLIER_LIMITS, type EarlierRound } from '#shared/seating/earlier.ts'
import type { Gathering } from './gathering.ts'
import { pastRuns } from './hall-now.ts'
import { MEETINGS_FILE_LIMIT, MEETINGS_FORMAT, MEETINGS_VERSION, type MeetingsFile } from './meetings-file.ts'

type Met = Pick<EarlierRound, 'who'> & {
  readonly at: Instant
  readonly groups: readonly (readonly PersonId[])[]
}

/** Who has met at this gathering: at the tables that were shown, and in duos that lasted. Home tables are no meeting. */
export function meetingsOf(gathering: Gathering, now: Instant): MeetingsFile {
  const { id, title, agenda, zone, seating, people } = gathering
  const named = new Map(people.municipalities.map((each) => [each.id, each.name]))
  const tables = seating.rounds.map(
    ({ at, tables: seated }): Met => ({ who: 'table', at, groups: seated.map((table) => table.people) }),
  )
  const duos = pastRuns(gathering)
    // As an undone step has it: people who have talked for a minute have met.
    .filter(({ who, begunAt, endedAt = now }) => who === 'duo' && endedAt - begunAt >= MINUTE)
    .map(
      ({ begunAt, circles }): Met => ({
        who: 'duo',
        at: begunAt,
        groups: circles.map((circle) => circle.people),
      }),
    )
  const met = [...tables, ...duos]
    .sort((a, b) => a.at - b.at)
    .map(({ who, at, groups }) => ({
      date: wallClock(at, zone).date,
      who,
      groups: groups
        .map((group) => [...new Set(group.map((person) => whoIs(people.merged, person)))])
        // Whoever has been taken off the list, or has no name any more, is nobody to be remembered.
        .map((group) => group.filter((person) => Boolean(people.roster.get(person)?.name)))
        .filter((group) => group.length > 1),
    }))
    .filter(({ groups }) => groups.length > 0)
  const head = {
    format: MEETINGS_FORMAT,
    version: MEETINGS_VERSION,
    gathering: id,
    title: title || agenda.title,
  } as const
  const entry = (person: PersonId) => {
    const { name = '', municipality = null, title: post = '' } = people.roster.get(person) ?? {}
    return { id: person, name, municipality: named.get(municipality ?? '') ?? null, title: post }
  }
  return { ...head, ...latest(met, entry, JSON.stringify(head).length) }
}

type Kept = Pick<MeetingsFile, 'people' | 'rounds'>
type Together = Pick<EarlierRound, 'date' | 'who'> & Pick<Met, 'groups'>

/** As many of the latest rounds as a file may hold and a gathering may take in; those before them have weighed the least. */
function latest(
  met: readonly Together[],
  entry: (person: PersonId) => MeetingsFile['people'][number],
  head: number,
): Kept {
  const places = new Map<PersonId, number>()
  const kept: Kept = { people: [], rounds: [] }
  let length = head + JSON.stringify(kept).length
  for (const { date, who, groups } of met.slice(-EARLIER_LIMITS.rounds).reverse()) {
    const come = [...new Set(groups.flat())]
      .filter((person) => !places.has(person))
      .slice(0, EARLIER_LIMITS.people - places.size)
    const seats = new Map(come.map((person, nth) => [person, places.size + nth]))
    const place = (person: PersonId) => places.get(person) ?? seats.get(person) ?? []
    const round = { date, who, groups: groups.map((group) => group.flatMap(place)) }
    const entries = come.map(entry)
    length += JSON.stringify([round, ...entries]).length
    if (length > MEETINGS_FILE_LIMIT) break
    kept.people.push(...entries)
    kept.rounds.unshift(round)
    for (const [person, at] of seats) places.set(person, at)
  }
  return kept
}
