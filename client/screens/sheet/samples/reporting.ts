import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { ReportField } from '#shared/reporting/reporting.ts'
import { after, at, listed, overfull } from './gathering.ts'

const MEASURES = [
  'Ring den første dagen',
  'Lange vakter',
  'Felles vikarer',
  'Flere hele stillinger',
  'Tid til å lede',
]
const PROFILES = ['Nærvær og arbeidsmiljø', 'Bemanning og turnus', 'Ledelse']
const NOTES = ['hver sjette uke', '', 'to sykehjem', '']

const lead = (state: Gathering, ...commands: readonly RoomCommand[]) =>
  commands.reduce((before, command) => after(before, [command, at(9), { role: 'leader' }]), state)
const options = (texts: readonly string[], of: string) =>
  texts.map((text, nth) => ({ id: `${of}${nth}`, text }))
const write = (municipality: string, field: ReportField, text: string): RoomCommand => ({
  type: 'WriteReport',
  ...{ municipality, field, base: '', text },
})

function ask(state: Gathering, measures: readonly string[], profiles: readonly string[]): Gathering {
  return lead(state, {
    type: 'WriteReportForm',
    intro: 'Svar kort, slik at de andre kommunene forstår det.',
    profiles: options(profiles, 'p'),
    measures: options(measures, 'm'),
  })
}

/** Each in its own way: some measures, words in some cells, one of their own, some undecided. */
function tell(state: Gathering, measures: number, profiles: number): Gathering {
  return state.people.municipalities.reduce(
    (before, { id }, nth) =>
      lead(
        before,
        write(id, 'project', `Nær og frisk ${nth + 1}`),
        { type: 'PickProfile', municipality: id, profile: nth % 4 === 3 ? null : `p${nth % profiles}` },
        ...Array.from({ length: measures }, (_, each) => each)
          .filter((each) => (each * 7 + nth * 3) % 5 < 2)
          .map(
            (each): RoomCommand => ({
              type: 'TickMeasure',
              ...{ municipality: id, measure: `m${each}`, note: NOTES[(each + nth) % NOTES.length] ?? '' },
            }),
          ),
        ...(nth % 3 === 0
          ? [
              {
                type: 'WriteOwnMeasure',
                municipality: id,
                measure: `own-${nth}`,
                text: 'Kaffe med lederen',
              } as const,
            ]
          : []),
        { type: 'SetUndecided', municipality: id, undecided: nth % 5 === 4 },
        { type: 'SendReport', municipality: id },
      ),
    state,
  )
}

export const asked = ask(listed, MEASURES, PROFILES)
export const openedForm = lead(asked, { type: 'OpenReporting' })
export const [first, second] = listed.people.municipalities.map(({ id }) => id) as [string, string]
/** One has handed in, one has begun. */
export const begun = lead(
  openedForm,
  write(first, 'project', 'Nær og frisk'),
  write(first, 'shortGoals', 'Alle som er borte, blir ringt den første dagen.'),
  write(first, 'challenges', 'Få vikarer om sommeren.'),
  { type: 'PickProfile', municipality: first, profile: 'p1' },
  { type: 'TickMeasure', municipality: first, measure: 'm1', note: 'hver sjette uke' },
  {
    type: 'WriteOwnMeasure',
    municipality: first,
    measure: 'own',
    base: '',
    text: 'Kaffe med lederen hver fredag',
  },
  { type: 'SendReport', municipality: first },
  write(second, 'project', 'Sammen om nærvær'),
)
export const closedForm = lead(begun, { type: 'CloseReporting' })
export const told = tell(openedForm, MEASURES.length, PROFILES.length)
/** Thirty-one municipalities, twelve measures of up to 80 signs. */
export const crowded = tell(
  lead(
    ask(
      overfull,
      Array.from({ length: 12 }, (_, nth) =>
        nth === 4
          ? 'Kompetansehevingstiltak for medarbeiderutviklingssamtaler i alle enhetene våre'
          : `${MEASURES[nth % 5]} ${nth + 1}`,
      ),
      Array.from({ length: 12 }, (_, nth) => `${PROFILES[nth % 3]} ${nth + 1}`),
    ),
    { type: 'OpenReporting' },
  ),
  12,
  12,
)
