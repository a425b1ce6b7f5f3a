import { listed } from '#client/words/listed.ts'
import type { MunicipalityNote } from '#shared/programme/read-municipalities.ts'
import type { ReplyCounts } from '#shared/programme/replies.ts'

const some = (count: number, text: string) => (count === 0 ? [] : [`${count} ${text}`])

/** Where a programme is written: its phases, gatherings, letters, municipalities and figures. */
export const words = {
  gatherings: {
    addPhase: 'Legg til en fase',
    editPhase: 'Endre fasen',
    editIn: (phase: string) => `Endre fasen ${phase}`,
    plan: 'Planlegg en samling',
    planIn: (phase: string) => `Planlegg en samling i ${phase}`,
    several: 'Planlegg flere',
    severalIn: (phase: string) => `Planlegg flere på én gang i ${phase}`,
    noDate: 'Uten dato',
    cancelled: 'Avlyst',
    running: 'Pågår nå',
    replies: ({ comes, perhaps, not, silent, notInvited }: ReplyCounts) =>
      [
        ...some(comes, 'kommer'),
        ...some(perhaps, 'kanskje'),
        ...some(not, 'kommer ikke'),
        ...some(silent, 'har ikke svart'),
        ...some(notInvited, 'ikke invitert'),
      ].join(', '),
  },
  phase: { title: 'Hva heter fasen?', from: 'Første dag', to: 'Siste dag', remove: 'Ta bort fasen' },
  planned: {
    title: 'Hva heter samlingen?',
    kind: 'Slag',
    phase: 'Fase',
    phaseLater: 'Den pågår. Fasen kan byttes når samlingen er over.',
    from: 'Første dag',
    to: 'Siste dag',
    place: 'Sted',
    municipalities: (count: number) => `Hvem er den for? ${count} valgt`,
  },
  gathering: {
    cancelled: (why: string) => (why === '' ? 'Avlyst' : `Avlyst: ${why}`),
    nobody: 'Ingen kommuner er valgt ennå. Velg dem under Endre.',
    make: 'Lag samlingen',
    fetch: 'Hent lenken til konsollen',
    toConsole: 'Åpne konsollen',
    again: 'Se den om igjen',
    calendar: 'Kalenderfil',
    sayHeld: 'Den er holdt',
    cancel: 'Avlys',
    cancelNow: 'Avlys samlingen',
    keep: 'Behold den',
    why: 'Hvorfor? (kan stå tomt)',
    whyHelp: 'Kommunene ser dette på siden sin.',
    revive: 'Ta den opp igjen',
  },
  replies: {
    title: 'Svar fra kommunene',
    stands: {
      comes: 'Kommer',
      perhaps: 'Kanskje',
      not: 'Kommer ikke',
      silent: 'Ikke svart',
      'not-invited': 'Ikke invitert',
    },
    people: (count: number) => `(${count})`,
    invite: 'Inviter',
    remind: 'Påminn',
    due: 'På tide:',
    write: 'Skriv svaret',
    writeFor: (name: string) => `Skriv svaret for ${name}`,
    replyOf: (name: string) => `Svaret fra ${name}`,
    howMany: 'Hvor mange kommer?',
    whichRoles: 'Hvem kommer? (roller)',
    note: 'Beskjed',
    noNumber: 'Skriv bare tallet, for eksempel 4.',
    codeTo: (name: string) => `QR-kode til invitasjonen for ${name}`,
    letterTo: (name: string) => `Brev til ${name}`,
    text: 'Teksten i brevet',
    mail: 'Åpne i e-post',
    sent: 'Den er sendt',
  },
  texts: {
    title: 'Invitasjonen og svarfristen',
    replyBy: 'Svar senest',
    remind: 'Minn dem på det',
    before: (days: number) => (days === 1 ? 'dagen før' : `${days} dager før`),
    subject: 'Emne',
    text: 'Tekst',
    fields:
      'Felt som fylles ut: {kommune} {samling} {dato} {sted} {lenke} {svarfrist} {program} {arrangør} {kontakt}',
    save: 'Lagre teksten',
    preview: (name: string) => `Slik leser ${name} det`,
    link: '(kommunens egen lenke)',
  },
  indicators: {
    sectors: 'I hver sektor',
    add: 'Legg til noe å måle',
    edit: 'Endre',
    title: 'Hva måles?',
    titleHelp: 'For eksempel: Sykefravær',
    unit: 'Enhet',
    unitHelp: '% eller et ord',
    source: 'Kilde',
    by: 'Hvor ofte?',
    every: { quarter: 'Hvert kvartal', month: 'Hver måned', year: 'Hvert år' },
    better: 'Best er',
    best: { low: 'lavt', high: 'høyt' },
    decimals: 'Desimaler',
    baseline: 'Der det sto',
    target: 'Målet',
    when: (what: string) => `${what}: når?`,
    noNumber: (text: string) => `«${text}» er ikke et tall.`,
    remove: 'Ta bort med alle tall',
    removeNow: 'Trykk én gang til: alle tallene går tapt',
    has: (municipalities: number, counties: number) =>
      municipalities + counties === 0
        ? 'Ingen tall for kommuner eller fylker ennå.'
        : `Tall for ${listed([...some(municipalities, municipalities === 1 ? 'kommune' : 'kommuner'), ...some(counties, counties === 1 ? 'fylke' : 'fylker')], ' og ')}.`,
    take: 'Hent tall',
    paste: 'Lim inn tallene',
    pasteHelp:
      'En tabell fra regneark eller SSB: perioder den ene veien, kommuner, fylker eller sektorer den andre.',
    file: 'Velg en fil (CSV, Excel eller JSON-stat)',
    of: 'Hva tallene gjelder',
    whole: 'Alle samlet',
    found: (lines: number) =>
      lines === 1 ? 'Én rad med tall er klar.' : `${lines} rader med tall er klare.`,
    nothing: 'Her er ingen tall som passer. Se om periodene er som indikatorens.',
    strangers: (names: string) => `Utelatt, ikke i programmet: ${names}.`,
    takeNow: 'Ta inn tallene',
  },
  municipalities: {
    add: 'Legg til kommuner',
    printAll: 'Skriv ut alle planene',
    left: 'Har trukket seg',
    noContact: 'Ingen kontakt ennå',
  },
  add: {
    paste: 'Lim inn en liste',
    help: 'En kommune på hver linje, gjerne med fylke, rolle og e-post. En linje med bare et fylke gjelder dem under.',
    file: 'Velg en fil (CSV eller Excel)',
    county: 'Fylke',
    role: 'Kontakt',
    countyOf: (name: string) => `Fylke for ${name}`,
    choose: 'Velg fylke',
    add: (count: number) => (count === 1 ? 'Legg til kommunen' : `Legg til ${count} kommuner`),
    line: (row: number, text: string) => `Linje ${row}: ${text}`,
    notes(note: MunicipalityNote): string {
      switch (note.code) {
        case 'empty':
          return 'Lista er tom.'
        case 'unreadable':
          return 'Fila kan ikke leses. Lagre den som CSV eller Excel.'
        case 'nothing-found':
          return 'Her er ingen kommuner.'
        case 'sheet-chosen':
          return `Arket «${note.text}» er lest.`
        case 'column-unused':
          return `Kolonnen «${note.text}» er ikke brukt.`
        case 'no-name':
          return `Ingen kommune i «${note.text}».`
        case 'line-left-out':
          return `«${note.text}» er utelatt.`
        case 'no-county':
          return `${note.text} mangler fylke.`
        case 'unknown-county':
          return `Fylket «${note.text}» finnes ikke. ${note.nearest === '' ? 'Velg fylket selv.' : `Forslag: ${note.nearest}.`}`
        case 'county-not-then':
          return `${note.text} var ikke et fylke da. Det het ${note.nearest}.`
        case 'same':
          return note.first === null
            ? `${note.text} er med fra før, som ${note.name}.`
            : `${note.text} er den samme som ${note.name} på linje ${note.first}.`
        case 'unknown-sector':
          return `Sektoren «${note.text}» er ikke i programmet.`
        case 'unknown-language':
          return `Språket «${note.text}» er ukjent. Bokmål er valgt.`
        case 'bad-address':
          return `«${note.text}» er ingen e-postadresse.`
        case 'too-long':
          return `«${note.text.slice(0, 40)} …» er for langt.`
        case 'too-many':
          return `Her blir det flere enn ${note.limit} kommuner.`
      }
    },
  },
  municipality: {
    plan: 'Planen',
    printPlan: 'Skriv ut planen',
    invited: 'Invitasjoner',
    notInvited: 'Ikke invitert til noe som kommer.',
    setStatus: 'Sett status',
    setStatusOf: (what: string) => `Sett status for «${what}»`,
    why: 'Hvorfor',
    learned: 'Hva de har lært',
    about: 'Om kommunen',
    name: 'Navn',
    language: 'Språk i brev',
    role: 'Kontaktens rolle',
    roleHelp: 'Rollen, ikke navnet.',
    address: 'E-postadresse',
    addressHelp: 'Helst et felles postmottak.',
    sectors: 'Sektorer',
    saved: 'Lagret',
    withdraw: 'Den har trukket seg',
    takeBack: 'Den er med igjen',
    remove: 'Ta bort',
  },
  link: {
    title: 'Kommunens egen lenke',
    help: (name: string) => `Den som har lenken, svarer og skriver på vegne av ${name}.`,
    copy: 'Kopier lenken',
    copied: 'Lenken er kopiert',
    copyFailed: 'Nettleseren ville ikke kopiere. Merk lenken og kopier den selv.',
    code: 'Vis QR-kode',
    codeOf: (name: string) => `QR-kode for ${name}`,
    renew: 'Lag en ny lenke',
    renewNow: 'Trykk én gang til for ny lenke',
    renewEnds: 'Den gamle lenken slutter å virke med en gang, også for dem som har siden åpen.',
    renewed: 'Ny lenke er laget. Den gamle virker ikke lenger.',
  },
}

export type ProgrammeDeskWords = typeof words
