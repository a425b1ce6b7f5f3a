import type { Language } from '#shared/programme/municipalities.ts'

/** A municipality of the source programme, under the county it was in then. `leave`: made up, in per cent at the end of 2016. */
type Place = { readonly name: string; readonly language: Language; readonly leave: number }
/** `town`: where it meets. `meets`: the day it does; the source says autumn 2016 and winter 2017. */
type County = {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly meets: string
  readonly places: Readonly<Record<string, Place>>
}

const place = (name: string, leave: number, language: Language = 'nb'): Place => ({ name, language, leave })

export const DEMO_COUNTIES = [
  {
    ...{ id: 'ostfold', name: 'Østfold', town: 'Sarpsborg', meets: '2016-11-09' },
    places: {
      halden: place('Halden', 9.8),
      fredrikstad: place('Fredrikstad', 10.1),
      sarpsborg: place('Sarpsborg', 9.9),
      moss: place('Moss', 8.9),
      askim: place('Askim', 9.2),
    },
  },
  {
    ...{ id: 'hedmark', name: 'Hedmark', town: 'Hamar', meets: '2016-11-22' },
    places: {
      stange: place('Stange', 9.4),
      elverum: place('Elverum', 9.7),
      kongsvinger: place('Kongsvinger', 8.8),
      hamar: place('Hamar', 9.3),
    },
  },
  {
    ...{ id: 'oppland', name: 'Oppland', town: 'Lillehammer', meets: '2016-11-24' },
    places: { lillehammer: place('Lillehammer', 9), gjovik: place('Gjøvik', 9.6) },
  },
  {
    ...{ id: 'vestfold', name: 'Vestfold', town: 'Tønsberg', meets: '2016-12-06' },
    places: { tonsberg: place('Tønsberg', 9.1), horten: place('Horten', 10) },
  },
  {
    ...{ id: 'telemark', name: 'Telemark', town: 'Skien', meets: '2016-12-13' },
    places: {
      skien: place('Skien', 9.7),
      notodden: place('Notodden', 10.3, 'nn'),
      kragero: place('Kragerø', 10.2),
    },
  },
  {
    ...{ id: 'hordaland', name: 'Hordaland', town: 'Bergen', meets: '2017-01-17' },
    places: { bergen: place('Bergen', 9.3) },
  },
  {
    ...{ id: 'more-og-romsdal', name: 'Møre og Romsdal', town: 'Molde', meets: '2017-01-31' },
    places: {
      kristiansund: place('Kristiansund', 9.9),
      molde: place('Molde', 9, 'nn'),
      alesund: place('Ålesund', 9.4),
    },
  },
  {
    ...{ id: 'sor-trondelag', name: 'Sør-Trøndelag', town: 'Trondheim', meets: '2017-02-21' },
    places: { trondheim: place('Trondheim', 9.2) },
  },
  {
    ...{ id: 'nord-trondelag', name: 'Nord-Trøndelag', town: 'Steinkjer', meets: '2017-02-22' },
    places: {
      stjordal: place('Stjørdal', 9.5),
      namsos: place('Namsos', 10.4),
      levanger: place('Levanger', 8.7),
      steinkjer: place('Steinkjer', 9.1),
    },
  },
  {
    ...{ id: 'nordland', name: 'Nordland', town: 'Bodø', meets: '2017-03-01' },
    places: { bodo: place('Bodø', 9.6), narvik: place('Narvik', 10.6) },
  },
  {
    ...{ id: 'troms', name: 'Troms', town: 'Tromsø', meets: '2017-03-14' },
    places: { tromso: place('Tromsø', 9.8), harstad: place('Harstad', 10.1) },
  },
  {
    ...{ id: 'finnmark', name: 'Finnmark', town: 'Alta', meets: '2017-03-15' },
    places: { hammerfest: place('Hammerfest', 10.8), alta: place('Alta', 10.2) },
  },
] as const satisfies readonly County[]

type KeysOf<T> = T extends unknown ? keyof T : never
export type PlaceId = KeysOf<(typeof DEMO_COUNTIES)[number]['places']>
export type DemoCounty = Omit<(typeof DEMO_COUNTIES)[number], 'places'> & {
  readonly places: readonly DemoPlace[]
}
export type DemoPlace = Place & { readonly id: PlaceId }

/** The same, in lists. */
export const demoCounties: readonly DemoCounty[] = DEMO_COUNTIES.map(({ places, ...county }) => ({
  ...county,
  places: Object.entries(places).map(([id, each]) => ({ id: id as PlaceId, ...each })),
}))
export const demoPlaces: readonly DemoPlace[] = demoCounties.flatMap(({ places }) => places)
