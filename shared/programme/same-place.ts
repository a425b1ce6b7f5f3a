import { foldedPlace, placeKey } from '#shared/people/roster-places.ts'

/** Municipalities that go by names in more than one language: Norwegian, Sámi, Kven. */
const SEVERAL_NAMES: readonly (readonly string[])[] = [
  ['Alta', 'Áltá', 'Alattio'],
  ['Balsfjord', 'Báhccavuotna', 'Paatsivuono'],
  ['Bodø', 'Bådåddjo'],
  ['Evenes', 'Evenášši'],
  ['Fauske', 'Fuossko'],
  ['Gamvik', 'Gáŋgaviika'],
  ['Gratangen', 'Rivtták'],
  ['Hamarøy', 'Hábmer'],
  ['Hammerfest', 'Hámmerfeasta'],
  ['Harstad', 'Hárstták'],
  ['Hattfjelldal', 'Aarborte'],
  ['Karasjok', 'Kárášjohka'],
  ['Kautokeino', 'Guovdageaidnu'],
  ['Kvænangen', 'Návuotna', 'Naavuono'],
  ['Kåfjord', 'Gáivuotna', 'Kaivuono'],
  ['Lavangen', 'Loabák'],
  ['Lebesby', 'Davvesiida'],
  ['Levanger', 'Levangke'],
  ['Loppa', 'Láhppi'],
  ['Lyngen', 'Ivgu', 'Yykeä'],
  ['Måsøy', 'Muosát'],
  ['Namsos', 'Nåavmesjenjaelmie'],
  ['Narvik', 'Áhkánjárga', 'Narvijka'],
  ['Nesseby', 'Unjárga'],
  ['Nordkapp', 'Davvinjárga'],
  ['Nordreisa', 'Ráisa', 'Raisi'],
  ['Porsanger', 'Porsáŋgu', 'Porsanki'],
  ['Røros', 'Rosse'],
  ['Røyrvik', 'Raarvihke'],
  ['Salangen', 'Siellat'],
  ['Skjervøy', 'Skiervá', 'Kierua'],
  ['Snåsa', 'Snåase'],
  ['Sortland', 'Suortá'],
  ['Steinkjer', 'Stïentje'],
  ['Storfjord', 'Omasvuotna', 'Omasvuono'],
  ['Sør-Varanger', 'Mátta-Várjjat', 'Etelä-Varenki'],
  ['Tana', 'Deatnu', 'Teno'],
  ['Tjeldsund', 'Dielddanuorri'],
  ['Tromsø', 'Romsa', 'Tromssa'],
  ['Trondheim', 'Tråante'],
  ['Tysfjord', 'Divtasvuodna'],
  ['Vadsø', 'Čáhcesuolu', 'Vesisaari'],
  ['Vardø', 'Várggát', 'Vuorea'],
]

/** Names that more than one municipality has, or had: these are told apart by their county. */
const SHARED_NAMES: ReadonlySet<string> = new Set(
  ['Bø', 'Herøy', 'Nes', 'Os', 'Sande', 'Våler'].map((name) => foldedPlace(placeKey(name))),
)

const FIRST_NAMES: ReadonlyMap<string, string> = new Map(
  SEVERAL_NAMES.flatMap((names) => names.map((name) => [keyOf(name), keyOf(names[0] ?? '')] as const)),
)

function keyOf(name: string): string {
  return foldedPlace(placeKey(name).replace(/ŋ/g, 'n').replace(/đ/g, 'd').replace(/ŧ/g, 't'))
}

// Only remembers what is the same every time it is asked for: a list is compared with itself.
const remembered = new Map<string, readonly string[]>()
const MOST_REMEMBERED = 5_000

/** Every key that the name goes by; two municipalities with one in common are one. */
function keysOf(name: string): readonly string[] {
  const known = remembered.get(name)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const keys = readKeys(name)
  remembered.set(name, keys)
  return keys
}

function readKeys(name: string): readonly string[] {
  const parts = name.split(/\s+[-–—]\s+|\s*\/\s*/).map(keyOf)
  const all = [keyOf(name), ...(parts.length > 1 ? parts : [])].filter((key) => key !== '')
  return [...new Set(all.map((key) => FIRST_NAMES.get(key) ?? key))]
}

type Place = { readonly name: string; readonly county: string | null }

/** Where a place already stands on a list under any of its names, however it is written. */
export function findPlace<P extends Place>(places: readonly P[], { name, county }: Place): P | undefined {
  const keys = keysOf(name)
  const alike = places.filter((place) => keysOf(place.name).some((key) => keys.includes(key)))
  if (!keys.some((key) => SHARED_NAMES.has(key))) return alike[0]
  const there = alike.filter((place) => county === null || place.county === null || place.county === county)
  // One of two that share a name cannot be told from the other without its county.
  return county === null && there.length > 1 ? undefined : there[0]
}
