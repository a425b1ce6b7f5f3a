import type { RoomCommand } from '#shared/gathering/gathering.ts'

type Set = Extract<RoomCommand, { type: 'SetFigure' }>

const quarters = (count: number) =>
  Array.from({ length: count }, (_, step) => `${2009 + Math.floor(step / 4)}Q${(step % 4) + 1}`)
const rates = [9.5, 8.8, 8.3, 8.5, 9.1, 8.4, 7.9, 8.1, 8.7, 8, 7.5, 7.7, 8.1, 7.4, 6.9, 7.3]
const TOWNS = ['Brønnøy', 'Alta', 'Vefsn', 'Målselv', 'Rana', 'Hammerfest', 'Alstahaug'] as const

export const both: Set = {
  type: 'SetFigure',
  figure: 'fig-1',
  heading: 'Fraværet går ned, men målet er ikke nådd',
  subtitle: '',
  source: 'Eksempeltall. Legemeldt og egenmeldt fravær i prosent av avtalte dagsverk.',
  unit: '%',
  decimals: 1,
  target: 6.5,
  chart: { by: 'quarter', periods: quarters(16), series: [{ name: 'Alle', values: rates }], mean: true },
  ranking: {
    title: '4. kvartal 2012, endring fra 2011',
    rows: TOWNS.map((name, place) => ({
      name,
      value: [6.4, 6.7, 6.9, 7.4, 7.6, 8, 8.3][place] ?? null,
      change: [-0.8, -0.5, -0.9, -0.2, -0.3, 0.1, 0][place] ?? null,
    })),
    best: 'low',
  },
}
export const gaps: Set = {
  ...both,
  ...{ figure: 'fig-2', heading: 'To av kvartalene er ikke talt', target: null, ranking: null },
  chart: {
    ...{ by: 'quarter', periods: quarters(16), mean: true },
    series: [{ name: '', values: rates.map((value, place) => (place === 5 || place === 6 ? null : value)) }],
  },
}
export const six: Set = {
  ...both,
  ...{ figure: 'fig-3', heading: 'Helse og omsorg har mest fravær', ranking: null, target: null },
  chart: {
    ...{ by: 'year', periods: ['2009', '2010', '2011', '2012'], mean: false },
    series: ['Helse og omsorg', 'Barnehage', 'Skole', 'Teknisk', 'Kultur', 'Administrasjon'].map(
      (name, place) => ({
        name,
        values: [12.6, 12, 11.4, 11].map((value) => value - place * 1.2),
      }),
    ),
  },
}
export const overfull: Set = {
  ...both,
  figure: 'fig-4',
  heading:
    'Dette er et funn som noen har skrevet så langt at det tar all den plassen som en overskrift har fått'.slice(
      0,
      100,
    ),
  subtitle:
    'Undertittel med alt som må sies om hvordan dette er talt, av hvem og når, og hva som ikke er med i tallene her i dag.'.slice(
      0,
      120,
    ),
  source:
    `Eksempeltall. ${'Statistisk sentralbyrå, tabell 12441, hentet og regnet om av sekretariatet for nettverket i samarbeid med kommunene, '.repeat(2)}`.slice(
      0,
      160,
    ),
  ranking: {
    title: '4. kvartal 2012, endring fra 2011, for alle kommuner som har levert tall i tide',
    rows: Array.from({ length: 60 }, (_, place) => ({
      name: place % 9 === 0 ? 'Hammerfest – Hámmerfeasta' : `${TOWNS[place % 7]} ${place + 1}`,
      value: place % 13 === 12 ? null : 5 + place / 10,
      change: place % 5 === 4 ? null : 0.1,
    })),
    best: 'low',
  },
}
export const single: Set = {
  ...both,
  ...{
    figure: 'fig-6',
    heading: 'Så mange dager ble vi borte i fjor',
    unit: 'dager',
    target: 12,
    ranking: null,
  },
  chart: { by: 'year', periods: ['2012'], mean: false, series: [{ name: 'Alle', values: [14.5] }] },
}
export const ranked: Set = { ...overfull, figure: 'fig-5', heading: 'Alle på én liste', chart: null }
