import type { LeaderView } from '#shared/views/leader.ts'
import { noSeating, type RoundPart, type SeatingPart } from '#shared/views/seating-part.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'

const MUNICIPALITIES = ['Vefsn', 'Rana', 'Alta']
const idOf = (name: string) => name.toLowerCase()

/** Vefsn1, Rana1, Alta1, Vefsn2 …: so many people who are here, and one municipality after the other. */
export function peopleOf(count: number): LeaderView['people'] {
  return Array.from({ length: count }, (_, at) => {
    const municipality = MUNICIPALITIES[at % MUNICIPALITIES.length] ?? ''
    const id = `${idOf(municipality)}${Math.floor(at / MUNICIPALITIES.length) + 1}`
    return {
      id,
      name: `HR-leder ${id.replace(/\D/g, '')}`,
      municipality: idOf(municipality),
      title: 'Personal',
      duties: [],
      arrived: true,
      stands: 1,
    }
  })
}

export function roundOf(tables: readonly (readonly string[])[], more: Partial<RoundPart> = {}): RoundPart {
  return {
    id: 'draft1',
    at: 60_000,
    tables: tables.map((people, at) => ({ table: `t${at + 1}`, people: [...people] })),
    late: [],
    quality: {
      sameMunicipality: 0,
      sameMunicipalityLeast: 0,
      repeats: 0,
      repeatsLeast: 0,
      best: true,
      pairs: 6,
      apartBroken: 0,
      fewestNew: 2,
      withoutNew: 0,
      roleExcess: 0,
    },
    ...more,
  }
}

export const tablePart = (at: number, chairs = 4) => ({
  id: `t${at}`,
  name: `${at}`,
  chairs,
  note: '',
  place: null,
})

/** A draft for everybody, unless `seating` says otherwise. */
export function hallView(
  people: number,
  tables: readonly (readonly string[])[],
  seating: Partial<SeatingPart> = {},
  more: Partial<LeaderView> = {},
): LeaderView {
  const round = roundOf(tables)
  const list = peopleOf(people)
  return leaderView({
    people: list,
    online: list.map(({ id }) => id),
    arrivals: {
      municipalities: MUNICIPALITIES.map((name) => ({ id: idOf(name), name, arrived: 0, expected: 0 })),
      arrived: people,
      expected: people,
      newest: null,
    },
    seating: {
      ...noSeating,
      tables: tables.map((_, at) => tablePart(at + 1)),
      draft: tables.some((each) => each.length > 0)
        ? { ...round, mends: null, moves: [], problems: [] }
        : null,
      ...seating,
    },
    ...more,
  })
}
