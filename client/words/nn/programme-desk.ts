import { listed } from '#client/words/listed.ts'
import type { ProgrammeDeskWords } from '#client/words/nb/programme-desk.ts'
import type { MunicipalityNote } from '#shared/programme/read-municipalities.ts'
import type { ReplyCounts } from '#shared/programme/replies.ts'

const some = (count: number, text: string) => (count === 0 ? [] : [`${count} ${text}`])

export const words: ProgrammeDeskWords = {
  gatherings: {
    addPhase: 'Legg til ein fase',
    editPhase: 'Endre fasen',
    editIn: (phase: string) => `Endre fasen ${phase}`,
    plan: 'Planlegg ei samling',
    planIn: (phase: string) => `Planlegg ei samling i ${phase}`,
    several: 'Planlegg fleire',
    severalIn: (phase: string) => `Planlegg fleire på éin gong i ${phase}`,
    noDate: 'Utan dato',
    cancelled: 'Avlyst',
    running: 'Går no',
    replies: ({ comes, perhaps, not, silent, notInvited }: ReplyCounts) =>
      [
        ...some(comes, 'kjem'),
        ...some(perhaps, 'kanskje'),
        ...some(not, 'kjem ikkje'),
        ...some(silent, 'har ikkje svart'),
        ...some(notInvited, 'ikkje inviterte'),
      ].join(', '),
  },
  phase: { title: 'Kva heiter fasen?', from: 'Første dag', to: 'Siste dag', remove: 'Ta bort fasen' },
  planned: {
    title: 'Kva heiter samlinga?',
    kind: 'Slag',
    phase: 'Fase',
    phaseLater: 'Ho går no. Fasen kan bytast når samlinga er over.',
    from: 'Første dag',
    to: 'Siste dag',
    place: 'Stad',
    municipalities: (count: number) => `Kven er ho for? ${count} valde`,
  },
  gathering: {
    cancelled: (why: string) => (why === '' ? 'Avlyst' : `Avlyst: ${why}`),
    nobody: 'Ingen kommunar er valde enno. Vel dei under Endre.',
    make: 'Lag samlinga',
    fetch: 'Hent lenkja til konsollen',
    toConsole: 'Opne konsollen',
    again: 'Sjå ho om att',
    calendar: 'Kalenderfil',
    sayHeld: 'Ho er halden',
    cancel: 'Avlys',
    cancelNow: 'Avlys samlinga',
    keep: 'Behald ho',
    why: 'Kvifor? (kan stå tomt)',
    whyHelp: 'Kommunane ser dette på sida si.',
    revive: 'Ta ho opp att',
  },
  replies: {
    title: 'Svar frå kommunane',
    stands: {
      comes: 'Kjem',
      perhaps: 'Kanskje',
      not: 'Kjem ikkje',
      silent: 'Ikkje svart',
      'not-invited': 'Ikkje invitert',
    },
    people: (count: number) => `(${count})`,
    invite: 'Inviter',
    remind: 'Minn på',
    due: 'På tide:',
    write: 'Skriv svaret',
    writeFor: (name: string) => `Skriv svaret for ${name}`,
    replyOf: (name: string) => `Svaret frå ${name}`,
    howMany: 'Kor mange kjem?',
    whichRoles: 'Kven kjem? (roller)',
    note: 'Beskjed',
    noNumber: 'Skriv berre talet, til dømes 4.',
    codeTo: (name: string) => `QR-kode til invitasjonen for ${name}`,
    letterTo: (name: string) => `Brev til ${name}`,
    text: 'Teksten i brevet',
    mail: 'Opne i e-post',
    sent: 'Det er sendt',
  },
  texts: {
    title: 'Invitasjonen og svarfristen',
    replyBy: 'Svar seinast',
    remind: 'Minn dei på det',
    before: (days: number) => (days === 1 ? 'dagen før' : `${days} dagar før`),
    subject: 'Emne',
    text: 'Tekst',
    fields:
      'Felt som blir fylte ut: {kommune} {samling} {dato} {stad} {lenkje} {svarfrist} {program} {arrangør} {kontakt}',
    save: 'Lagre teksten',
    preview: (name: string) => `Slik les ${name} det`,
    link: '(kommunen si eiga lenkje)',
  },
  indicators: {
    sectors: 'I kvar sektor',
    add: 'Legg til noko å måle',
    edit: 'Endre',
    title: 'Kva blir målt?',
    titleHelp: 'Til dømes: Sjukefråvær',
    unit: 'Eining',
    unitHelp: '% eller eit ord',
    source: 'Kjelde',
    by: 'Kor ofte?',
    every: { quarter: 'Kvart kvartal', month: 'Kvar månad', year: 'Kvart år' },
    better: 'Best er',
    best: { low: 'lågt', high: 'høgt' },
    decimals: 'Desimalar',
    baseline: 'Der det stod',
    target: 'Målet',
    when: (what: string) => `${what}: når?`,
    noNumber: (text: string) => `«${text}» er ikkje eit tal.`,
    remove: 'Ta bort med alle tal',
    removeNow: 'Trykk éin gong til: alle tala går tapt',
    has: (municipalities: number, counties: number) =>
      municipalities + counties === 0
        ? 'Ingen tal for kommunar eller fylke enno.'
        : `Tal for ${listed([...some(municipalities, municipalities === 1 ? 'kommune' : 'kommunar'), ...some(counties, counties === 1 ? 'fylke' : 'fylke')], ' og ')}.`,
    take: 'Hent tal',
    paste: 'Lim inn tala',
    pasteHelp:
      'Ein tabell frå rekneark eller SSB: periodar den eine vegen, kommunar, fylke eller sektorar den andre.',
    file: 'Vel ei fil (CSV, Excel eller JSON-stat)',
    of: 'Kva tala gjeld',
    whole: 'Alle samla',
    found: (lines: number) => (lines === 1 ? 'Éi rad med tal er klar.' : `${lines} rader med tal er klare.`),
    nothing: 'Her er ingen tal som passar. Sjå om periodane er som indikatoren sine.',
    strangers: (names: string) => `Utelate, ikkje i programmet: ${names}.`,
    takeNow: 'Ta inn tala',
  },
  municipalities: {
    add: 'Legg til kommunar',
    printAll: 'Skriv ut alle planane',
    left: 'Har trekt seg',
    noContact: 'Ingen kontakt enno',
  },
  add: {
    paste: 'Lim inn ei liste',
    help: 'Ein kommune på kvar linje, gjerne med fylke, rolle og e-post. Ei linje med berre eit fylke gjeld dei under.',
    file: 'Vel ei fil (CSV eller Excel)',
    county: 'Fylke',
    role: 'Kontakt',
    countyOf: (name: string) => `Fylke for ${name}`,
    choose: 'Vel fylke',
    add: (count: number) => (count === 1 ? 'Legg til kommunen' : `Legg til ${count} kommunar`),
    line: (row: number, text: string) => `Linje ${row}: ${text}`,
    notes(note: MunicipalityNote): string {
      switch (note.code) {
        case 'empty':
          return 'Lista er tom.'
        case 'unreadable':
          return 'Fila kan ikkje lesast. Lagre ho som CSV eller Excel.'
        case 'nothing-found':
          return 'Her er ingen kommunar.'
        case 'sheet-chosen':
          return `Arket «${note.text}» er lese.`
        case 'column-unused':
          return `Kolonnen «${note.text}» er ikkje brukt.`
        case 'no-name':
          return `Ingen kommune i «${note.text}».`
        case 'line-left-out':
          return `«${note.text}» er utelaten.`
        case 'no-county':
          return `${note.text} manglar fylke.`
        case 'unknown-county':
          return `Fylket «${note.text}» finst ikkje. ${note.nearest === '' ? 'Vel fylket sjølv.' : `Forslag: ${note.nearest}.`}`
        case 'county-not-then':
          return `${note.text} var ikkje eit fylke då. Det heitte ${note.nearest}.`
        case 'same':
          return note.first === null
            ? `${note.text} er med frå før, som ${note.name}.`
            : `${note.text} er den same som ${note.name} på linje ${note.first}.`
        case 'unknown-sector':
          return `Sektoren «${note.text}» er ikkje i programmet.`
        case 'unknown-language':
          return `Språket «${note.text}» er ukjent. Bokmål er valt.`
        case 'bad-address':
          return `«${note.text}» er inga e-postadresse.`
        case 'too-long':
          return `«${note.text.slice(0, 40)} …» er for langt.`
        case 'too-many':
          return `Her blir det fleire enn ${note.limit} kommunar.`
      }
    },
  },
  municipality: {
    plan: 'Planen',
    printPlan: 'Skriv ut planen',
    invited: 'Invitasjonar',
    notInvited: 'Ikkje invitert til noko som kjem.',
    setStatus: 'Set status',
    setStatusOf: (what: string) => `Set status for «${what}»`,
    why: 'Kvifor',
    learned: 'Kva dei har lært',
    about: 'Om kommunen',
    name: 'Namn',
    language: 'Språk i brev',
    role: 'Rolla til kontakten',
    roleHelp: 'Rolla, ikkje namnet.',
    address: 'E-postadresse',
    addressHelp: 'Helst eit felles postmottak.',
    sectors: 'Sektorar',
    saved: 'Lagra',
    withdraw: 'Han har trekt seg',
    takeBack: 'Han er med att',
    remove: 'Ta bort',
  },
  link: {
    title: 'Kommunen si eiga lenkje',
    help: (name: string) => `Den som har lenkja, svarar og skriv på vegner av ${name}.`,
    copy: 'Kopier lenkja',
    copied: 'Lenkja er kopiert',
    copyFailed: 'Nettlesaren ville ikkje kopiere. Merk lenkja og kopier ho sjølv.',
    code: 'Vis QR-kode',
    codeOf: (name: string) => `QR-kode for ${name}`,
    renew: 'Lag ei ny lenkje',
    renewNow: 'Trykk éin gong til for ny lenkje',
    renewEnds: 'Den gamle lenkja sluttar å verke med ein gong, også for dei som har sida open.',
    renewed: 'Ny lenkje er laga. Den gamle verkar ikkje lenger.',
  },
}
