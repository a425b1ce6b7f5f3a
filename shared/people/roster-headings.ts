import type { Duty } from './people.ts'

export type Field =
  | 'name'
  | 'last-first'
  | 'first'
  | 'middle'
  | 'last'
  | 'municipality'
  | 'organisation'
  | 'title'
  | 'role'
  | 'email'
  | 'unused'
export type Heading = Field | { readonly duty: Duty }

/** Bokmål, nynorsk and English, as whole words. */
const DUTY_WORDS: readonly (readonly [Duty, RegExp])[] = [
  ['observer', /\bobserv(?:atør|er|ør)/i],
  ['panel', /\bpanel/i],
  ['project-leader', /\b(?:prosjektl(?:eder|eiar)|project (?:lead|manag)er)/i],
]

/** The duties that a title or a role names. */
export function dutiesIn(text: string): readonly Duty[] {
  return DUTY_WORDS.flatMap(([duty, words]) => (words.test(text) ? [duty] : []))
}

const NAME = '(?:navn|namn|name)'
/** The first that fits counts, so the narrower stand above the wider. */
const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['unused', /^(?:kommune|fylkes?|municipality|county)[ -]?(?:nummer|nr|no|number|code|kode)\b/],
  ['unused', /^(?:fylke|county|region|land|country)\b/],
  ['unused', /^(?:brukar|bruker|user|fil|file)[ -]?(?:navn|namn|name)/],
  ['email', /^(?:e-?post|e-?mail|mail)/],
  [
    'unused',
    /^(?:nr|no|#|id|løpenr|løpenummer|rad|row|mobil|mobile|telefon|tlf|phone|cell|adresse|address|postnr|allergi|allerg|kost|diet|mat|food|hotell|hotel|overnatt|merknad|kommentar|comment|note|påmeldt|registr|dato|date|tidspunkt|timestamp|bord|table|gruppe|group|alder|age|kjønn|gender|betalt|paid)/,
  ],
  [
    'last-first',
    new RegExp(
      `^(?:etter${NAME}|last ?name|surname|family name)\\s*(?:,|og|and|&|/)\\s*(?:for|first|given|før)`,
    ),
  ],
  [
    'name',
    new RegExp(`^(?:for|før[ae]|first)[ -]?(?:${NAME})?\\s*(?:,|og|and|&|/)\\s*(?:etter|last|sur|family)`),
  ],
  ['first', new RegExp(`^(?:for|føre|first|given|fore)[ -]?${NAME}`)],
  ['middle', new RegExp(`^(?:mellom|middle)[ -]?${NAME}`)],
  ['last', new RegExp(`^(?:etter|last|sur|family|slekts)[ -]?${NAME}`)],
  ['municipality', /^(?:deltak[ea]r|heim|hjem|home)?[ -]?(?:kommun|municipal)/],
  [
    'organisation',
    /^(?:organisa[sz]|organiza|virksomhet|verksemd|arbeidsgiv|arbeidsst|employer|bedrift|firma|company|etat|tilhørighet|affiliation|kommer fra|kjem frå|from$|fra$|frå$)/,
  ],
  ['role', /^(?:roll?er?\b|role|roles|oppgave|oppgåve|verv|duty|duties)/],
  ['title', /^(?:tittel|stilling|yrke|title|job|position|funksjon|function|occupation)/],
  [
    'name',
    new RegExp(
      `^(?:full(?:t|stendig)? |hele |heile )?${NAME}\\b|^(?:deltak[ea]r|participant|person|attendee|delegate)(?:e|en|ar|er|s|ens|'s)?(?: ?${NAME})?$`,
    ),
  ],
]

/** What a heading says the column holds; null for what is no heading that is known. */
export function headingOf(cell: string): Heading | null {
  const text = cell
    .toLocaleLowerCase('nb')
    .replace(/[*:().]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '' || text.length > 60) return null
  const [duty, second] = dutiesIn(text)
  if (duty && !second && text.split(' ').length <= 2) return { duty }
  return HEADINGS.find(([, words]) => words.test(text))?.[0] ?? null
}

/** What stands in a column of a duty's own: anything but a no. */
export function saysYes(cell: string): boolean {
  return !/^(?:|nei|no|n|0|-|–|false|usann)$/i.test(cell)
}
