import type { ItemKind } from './agenda.ts'

type Words = readonly (readonly [kind: ItemKind, pattern: RegExp])[]

const start = '(?<!\\p{L})'
const words = (pattern: string) => new RegExp(`${start}(?:${pattern})`, 'iu')

const MEAL =
  'lunsj|lunch|(?:(?!formid|ettermid|føremid)\\p{L})*(?<!for|etter|føre)middag(?:en)?(?!\\p{L})|dinner|supper|frokost|frukost|breakfast|brunch|kveldsmat|kveldsmåltid|måltid|bankett|banquet|tapas|pizza'
const BREAK =
  'pause|\\p{L}+pause|kaffe|kaffi|morgenkaffe|coffee|tea(?!\\p{L})|break(?!-? ?out)|friminutt|be[ie]nstrekk|strekk på be[ie]na|mingling|utsjekk|check-?out'

/** An item named first after a meal or a break is that, whatever else stands in the title. */
const LEADING: Words = [
  ['opening', /^(?:registrering|registration)/iu],
  ['meal', new RegExp(`^[«"']?(?:felles |sosial |festlig )?(?:${MEAL})`, 'iu')],
  ['break', new RegExp(`^[«"']?(?:kort |liten |short )?(?:${BREAK})`, 'iu')],
]

/** From the particular to the general: the first that fits is the kind. */
const PRECEDENCE: Words = [
  ['evaluation', words('evaluering|evaluation|evaluer(?!\\p{L})')],
  [
    'poll',
    words(
      'avstem[mn]ing|avrøysting|røysting|votering|røyst(?:e|ar)? over|stemm?er? over|poll(?!\\p{L})|vote(?!\\p{L})|voting|mentimeter|menti(?!\\p{L})|spørreundersøk|spørjeundersøk|survey',
    ),
  ],
  [
    'commitments',
    words(
      'forplikt|commitment|lovnad|løfter(?!\\p{L})|(?:det )?første vi gjør|(?:det )?fyrste vi gjer|(?:the )?first thing we|når vi kommer hjem|når vi kjem heim|when we (?:get|come|are) (?:back )?home|handlingsplan|tiltaksplan|action plan',
    ),
  ],
  [
    'seating',
    words(
      'bordset|bordplassering|bordbyt|byt(?:t|te) (?:av )?bord|(?:nye?|nytt) bord|new (?:tables?|seats|seating)|change (?:of )?tables?|seating',
    ),
  ],
  [
    'energiser',
    words(
      '\\p{L}*trim(?:men)?(?!\\p{L})|energi[sz]er|yoga|oppvarming|stretch|isbrytar|isbryter|ice-?breaker|strekk(?!\\p{L})|fysisk aktivitet|morning exercise|exercise',
    ),
  ],
  [
    'duo',
    words(
      'duo(?:er|ar|s)?(?!\\p{L})|reflekterende duo|parsamtale|parsamtalar|to og to|in pairs|pair (?:talk|work)|summepar',
    ),
  ],
  ['panel', words('\\p{L}*panel')],
  ['meal', words(MEAL)],
  ['break', words(BREAK)],
  [
    'presentations',
    words(
      'presentasjonsrund|presentasjonar|presentasjoner|kommunene presenter|kommunane presenter|presentation round|round of presentations|presentations|municipalities present|rundt landet',
    ),
  ],
  ['summary', words('\\p{L}*oppsummer|samandrag|summary|summing[- ]up|sum up|wrap-? ?up')],
  [
    'closing',
    words(
      'avslut|avrund|vel hjem|vel heim|takk for|slutt(?!\\p{L})|closing|close(?!\\p{L})|farewell|goodbye|heimreise|hjemreise|safe (?:journey|travels)|end of',
    ),
  ],
  ['talk', words('(?:innledning|innleiing) (?:om|ved|til)')],
  [
    'opening',
    words(
      'velkom|oppmøte|ankomst|framkomst|arrival|start$|velkommen|oppstart|åpning|opning|opening|welcome|god morgen|god morgon|good morning|introduksjon|introduction|registrering|registration|innledning|innleiing',
    ),
  ],
  [
    'conversation',
    words(
      'samtal|gruppearbeid|table talk|gruppesamtal|refleksjon|reflekt|diskusjon|diskuter|drøft|dialog|workshop|verkstad|verksted|bordet rundt|dypdykk|djupdykk|deep dive|group work|groups?(?!\\p{L})|discussion|conversation|reflection|break-?out|world caf|\\p{L}*grupper?(?!\\p{L})|erfaringsdeling|erfaringsutveksling|idémyldring|planlegg|\\p{L}*verksted|igp(?!\\p{L})',
    ),
  ],
  [
    'talk',
    words(
      '\\p{L}*foredrag|\\p{L}*innlegg|keynote|presentasjon|presentation|lecture|talk(?!\\p{L})|orientering|informasjon|førelesing|forelesning|inspirasjon|webinar|nå-?bilde|status',
    ),
  ],
]

/** So often a mere heading that anything said in the details comes first. */
const VAGUE: Words = [
  ['commitments', words('veien videre|vegen vidare|the way forward|way forward|neste steg|next steps')],
]

const TRANSPORT = words(
  'buss(?:en)?(?!\\p{L})|bus(?!\\p{L})|\\p{L}*buss(?!\\p{L})|tog(?:et)?(?!\\p{L})|train(?!\\p{L})|ferge|ferje|ferry|hurtigbåt|flight|fly(?:et)?(?!\\p{L})|avreise|avgang|avgong|departure|transport|skyss|shuttle|heimreise|hjemreise|taxi',
)
/** A meal or a break that something is only placed by. */
const PLACED = new RegExp(
  `${start}(?:før|etter|til|fra|frå|over|under|inntil|before|after|until|during|med|with|m\\/|inkl\\.?|inkludert|including) ?(?:en |ein |the |a |innlagt |enkel |felles )?(?:${MEAL}|${BREAK})\\p{L}*`,
  'giu',
)

const firstOf = (table: Words, text: string): ItemKind | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null

/** Beyond this, no more words are looked at: a title is short. */
const LOOKED_AT = 300

/** The kind a line names by its own words; null when it names none. */
export function kindByWords(text: string): ItemKind | null {
  const short = text.slice(0, LOOKED_AT).replace(PLACED, ' ')
  return firstOf(LEADING, short.trim()) ?? firstOf(PRECEDENCE, short)
}

export function recogniseKind(
  title: string,
  speakers: readonly string[],
  details: readonly string[],
): ItemKind {
  const byTitle = kindByWords(title)
  if (byTitle !== null) return byTitle
  if (speakers.length > 0) return 'talk'
  for (const detail of details) {
    const byDetail = kindByWords(detail)
    // Coffee under an item is served with it; a break says so in its title.
    if (byDetail !== null && byDetail !== 'break' && byDetail !== 'meal') return byDetail
  }
  return firstOf(VAGUE, title.slice(0, LOOKED_AT)) ?? 'other'
}

/** Meals and transport wait for nobody. */
export function isPinned(kind: ItemKind, title: string): boolean {
  return kind === 'meal' || (kind !== 'break' && TRANSPORT.test(title.slice(0, LOOKED_AT)))
}
