import type { TakeReports } from '#shared/programme/reports.ts'
import { demoPlaces, type PlaceId } from './places.ts'
import type { DemoWords } from './words.ts'

/** The project by its own name, its profile, and which measures it has; `undecided`: more is to come. */
type Told = readonly [project: string, profile: number, measures: readonly number[], undecided?: true]

/** Before the kick-off; those of the north had not handed in by then. */
const TOLD: Readonly<Partial<Record<PlaceId, Told>>> = {
  halden: ['Først på dagen', 0, [0, 5]],
  fredrikstad: ['Nær hverandre', 0, [0, 3, 4]],
  sarpsborg: ['Hele laget', 1, [1, 2]],
  moss: ['God start', 2, [0, 3]],
  askim: ['Tre parter', 3, [0], true],
  stange: ['Natt og dag', 1, [1, 2, 5]],
  elverum: ['To hjerter', 0, [4, 5]],
  kongsvinger: ['Ti minutter', 2, [0, 3]],
  hamar: ['Plass til å lede', 2, [3]],
  lillehammer: ['Lange vakter', 1, [1, 2]],
  gjovik: ['I form', 0, [0, 4], true],
  tonsberg: ['Den gode samtalen', 2, [0, 3, 5]],
  horten: ['Lettere løft', 3, [4]],
  skien: ['Friske barnehager', 0, [0, 4, 5]],
  notodden: ['Saman om det', 3, [0, 1]],
  kragero: ['Hele, stolte', 1, [2]],
  bergen: ['Nok folk', 1, [1, 2, 3]],
  kristiansund: ['Litt er også noe', 0, [5]],
  molde: ['Lær av andre', 2, [0, 4]],
  alesund: ['Nær legen', 3, [5], true],
  trondheim: ['Ny som leder', 2, [3, 5]],
  stjordal: ['Hver måned', 2, [0, 3]],
  levanger: ['Kort sagt', 0, [0, 4]],
  steinkjer: ['Sammen om nærvær', 0, [0, 3]],
}

export function demoReports(
  { profiles, measures }: DemoWords,
  gathering: string,
  sentAt: number,
): TakeReports {
  return {
    type: 'TakeReports',
    gathering,
    reports: demoPlaces.flatMap(({ id: municipality, name }) => {
      const told = TOLD[municipality]
      if (told === undefined) return []
      const [project, profile, own, undecided = false] = told
      return [
        {
          ...{ municipality, name, project, undecided, sentAt },
          profile: profiles[profile] ?? '',
          measures: own.map((measure) => ({ text: measures[measure] ?? '', note: '', own: false })),
        },
      ]
    }),
  }
}
