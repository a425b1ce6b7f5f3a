import type { Instant } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { decideProgramme } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import { emptyProgramme, type Programme, type ProgrammeRoomCommand } from '#shared/programme/programme.ts'

/** The day the made-up programme is looked at: 18 February 2013, 9:00 in Oslo. */
export const TODAY: Instant = Date.UTC(2013, 1, 18, 8)
const DAY = 86_400_000
const owner: ProgrammeActor = { role: 'owner' }

export type Done = readonly [command: ProgrammeRoomCommand, by?: ProgrammeActor, now?: Instant]

/** What the programme has become, every command of which must have been accepted. */
export function led(before: Programme, ...done: readonly Done[]): Programme {
  let made = 0
  return done.reduce((programme, [command, by = owner, now = TODAY]) => {
    const decision = decideProgramme(programme, command, { by, now, newId: () => `sheet-${++made}` })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code} ${decision.detail ?? ''}`)
    return decision.events.reduce(evolveProgramme, programme)
  }, before)
}

export const PHASES = [
  ['muster', 'Mønstring av kommunedirektører', '2012-09-01', '2012-09-30'],
  ['start', 'Oppstart', '2012-11-01', '2012-11-30'],
  ['county', 'Fylkessamlinger', '2013-01-01', '2013-03-27'],
  ['local', 'Lokale konferanser', '2013-03-28', '2013-06-30'],
] as const

const PLACES = [
  ['vefsn', 'Vefsn', 'Nordland'],
  ['rana', 'Rana', 'Nordland'],
  ['bronnoy', 'Brønnøy', 'Nordland'],
  ['alstahaug', 'Alstahaug', 'Nordland'],
  ['malselv', 'Målselv', 'Troms'],
  ['balsfjord', 'Balsfjord', 'Troms'],
  ['alta', 'Alta', 'Finnmark'],
  ['hammerfest', 'Hammerfest', 'Finnmark'],
  ['karasjohka', 'Kárášjohka', 'Finnmark'],
] as const
const ALL = PLACES.map(([id]) => id)

const PROMISES = [
  ['vefsn', 'Ringer alle den første dagen', '2013-03-01', 'under-way'],
  ['rana', 'Verneombud i ledermøtet', '2013-02-10', 'done'],
  ['bronnoy', 'Ti minutter på hver avdeling', '2013-02-14', 'done'],
  ['alstahaug', 'Faste oppfølgingsmøter', '2013-02-15', 'under-way'],
  ['malselv', 'Låner samtalekort fra Brønnøy', '2013-03-15', 'under-way'],
  ['balsfjord', 'Kartlegger nattarbeid', '2013-04-01', 'not-begun'],
  ['alta', 'Felles partsmøte før budsjettet', '2013-02-20', 'under-way'],
  ['hammerfest', 'Faste vikarer på to sykehjem', '2013-04-01', 'not-begun'],
  ['karasjohka', 'Tospråklig samtalekort', '2013-03-01', 'under-way'],
] as const

/** Per quarter from 2001, as the picture has it. */
const QUARTERS = [
  ...[8.0, 7.5, 7.4, 8.4, 8.8, 8.3, 8.0, 8.9, 9.5, 8.9, 8.3, 8.3],
  ...[8.0, 7.2, 6.9, 7.8, 8.2, 7.6, 7.1, 8.1, 8.6, 8.0, 7.4, 8.3],
  ...[8.8, 8.4, 7.9, 8.8, 9.0, 8.5, 8.2, 8.8, 9.5, 9.0, 8.3, 8.7],
  ...[9.0, 8.2, 7.7, 8.3, 8.6, 7.7, 7.1, 7.7, 8.1, 7.3, 6.8, 7.3],
]
const LATEST = [6.9, 7.6, 6.4, 8.3, 7.4, 8.1, 6.7, 8.0, 7.8]

export function plan(
  planned: string,
  phase: string,
  kind: 'muster' | 'kick-off' | 'county' | 'local',
  [title, from, place]: readonly [string, string | null, string],
  municipalities: readonly string[],
): Done {
  const more = { title, from, to: null, place, municipalities: [...municipalities] }
  return [{ type: 'PlanGathering', planned, phase, kind, ...more }]
}

function held(planned: string): Done {
  return [{ type: 'SayGatheringHeld', planned }]
}

function replies(
  planned: string,
  municipalities: readonly string[],
  people: readonly number[],
): readonly Done[] {
  return municipalities.map((municipality, at): Done => {
    const said = { answer: 'comes', people: people[at] ?? null, who: 'Kommunedirektør', note: '' } as const
    return [{ type: 'ReplyToInvitation', planned, municipality, ...said }]
  })
}

const NORTH = ['vefsn', 'rana', 'bronnoy', 'alstahaug']

/** As the picture of the programme's page has it. */
export const running: Programme = led(
  emptyProgramme('sheet'),
  [{ type: 'NameProgramme', title: 'Til stede', organiser: 'Leder, programkontoret', contact: '' }],
  [
    {
      type: 'SetProgrammeGoals',
      goals: ['Målet er 6,5 prosent fravær'],
    },
  ],
  [
    {
      type: 'SetSectors',
      sectors: [
        { id: 'nursery', name: 'Barnehager' },
        { id: 'care', name: 'Helse og omsorg' },
      ],
    },
  ],
  ...PHASES.map(([phase, title, from, to]): Done => [{ type: 'AddPhase', phase, title, from, to }]),
  [
    {
      type: 'AddMunicipalities',
      municipalities: PLACES.map(([id, name, county]) => ({
        ...{ id, name, county, role: 'HR-leder', address: '', language: 'nb' as const, sectors: [] },
      })),
    },
  ],
  plan('muster', 'muster', 'muster', ['Mønstring', '2012-09-18', 'Bodø'], ALL),
  plan('start', 'start', 'kick-off', ['Oppstart', '2012-11-15', 'Bodø'], ALL),
  plan('helgeland', 'county', 'county', ['Helgeland', '2013-01-14', 'Mosjøen'], ['vefsn', 'alstahaug']),
  plan('rana', 'county', 'county', ['Rana', '2013-02-05', 'Mo i Rana'], ['rana', 'bronnoy']),
  plan('troms', 'county', 'county', ['Troms', '2013-03-12', 'Målselv'], ['malselv', 'balsfjord']),
  plan(
    'finnmark',
    'county',
    'county',
    ['Finnmark', '2013-03-20', 'Alta'],
    ['alta', 'hammerfest', 'karasjohka'],
  ),
  plan('vefsn', 'local', 'local', ['Lokale konferanser', '2013-04-04', 'Mosjøen'], NORTH),
  plan('malselv', 'local', 'local', ['Konferanse i Målselv', '2013-05-14', 'Målselv'], ['malselv']),
  plan('alta', 'local', 'local', ['Konferanse i Alta', null, 'Alta'], ['alta']),
  ...replies('muster', ALL, []),
  ...replies('start', ALL, [8, 7, 6, 6, 7, 6, 6, 6, 6]),
  ...['muster', 'start', 'helgeland', 'rana'].map(held),
  ...PROMISES.flatMap(([municipality, what, by, status]): readonly Done[] => {
    const promise = `p-${municipality}`
    const words = { what, who: 'HR-leder', by, how: 'Vi ser det i fraværet hver måned' }
    const before = TODAY - 20 * DAY
    return [
      [{ type: 'WritePromise', promise, municipality, base: null, ...words }, owner, before],
      ...(status === 'not-begun'
        ? []
        : ([
            [
              {
                type: 'SetPromiseStatus',
                ...{ promise, base: { status: 'not-begun', why: '', learned: '' } },
                ...{ status, why: '', learned: '' },
              },
              { role: 'municipality', municipality },
              before + 3 * DAY,
            ],
          ] as readonly Done[])),
    ]
  }),
  [
    {
      type: 'SetIndicator',
      ...{ indicator: 'absence', title: 'Sykefravær', unit: '%', source: 'Eksempeltall', decimals: 1 },
      ...{ by: 'quarter', better: 'low', baseline: null, target: { value: 6.5, when: '2013' } },
    },
  ],
  [
    {
      type: 'TakeFigures',
      indicator: 'absence',
      series: [
        {
          of: { kind: 'whole' },
          values: QUARTERS.map((value, at) => ({
            period: `${2001 + Math.floor(at / 4)}Q${(at % 4) + 1}`,
            value,
          })),
        },
        ...PLACES.map(([id], at) => ({
          of: { kind: 'municipality' as const, id },
          values: [{ period: '2012Q4', value: LATEST[at] ?? null }],
        })),
      ],
    },
  ],
)

/** One that has come late, and has said nothing. */
export const newcomer: readonly Done[] = [
  [
    {
      type: 'AddMunicipalities',
      municipalities: [
        {
          ...{ id: 'newcomer', name: 'Deanu gielda – Tana kommune', county: 'Finnmark', role: '' },
          ...{ address: '', language: 'nb', sectors: [] },
        },
      ],
    },
  ],
]

/** Just made. */
export const bare: Programme = led(emptyProgramme('sheet-bare'), [
  { type: 'NameProgramme', title: 'Til stede', organiser: '', contact: '' },
])

const SERVER: ProgrammeActor = { role: 'server' }
function seenIn(planned: string, municipality: string): Done {
  const people = [{ mark: 'phone', person: `in-${planned}`, municipality, panel: false }]
  return [{ type: 'RecognisePeople', planned, people }, SERVER]
}
/** Somebody has come from two municipalities, and somebody has promised for one that is not in it. */
export const unsettled = led(
  running,
  [{ type: 'LinkGathering', planned: 'troms', gathering: 'g-troms' }, SERVER],
  [{ type: 'LinkGathering', planned: 'finnmark', gathering: 'g-finnmark' }, SERVER],
  seenIn('troms', 'malselv'),
  seenIn('finnmark', 'alta'),
  [
    {
      type: 'TakePromises',
      ...{ gathering: 'g-troms', title: 'Troms', followed: [] },
      promises: [
        {
          ...{ id: 'c1', municipality: 'x', name: 'Sørreisa', what: 'Møtes hver uke' },
          ...{ who: 'HR-leder', by: '2013-04-01', how: '' },
        },
      ],
    },
    SERVER,
  ],
)
