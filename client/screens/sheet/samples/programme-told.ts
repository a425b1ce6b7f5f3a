import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { led, running } from './programme.ts'
import { crowded } from './programme-crowded.ts'

type Told = Extract<ProgrammeRoomCommand, { type: 'TakeReports' }>['reports'][number]
const SERVER = { role: 'server' } as const

function taken(before: Programme, reports: readonly Told[]): Programme {
  return led(before, [{ type: 'TakeReports', gathering: 'g-1', reports: [...reports] }, SERVER])
}

const listed = (text: string, note = '') => ({ text, note, own: false })
const own = (text: string) => ({ text, note: '', own: true })
const MEASURES = ['Lange vakter', 'Vikarpool', 'Samtaler på tredje dag', 'Felles opplæring', 'Helgeavtaler']

/** Six of nine have told: two profiles, words in some cells, one with a measure of its own, one that has not settled. */
export const told: Programme = taken(
  running,
  (
    [
      ['vefsn', 'Vefsn', 'Nærvær hver dag', 'Nærvær', [0, 2, 3]],
      ['rana', 'Rana', 'Hele vakter', 'Turnus', [0, 1, 4]],
      ['bronnoy', 'Brønnøy', 'Ti minutter', 'Nærvær', [2]],
      ['malselv', 'Målselv', 'Samtalekort', 'Nærvær', [2, 3]],
      ['alta', 'Alta', 'Partsmøte', '', []],
      ['karasjohka', 'Kárášjohka', 'To språk', 'Turnus', [1, 3]],
    ] as const
  ).map(([municipality, name, project, profile, does], at) => ({
    ...{ municipality, name, project, profile, undecided: does.length === 0, sentAt: at },
    measures: [
      ...does.map((measure) => listed(MEASURES[measure] ?? '', measure === 0 ? 'hver tredje helg' : '')),
      ...(municipality === 'rana' ? [own('Frokost sammen på mandager')] : []),
    ],
  })),
)

const LONG = 'Et prosjekt med et navn som er så langt som et navn får lov til å være på skjemaet'
/** 31 municipalities with twenty measures, texts as long as they may be. */
export const toldByAll: Programme = taken(
  crowded,
  crowded.municipalities.map(({ id, name }, at) => ({
    ...{ municipality: id, name, project: at % 3 === 0 ? LONG.slice(0, 80) : `Prosjekt ${at + 1}` },
    ...{ profile: ['Nærvær', 'Turnus', 'Ledelse og oppfølging'][at % 3] ?? '', undecided: at % 7 === 0 },
    ...{ sentAt: at },
    measures: Array.from({ length: 20 }, (_, measure) =>
      listed(
        measure === 0
          ? 'Et tiltak som heter så mye som et tiltak på skjemaet får lov til å hete'
          : `Tiltak ${measure + 1}`,
        (at + measure) % 9 === 0 ? 'hver sjette' : '',
      ),
    ).filter((_, measure) => (at * 7 + measure * 3) % 5 < 2),
  })),
)
