/**
 * A table with the shape that Statistics Norway serves JSON-stat 2 in (dimensions as it names them, codes for regions and quarters,
 * units with the contents, status signs for what is missing), and with numbers made up for the test.
 */
const REGIONS = {
  '0': 'Hele landet',
  '1813': 'Brønnøy',
  '5601': 'Alta',
  '1824': 'Vefsn',
  '5524': 'Målselv',
  '1833': 'Rana',
  '5603': 'Hammerfest – Hámmerfeasta',
  '1820': 'Alstahaug',
} as const
const QUARTERS = Array.from({ length: 16 }, (_, at) => `${2009 + Math.floor(at / 4)}K${(at % 4) + 1}`)
const BASE = [7.3, 6.4, 6.7, 6.9, 7.4, 7.6, 8, 8.3]

/** Winter is worse than summer, and it gets a little better every year. */
function rate(region: number, quarter: number): number {
  const season = [0.7, 0.1, -0.3, 0][quarter % 4] ?? 0
  const value = (BASE[region] ?? 0) + season + (QUARTERS.length - 1 - quarter) * 0.1
  return Math.round(value * 10) / 10
}

const ordered = ['0', '1813', '5601', '1824', '5524', '1833', '5603', '1820']
const index = (ids: readonly string[]) => Object.fromEntries(ids.map((id, at) => [id, at]))

/** Rana's second quarter of 2010 is withheld. */
const GAP = ordered.indexOf('1833') * 2 * QUARTERS.length + QUARTERS.indexOf('2010K2')

export const sickLeave = {
  version: '2.0',
  class: 'dataset',
  label: '12441: Sykefravær, etter region, statistikkvariabel og kvartal',
  source: 'Statistisk sentralbyrå (eksempeltall)',
  updated: '2013-03-07T07:00:00Z',
  note: ['Eksempeltall laget for en prøve.'],
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [ordered.length, 2, QUARTERS.length],
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  dimension: {
    Region: { label: 'region', category: { index: index(ordered), label: REGIONS } },
    ContentsCode: {
      label: 'statistikkvariabel',
      category: {
        index: { Prosent: 0, Dagsverk: 1 },
        label: { Prosent: 'Sykefraværsprosent', Dagsverk: 'Tapte dagsverk' },
        unit: { Prosent: { base: 'prosent', decimals: 1 }, Dagsverk: { base: 'dagsverk', decimals: 0 } },
      },
      extension: { elimination: false },
    },
    Tid: {
      label: 'kvartal',
      category: { index: index(QUARTERS), label: Object.fromEntries(QUARTERS.map((id) => [id, id])) },
    },
  },
  value: ordered.flatMap((_, region) =>
    [1, 100].flatMap((times) =>
      QUARTERS.map((__, quarter) =>
        region * 2 * QUARTERS.length + (times > 1 ? QUARTERS.length : 0) + quarter === GAP
          ? null
          : Math.round(rate(region, quarter) * times * 10) / 10,
      ),
    ),
  ),
  status: { [GAP]: ':' },
  extension: { px: { tableid: '12441', decimals: 1 } },
}
