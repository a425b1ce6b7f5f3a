import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { after, at, idOf } from './gathering.ts'
import { NAME_OF_60, PROGRAMME, THIRTY_ONE } from './texts.ts'

const SEVEN = ['Vefsn', 'Rana', 'Brønnøy', 'Alstahaug', 'Målselv', 'Alta', 'Hammerfest'] as const
const DUTIES = [
  'Kommunedirektør',
  'Hovedtillitsvalgt',
  'Leder oppvekst',
  'Hovedverneombud',
  'HR-leder',
] as const

type Folk = { readonly name: string; readonly from: string | null }

/** Everybody of a gathering has come; the item that is on is called as in P4. */
function gathered(municipalities: readonly string[], folk: readonly Folk[]): Gathering {
  const item = (id: string, start: number, title: string) => ({
    id,
    start,
    end: null,
    title,
    kind: 'seating' as const,
    pinned: false,
    speakers: [],
    details: [],
  })
  const days = [
    {
      id: 'd1',
      date: '2012-09-12',
      label: 'Dag 1',
      items: [item('tables', 660, 'Nye bord på tvers'), item('after', 680, 'Reflekterende duo')],
    },
  ]
  const prepared = after(
    emptyGathering('sheet'),
    [{ type: 'NameGathering', title: 'Samling 2', place: 'Mo i Rana' }],
    [
      {
        type: 'NameMunicipalities',
        municipalities: municipalities.map((name) => ({ id: idOf(name), name })),
      },
    ],
    [
      {
        type: 'ExpectPeople',
        people: folk.map(({ name, from }) => ({
          name,
          municipality: from === null ? null : idOf(from),
          title: '',
          duties: [],
        })),
      },
    ],
    [{ type: 'ReviseAgenda', base: 0, title: 'Samling 2', source: PROGRAMME, days }],
  )
  const come = [...prepared.people.roster.keys()].map(
    (person) => [{ type: 'MarkArrived', person }, at(9, 50)] as const,
  )
  return after(prepared, ...come, [{ type: 'StartItem', item: 'tables', from: null }, at(11)])
}

export type Laid = {
  /** What stands on them, in order. */
  readonly names: readonly string[]
  readonly chairs?: number
  readonly note?: string
  /** In rows of so many on the map of the hall; none: nowhere. */
  readonly across?: number
  readonly shown?: Instant
}

/** A round that has been shown: each is dealt to the tables in turn. */
export function withTables(
  before: Gathering,
  { names, chairs, note = '', across, shown = at(11, 5) }: Laid,
): Gathering {
  const people = [...before.people.roster.keys()]
  const rows = Math.ceil(names.length / (across ?? 1))
  const tables = names.map((name, nth) => ({
    id: `t${nth}`,
    name,
    chairs: chairs ?? Math.ceil(people.length / names.length),
    note: nth === 2 ? note : '',
    place:
      across === undefined
        ? null
        : {
            x: Math.round(((nth % across) / Math.max(1, across - 1)) * 1000),
            y: Math.round((Math.floor(nth / across) / Math.max(1, rows - 1)) * 1000),
          },
  }))
  const found: RoomCommand = {
    type: 'TakeSeating',
    asked: 'r1',
    found: {
      tables: tables.map(({ id }, nth) => ({
        table: id,
        people: people.filter((_, place) => place % names.length === nth),
      })),
      moves: [],
      least: null,
      plan: null,
      after: null,
    },
    problems: [],
  }
  return after(
    before,
    [{ type: 'SetTables', tables }, shown],
    [{ type: 'DrawSeating', asked: 'r1', seed: 1 }, shown],
    [found, shown, { role: 'server' }],
    [{ type: 'ShowSeating', draft: 'r1' }, shown],
  )
}

const numbers = (count: number) => Array.from({ length: count }, (_, nth) => `${nth + 1}`)
const folkOf = (
  municipalities: readonly string[],
  each: number,
  name: (nth: number) => string,
): readonly Folk[] =>
  municipalities.flatMap((from) => Array.from({ length: each }, (_, nth) => ({ name: name(nth), from })))

const thirtyFive = gathered(
  SEVEN,
  folkOf(SEVEN, 5, (nth) => DUTIES[nth] ?? ''),
)
/** P4 and F5. */
export const fiveTables = withTables(thirtyFive, {
  names: numbers(5),
  note: 'Ved vinduet, foran til høyre. Ta med telefon og noe å skrive med.',
})
export const onTheMap = withTables(thirtyFive, { names: numbers(5), chairs: 8, across: 3 })
export const fillingTables = withTables(thirtyFive, { names: numbers(5), shown: at(11, 10) })
export const eightTables = withTables(
  gathered(
    SEVEN,
    folkOf(SEVEN, 8, (nth) => `${DUTIES[nth % 5]}${nth > 4 ? ' 2' : ''}`),
  ),
  { names: numbers(8), across: 4 },
)
export const namedTables = withTables(thirtyFive, { names: ['Vinduet', 'Scenen', 'Peisen', 'Hagen'] })
export const thirteenAtATable = withTables(
  gathered(
    SEVEN,
    folkOf(SEVEN, 5, (nth) => DUTIES[nth] ?? '').concat(
      [1, 2, 3, 4].map((nth) => ({ name: `Foredragsholder ${nth}`, from: null })),
    ),
  ),
  { names: numbers(3) },
)
/** P4b: 31 municipalities, 310 people, 40 tables. */
export const fortyTables = withTables(
  gathered(
    THIRTY_ONE,
    folkOf(THIRTY_ONE, 10, (nth) => `Deltaker ${nth + 1}`),
  ),
  { names: numbers(40), across: 8 },
)
export const longNames = withTables(
  gathered(
    SEVEN,
    folkOf(SEVEN, 4, (nth) => `${nth + 1} ${NAME_OF_60}`.slice(0, 60)),
  ),
  { names: ['Bak ved vinduet mot', '2', '3', 'Foran ved scenen'] },
)
export const homeTables = after(fiveTables, [{ type: 'ShowHomeTables' }, at(11, 6)])
/** The item is another, and the tables hold. */
export const afterTables = after(fiveTables, [
  { type: 'StartItem', item: 'after', from: 'tables' },
  at(11, 8),
])
/** Somebody has come who was not expected, and has been given a seat. */
export const lateComer = after(fiveTables, [
  { type: 'Join', name: 'Rådgiver', title: '', municipality: idOf('Alta') },
  at(11, 7),
  { role: 'visitor' },
])
const twenty = gathered(
  SEVEN.slice(0, 5),
  folkOf(SEVEN.slice(0, 5), 4, (nth) => DUTIES[nth] ?? ''),
)
export const oneLongName = after(withTables(twenty, { names: numbers(5) }), [
  {
    type: 'Join',
    name: 'Fagansvarlig Kjempelangt-Navnesen Østensjø',
    title: '',
    municipality: idOf('Vefsn'),
  },
  at(11, 7),
  { role: 'visitor' },
])
/** Three at each of five: they leave room for the map. */
export const mapBelow = withTables(
  gathered(
    SEVEN.slice(0, 5),
    folkOf(SEVEN.slice(0, 5), 3, (nth) => DUTIES[nth] ?? ''),
  ),
  { names: numbers(5), across: 3 },
)
export const noTables = thirtyFive
