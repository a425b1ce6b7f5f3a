import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { DEMO_MUNICIPALITIES } from './demo-people.ts'

const FIRST_YEAR = 2001
/** Made up, as its source says: sick leave in per cent, by quarter. */
const RATES = [
  ...[8, 7.5, 7.4, 8.4, 8.8, 8.3, 8, 8.9, 9.5, 8.9, 8.3, 8.3, 8, 7.2, 6.9, 7.8],
  ...[8.2, 7.6, 7.1, 8.1, 8.6, 8, 7.4, 8.3, 8.8, 8.4, 7.9, 8.8, 9, 8.5, 8.2, 8.8],
  ...[9.5, 9, 8.3, 8.7, 9, 8.2, 7.7, 8.3, 8.6, 7.7, 7.1, 7.7, 8.1, 7.3, 6.8, 7.3],
]
const BY_MUNICIPALITY = [6.4, 6.9, 7.4, 7.6, 8.3]
const CHANGES = [-0.8, -0.9, -0.2, -0.3, 0.1]

/** What the hall may be shown of numbers: where it stands, how it has gone, and how far it is to the target. */
export function demoFigure(figure: string): RoomCommand {
  return {
    type: 'SetFigure',
    figure,
    heading: 'Fraværet går ned, men målet er ikke nådd',
    subtitle: '',
    source: 'Eksempeltall. Legemeldt og egenmeldt fravær i prosent av avtalte dagsverk.',
    unit: '%',
    decimals: 1,
    target: 6.5,
    chart: {
      by: 'quarter',
      periods: RATES.map((_, at) => `${FIRST_YEAR + Math.floor(at / 4)}Q${(at % 4) + 1}`),
      series: [{ name: '', values: RATES }],
      mean: true,
    },
    ranking: {
      title: '4. kvartal 2012, endring fra 2011',
      rows: DEMO_MUNICIPALITIES.map((name, at) => ({
        name,
        value: BY_MUNICIPALITY[at] ?? null,
        change: CHANGES[at] ?? null,
      })),
      best: 'low',
    },
  }
}
