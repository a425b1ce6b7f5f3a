import { emptyProgramme, type Programme } from '#shared/programme/programme.ts'
import { type Done, led, PHASES, plan } from './programme.ts'

const LONG = [
  'Guovdageainnu suohkan – Kautokeino kommune',
  'Deanu gielda – Tana kommune',
  'Unjárgga gielda – Nesseby kommune',
  'Raarvihken Tjielte – Røyrvik kommune',
]
const MANY = Array.from({ length: 31 }, (_, at) => ({
  id: `m${at}`,
  name: LONG[at] ?? `Kommune nummer ${at + 1}`,
  county: ['Finnmark', 'Troms', 'Nordland', 'Hedmark'][at % 4] ?? 'Troms',
}))

/** As much as there may be on one page: 31 municipalities with long names, 60 gatherings, some on the same day. */
export const crowded: Programme = led(
  emptyProgramme('sheet-crowded'),
  [
    {
      type: 'NameProgramme',
      title: 'Et nettverk for et inkluderende arbeidsliv i hele landet',
      organiser: 'Programkontoret for nærvær og arbeidsmiljø',
      contact: '',
    },
  ],
  [
    {
      type: 'SetProgrammeGoals',
      goals: [
        'Målet er 6,5 prosent fravær i alle kommunene',
        'Like mange menn som kvinner på samlingene',
        'Alle har en plan',
      ],
    },
  ],
  ...PHASES.map(([phase, title, from, to]): Done => [{ type: 'AddPhase', phase, title, from, to }]),
  ...Array.from(
    { length: 5 },
    (_, at): Done => [
      {
        type: 'AddPhase',
        phase: `more${at}`,
        title: `Oppfølging ${at + 1} i alle fylkene`,
        from: `2013-0${at + 4}-10`,
        to: `2013-1${at % 3}-20`,
      },
    ],
  ),
  [
    {
      type: 'AddMunicipalities',
      municipalities: MANY.map((each) => ({
        ...each,
        ...{ role: 'HR-leder', address: 'postmottak@eksempel.no', language: 'nb' as const, sectors: [] },
      })),
    },
  ],
  ...Array.from({ length: 60 }, (_, at) =>
    plan(
      `g${at}`,
      at < 30 ? 'county' : 'local',
      at < 30 ? 'county' : 'local',
      [
        `Samling ${at + 1} for kommunene i regionen`,
        `2013-0${at < 30 ? 1 + (at % 3) : 4 + (at % 3)}-${`${1 + (at % 27)}`.padStart(2, '0')}`,
        'Kulturhuset i Guovdageaidnu',
      ],
      MANY.slice(at % 20, (at % 20) + 11).map(({ id }) => id),
    ),
  ),
  ...MANY.map(
    ({ id }): Done => [
      {
        type: 'WritePromise',
        ...{ promise: `p-${id}`, municipality: id, base: null },
        ...{
          what: 'Vi ringer alle som er borte den første dagen, og leder og tillitsvalgt møtes hver fjortende dag for å se på turnusen',
          who: 'Virksomhetsleder i hjemmetjenesten',
          by: '2013-03-01',
          how: '',
        },
      },
    ],
  ),
)
