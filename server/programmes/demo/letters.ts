import { demoPlaces, type PlaceId } from './places.ts'
import type { DemoRole, DemoWords } from './words.ts'

type Answer = 'comes' | 'perhaps' | 'not'
export type DemoReply = {
  readonly from: PlaceId
  readonly on: string
  readonly answer: Answer
  readonly people: number | null
  readonly who: readonly DemoRole[]
  readonly note?: keyof DemoWords['notes']
}
/** Who is asked to a gathering, when, and what they said; who has not replied is not among the replies. */
export type DemoLetters = {
  readonly planned: string
  readonly invited: string
  readonly replyBy: string
  readonly reminders: readonly number[]
  readonly reminded?: { readonly on: string; readonly places: readonly PlaceId[] }
  readonly replies: readonly DemoReply[]
}

const CREWS: readonly (readonly DemoRole[])[] = [
  ['director', 'hr'],
  ['hr', 'union', 'safety'],
  ['director', 'unit', 'union'],
  ['hr', 'nursery', 'unit', 'safety'],
]

function comes(from: PlaceId, on: string, who: readonly DemoRole[]): DemoReply {
  return { from, on, answer: 'comes', people: who.length, who }
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The chief executives: nearly all, most of them within a week. */
const MUSTER: DemoLetters = {
  planned: 'muster',
  invited: '2016-08-29',
  replyBy: '2016-09-16',
  reminders: [7, 2],
  reminded: { on: '2016-09-09', places: ['namsos', 'narvik', 'kragero'] },
  replies: demoPlaces.map(({ id }, at): DemoReply => {
    const on = dayAfter('2016-08-30', (at * 5) % 12)
    if (id === 'narvik') return { from: id, on, answer: 'not', people: null, who: [], note: 'notThisTime' }
    return comes(id, id === 'namsos' || id === 'kragero' ? '2016-09-13' : on, ['director'])
  }),
}

const START: DemoLetters = {
  planned: 'start',
  invited: '2016-09-28',
  replyBy: '2016-10-14',
  reminders: [7],
  replies: demoPlaces.map(({ id }, at) =>
    comes(id, dayAfter('2016-09-29', (at * 7) % 15), CREWS[at % CREWS.length] ?? ['hr']),
  ),
}

type CountyLetters = Omit<DemoLetters, 'planned' | 'reminders'>

/** Those that have been: all of a county came, but for Horten. */
const HELD: Readonly<Record<string, CountyLetters>> = {
  ostfold: asked('2016-10-12', '2016-11-01', ['halden', 'fredrikstad', 'sarpsborg', 'moss', 'askim']),
  hedmark: asked('2016-10-20', '2016-11-11', ['stange', 'elverum', 'kongsvinger', 'hamar']),
  oppland: asked('2016-10-20', '2016-11-11', ['lillehammer', 'gjovik']),
  vestfold: {
    ...asked('2016-11-01', '2016-11-24', ['tonsberg']),
    reminded: { on: '2016-11-18', places: ['horten'] },
  },
  telemark: asked('2016-11-08', '2016-12-01', ['skien', 'notodden', 'kragero']),
  hordaland: asked('2016-12-05', '2017-01-06', ['bergen']),
  'more-og-romsdal': asked('2016-12-19', '2017-01-20', ['kristiansund', 'molde', 'alesund']),
}

/** Those that are to come: some have answered, some may come, and some have yet to say. */
const COMING: Readonly<Record<string, CountyLetters>> = {
  'sor-trondelag': asked('2017-01-20', '2017-02-14', ['trondheim']),
  'nord-trondelag': {
    ...asked('2017-01-20', '2017-02-16', ['levanger', 'steinkjer']),
    replies: [
      comes('levanger', '2017-01-24', ['director', 'hr', 'nursery']),
      comes('steinkjer', '2017-01-26', ['director', 'hr', 'union', 'safety']),
      {
        from: 'stjordal',
        on: '2017-02-03',
        answer: 'perhaps',
        people: 2,
        who: ['hr', 'unit'],
        note: 'later',
      },
    ],
  },
  nordland: {
    ...asked('2017-02-01', '2017-02-22', []),
    replies: [{ ...comes('bodo', '2017-02-06', ['director', 'hr', 'unit', 'union']), note: 'early' }],
  },
  troms: asked('2017-02-07', '2017-03-03', ['tromso']),
  finnmark: asked('2017-02-07', '2017-03-03', []),
}

function asked(invited: string, replyBy: string, places: readonly PlaceId[]): CountyLetters {
  const replies = places.map((from, at) =>
    comes(from, dayAfter(invited, 2 + ((at * 3) % 9)), CREWS[(at + 1) % CREWS.length] ?? ['hr']),
  )
  return { invited, replyBy, replies }
}

export const demoLetters: readonly DemoLetters[] = [
  MUSTER,
  START,
  ...Object.entries({ ...HELD, ...COMING }).map(([county, letters]): DemoLetters => {
    return { planned: county, reminders: [7, 2], ...letters }
  }),
]
