import type { MeetingsFile } from '#shared/gathering/meetings-file.ts'
import { type Known, recognised } from '#shared/people/recognised.ts'
import type { SeatCommand } from '#shared/seating/seats.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

type Named = MeetingsFile['people'][number]

/** What an earlier gathering has to tell of those who are on the list here. */
export type Offer = {
  readonly title: string
  /** The days on which people met there, the first one first. */
  readonly dates: readonly string[]
  readonly all: number
  readonly known: number
  readonly unknown: readonly Named[]
  readonly unsure: readonly Named[]
  readonly tables: number
  readonly duos: number
  /** It is this very gathering. */
  readonly isOwn: boolean
  /** Null: nobody has met there who could meet here. */
  readonly command: Extract<SeatCommand, { type: 'RememberGathering' }> | null
}

export function offerOf(
  { gathering, title, people: there, rounds }: MeetingsFile,
  listed: readonly Pick<LeaderPerson, 'id' | 'name' | 'municipality' | 'title'>[],
  municipalities: readonly { readonly id: string; readonly name: string }[],
  own: string,
): Offer {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  const here = listed.map(
    ({ id, name, municipality, title: post }): Known => ({
      id,
      name,
      municipality: names.get(municipality ?? '') ?? null,
      title: post,
    }),
  )
  const told = recognised(there, here)
  // Only those who are on the list here, by their place among themselves: of anybody else nothing is sent.
  const people = told.here.filter((person) => person !== null)
  const places = told.here.map((person) => (person === null ? -1 : people.indexOf(person)))
  const among = rounds
    .map(({ date, who, groups }) => ({
      date,
      who,
      groups: groups
        .map((group) => [...new Set(group.flatMap((at) => places[at] ?? -1).filter((at) => at >= 0))])
        .filter((group) => group.length > 1),
    }))
    .filter(({ groups }) => groups.length > 0)
  const isOwn = gathering === own
  return {
    title,
    dates: [...new Set(rounds.map(({ date }) => date))].sort(),
    all: there.length,
    known: people.length,
    unknown: told.unknown,
    unsure: told.unsure,
    tables: among.filter(({ who }) => who === 'table').length,
    duos: among.filter(({ who }) => who === 'duo').length,
    isOwn,
    command:
      isOwn || among.length === 0
        ? null
        : { type: 'RememberGathering', gathering, title, people, rounds: among },
  }
}
