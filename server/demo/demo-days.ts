import type { Day, Item, ItemKind } from '#shared/agenda/agenda.ts'

/** Stands in until shared/agenda/read-programme-text.ts is there. */
type Row = readonly [
  start: number,
  kind: ItemKind,
  pinned: boolean,
  title: string,
  speakers?: readonly string[],
  details?: readonly string[],
]

const at = (hour: number, minute: number) => hour * 60 + minute

const ONE: readonly Row[] = [
  [
    at(10, 0),
    'opening',
    false,
    'Velkommen',
    [],
    [
      'Hvorfor vi er her, hva vi vil oppnå og hvordan dagene er lagt opp',
      'Presentasjonsrunde: kommunenes mål på kort og lang sikt',
      'Prosjektene som er i gang, og det som er vanskelig',
    ],
  ],
  [at(12, 0), 'meal', true, 'Lunsj'],
  [
    at(13, 0),
    'conversation',
    false,
    'Dypdykk i prosjektene',
    ['nettverkslederen'],
    [
      'Tilrettelegging og gradert sykmelding',
      'Hva skal til, hvorfor tror vi på det, og hvilke råd har vi til andre?',
    ],
  ],
  [
    at(14, 0),
    'talk',
    false,
    'Foredrag: Slik gjorde Bergen nærvær til hverdag',
    ['HR-seksjonen i Bergen kommune'],
    ['Fra prosjekt til drift, og det de strever med nå'],
  ],
  [at(15, 0), 'break', false, 'Kaffepause'],
  [at(15, 20), 'conversation', false, 'Samtaler om nye ideer å ta med hjem'],
  [at(16, 30), 'closing', false, 'Avslutning av dag 1'],
  [at(19, 0), 'meal', true, 'Middag'],
]
const TWO: readonly Row[] = [
  [at(8, 30), 'opening', false, 'Oppstart'],
  [
    at(8, 45),
    'talk',
    false,
    'Foredrag: Å lede tett på',
    ['gjest fra KS-Konsulent'],
    ['Relasjoner, nærvær og lederrollen'],
  ],
  [at(10, 30), 'break', false, 'Pause og utsjekking'],
  [at(10, 50), 'summary', false, 'Oppsummering i plenum', ['representant fra programledelsen']],
  [at(12, 0), 'meal', true, 'Lunsj'],
  [at(13, 0), 'talk', false, 'Foredrag: Når vanetenkningen tar plassen', ['professor i innovasjon']],
  [at(14, 0), 'commitments', false, 'Veien videre', [], ['Det første vi gjør når vi er hjemme igjen']],
  [at(14, 45), 'evaluation', false, 'Evaluering og vel hjem'],
]

export function demoDays(newId: () => string): { readonly title: string; readonly days: readonly Day[] } {
  const item = ([start, kind, pinned, title, speakers = [], details = []]: Row): Item => ({
    id: newId(),
    start,
    end: null,
    title,
    speakers,
    details,
    kind,
    pinned,
  })
  return {
    title: 'Nærvær på timeplanen – andre nettverkssamling',
    days: [
      { id: newId(), date: null, label: 'Dag 1', items: ONE.map(item) },
      { id: newId(), date: null, label: 'Dag 2', items: TWO.map(item) },
    ],
  }
}
