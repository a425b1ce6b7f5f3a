import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { Municipality } from '#shared/people/people.ts'
import type { DEMO_MUNICIPALITIES } from './demo-people.ts'

const PROFILES = ['Nærvær og arbeidsmiljø', 'Bemanning og turnus', 'Ledelse', 'Rekruttering og kompetanse']
const MEASURES = [
  'Ring den første dagen',
  'Lange vakter',
  'Felles vikarer',
  'Flere hele stillinger',
  'Tid til å lede',
  'Trening i arbeidstida',
  'Tilrettelegging for gravide',
]

type Told = {
  readonly from: (typeof DEMO_MUNICIPALITIES)[number]
  readonly project: string
  readonly profile: number
  /** Which measure, and what stands in its cell. */
  readonly measures: readonly (readonly [measure: number, note: string])[]
  readonly own?: string
  readonly undecided?: boolean
  readonly challenges: string
  readonly sent: boolean
}

/** Three have handed in, one has begun, and one has not: so that each of it is seen. */
const TOLD: readonly Told[] = [
  {
    from: 'Steinkjer',
    project: 'Sammen om nærvær',
    profile: 0,
    measures: [
      [0, 'leder ringer'],
      [4, ''],
      [5, 'en time i uka'],
    ],
    own: 'Nærværsmøte hver måned',
    challenges: 'Lederne har mange ansatte hver.',
    sent: true,
  },
  {
    from: 'Vefsn',
    project: 'Nær og frisk',
    profile: 1,
    measures: [
      [1, 'to sykehjem'],
      [2, ''],
      [3, 'i pleien'],
    ],
    challenges: 'Få vikarer om sommeren.',
    sent: true,
  },
  {
    from: 'Bømlo',
    project: 'Tryggere på jobb',
    profile: 0,
    measures: [
      [0, ''],
      [6, 'jordmor i kommunen'],
    ],
    undecided: true,
    challenges: 'Å få til det samme i alle barnehagene.',
    sent: true,
  },
  {
    from: 'Sund',
    project: 'Hele folk',
    profile: 1,
    measures: [[3, '']],
    challenges: '',
    sent: false,
  },
]

/** The form that went out before the gathering, and what came back. */
export function demoReporting(
  municipalities: readonly Municipality[],
  newId: () => string,
): readonly RoomCommand[] {
  const options = (texts: readonly string[]) => texts.map((text) => ({ id: newId(), text }))
  const [profiles, measures] = [options(PROFILES), options(MEASURES)]
  const intro = 'Svar kort, slik at de andre kommunene forstår det. Vi ser på svarene sammen når vi møtes.'
  return [
    { type: 'WriteReportForm', intro, profiles, measures },
    { type: 'OpenReporting' },
    ...TOLD.flatMap((told): readonly RoomCommand[] => {
      const municipality = municipalities.find(({ name }) => name === told.from)?.id ?? ''
      const write = (field: 'project' | 'challenges', text: string): RoomCommand => ({
        type: 'WriteReport',
        ...{ municipality, field, base: '', text },
      })
      return [
        write('project', told.project),
        write('challenges', told.challenges),
        { type: 'PickProfile', municipality, profile: profiles[told.profile]?.id ?? null },
        ...told.measures.map(
          ([at, note]): RoomCommand => ({
            type: 'TickMeasure',
            ...{ municipality, measure: measures[at]?.id ?? '', note },
          }),
        ),
        ...(told.own === undefined
          ? []
          : [{ type: 'WriteOwnMeasure', municipality, measure: newId(), text: told.own } as const]),
        { type: 'SetUndecided', municipality, undecided: told.undecided ?? false },
        ...(told.sent ? [{ type: 'SendReport', municipality } as const] : []),
      ]
    }),
  ]
}
