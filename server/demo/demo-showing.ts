import type { ClockShown } from '#shared/showing/item-clock.ts'
import type { Goals, Practical } from '#shared/showing/showing.ts'

/** What the leader of the demo gathering has laid by an item; `on` is the start of its title. */
export type DemoExtras = {
  readonly on: string
  readonly note?: string
  readonly text?: string
  readonly links?: readonly { readonly label: string; readonly url: string }[]
  readonly slides?: boolean
  readonly clock?: ClockShown
}

export const DEMO_GOALS: Goals = {
  heading: '',
  goals: [
    'Flere dager på jobb. Hver kommune setter sitt eget mål og ser på tallet hver måned.',
    'Partene eier det. Leder, tillitsvalgt og verneombud sitter ved samme bord hver gang.',
    'Vi låner av hverandre. Alle prøver ut ett grep fra en annen kommune før neste samling.',
  ],
}

/** The hotel is one of the demo's own: nobody's network has this name. */
export const DEMO_PRACTICAL: Practical = {
  wifi: { name: 'Hotellet ved vannet', password: 'fjord og fjell', hidden: false },
  contact: 'Nettverkslederen, ved kaffebaren i alle pauser',
  lines: [
    { label: 'Måltider', text: 'Lunsj i restauranten, middag i peisestua' },
    { label: 'Grupperom', text: 'Fjorden, Fjellet og Dalen i andre etasje' },
    { label: 'Utsjekking', text: 'Før 10:50 dag 2. Bagasjerom bak resepsjonen' },
  ],
}

/** A guest with slides of their own, links for the phones, notes to self, and a clock that is the leader's until the end. */
export const DEMO_EXTRAS: readonly DemoExtras[] = [
  {
    on: 'Velkommen',
    note: 'Ønsk Sund velkommen som ny i nettverket.\nSi fra om grupperommene før lunsj.',
    text: 'Finn noen fra en annen kommune.\nFortell hva du håper å ta med hjem.',
  },
  {
    on: 'Foredrag: Slik gjorde Bergen',
    note: 'Spør hva som sviktet, ikke bare hva som virket.',
    text: 'Mer å lese om arbeidet med nærvær:',
    links: [
      { label: 'Idébanken om inkluderende arbeidsliv', url: 'https://www.idebanken.org/' },
      { label: 'Arbeidsmiljøportalen', url: 'https://www.arbeidsmiljoportalen.no/' },
    ],
  },
  {
    on: 'Dypdykk',
    note: 'Nye bord etter lunsj: trekk dem i lunsjen, og vis dem når folk kommer inn.\nFørst panelet (et kvarter), så observatørene. Send det de undrer seg over, ut til bordene.',
  },
  {
    on: 'Samtaler',
    note: 'Trekk bord i kaffepausen, og vis dem når folk kommer inn.\nHver idé skal få stå; støtten kommer til slutt.',
  },
  { on: 'Oppstart', note: 'Nye bord med en gang. Ingen skal sitte med noen de satt med i går.' },
  { on: 'Foredrag: Å lede tett på', slides: true, note: 'Gjesten bruker egen maskin. Test lyden i pausen.' },
  { on: 'Foredrag: Når vanetenkningen', note: 'Kommunene samles ved hver sitt bord etterpå: Hjemmebord.' },
  { on: 'Oppsummering', clock: 'last' },
  {
    on: 'Energizer',
    text: 'Gå ut to og to.\nHva tok du med deg fra foredraget?',
    note: 'Lerretet sier fra når tiden er ute. Klikk på det først.',
  },
]
