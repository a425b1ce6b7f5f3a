/**
 * The counties of Norway as they were and are, since they were given their names of today in 1919. `to` is the last whole year; a
 * county without one is there still. `after` came in its place, where it is no more.
 */
const COUNTIES = {
  ostfold: { name: 'Østfold', spans: [[1919, 2019], [2024]], between: ['viken'] },
  akershus: { name: 'Akershus', spans: [[1919, 2019], [2024]], between: ['viken'] },
  oslo: { name: 'Oslo', spans: [[1919]] },
  hedmark: { name: 'Hedmark', spans: [[1919, 2019]], between: ['innlandet'] },
  oppland: { name: 'Oppland', spans: [[1919, 2019]], between: ['innlandet'] },
  innlandet: { name: 'Innlandet', spans: [[2020]], between: ['hedmark', 'oppland'] },
  buskerud: { name: 'Buskerud', spans: [[1919, 2019], [2024]], between: ['viken'] },
  viken: { name: 'Viken', spans: [[2020, 2023]], between: ['akershus', 'buskerud', 'ostfold'] },
  vestfold: { name: 'Vestfold', spans: [[1919, 2019], [2024]], between: ['vestfold-og-telemark'] },
  telemark: { name: 'Telemark', spans: [[1919, 2019], [2024]], between: ['vestfold-og-telemark'] },
  'vestfold-og-telemark': {
    name: 'Vestfold og Telemark',
    spans: [[2020, 2023]],
    between: ['vestfold', 'telemark'],
  },
  'aust-agder': { name: 'Aust-Agder', spans: [[1919, 2019]], between: ['agder'] },
  'vest-agder': { name: 'Vest-Agder', spans: [[1919, 2019]], between: ['agder'] },
  agder: { name: 'Agder', spans: [[2020]], between: ['aust-agder', 'vest-agder'] },
  rogaland: { name: 'Rogaland', spans: [[1919]] },
  hordaland: { name: 'Hordaland', spans: [[1919, 2019]], between: ['vestland'] },
  /** A county of its own until it became part of Hordaland. */
  bergen: { name: 'Bergen', spans: [[1919, 1971]], between: ['hordaland', 'vestland'] },
  'sogn-og-fjordane': { name: 'Sogn og Fjordane', spans: [[1919, 2019]], between: ['vestland'] },
  vestland: { name: 'Vestland', spans: [[2020]], between: ['hordaland', 'sogn-og-fjordane'] },
  'more-og-romsdal': { name: 'Møre og Romsdal', spans: [[1919]] },
  'sor-trondelag': { name: 'Sør-Trøndelag', spans: [[1919, 2017]], between: ['trondelag'] },
  'nord-trondelag': { name: 'Nord-Trøndelag', spans: [[1919, 2017]], between: ['trondelag'] },
  trondelag: {
    name: 'Trøndelag',
    spans: [[2018]],
    between: ['sor-trondelag', 'nord-trondelag'],
    also: ['Trööndelage'],
  },
  nordland: { name: 'Nordland', spans: [[1919]], also: ['Nordlánnda', 'Nordlaante', 'Nordlánda'] },
  troms: {
    name: 'Troms',
    spans: [[1919, 2019], [2024]],
    between: ['troms-og-finnmark'],
    also: ['Romsa', 'Tromssa'],
  },
  finnmark: {
    name: 'Finnmark',
    spans: [[1919, 2019], [2024]],
    between: ['troms-og-finnmark'],
    also: ['Finnmárku', 'Finmarkku'],
  },
  'troms-og-finnmark': {
    name: 'Troms og Finnmark',
    spans: [[2020, 2023]],
    between: ['troms', 'finnmark'],
    also: ['Romsa ja Finnmárku', 'Tromssa ja Finmarkku'],
  },
} as const satisfies Readonly<Record<string, Shape>>

/** `between`: what was there in the years when it was not, nearest first. */
type Shape = {
  readonly name: string
  readonly spans: readonly (readonly [from: number, to?: number])[]
  readonly between?: readonly string[]
  readonly also?: readonly string[]
}

export type CountyId = keyof typeof COUNTIES
export type County = Shape & { readonly id: CountyId }

export const countyIds = Object.keys(COUNTIES) as CountyId[]
/** In the order the country is counted in: from the south-east, round the coast, to the north-east. */
export const counties: readonly County[] = countyIds.map((id) => ({ id, ...COUNTIES[id] }))
