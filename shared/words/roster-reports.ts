import type { ReportCode, ReportParams, RosterReport } from '#shared/people/roster.ts'

type Lang = 'nb' | 'nn' | 'en'
/** What is meant, and what accepting the proposal does; null where nothing is proposed. */
type Say<C extends ReportCode> = {
  readonly says: (params: ReportParams[C]) => string
  readonly proposes?: (params: ReportParams[C]) => string | null
}
type Words = { readonly [C in ReportCode]: Say<C> }

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const nb: Words = {
  empty: { says: () => 'Her står det ingenting ennå. Lim inn listen, eller velg en fil.' },
  binary: {
    says: () =>
      'Dette er verken tekst eller et regneark, men en fil av et annet slag. Lagre listen som XLSX eller CSV, eller lim den inn.',
  },
  picture: {
    says: () =>
      'Dette er et bilde, og navnene i det lar seg ikke lese. Skriv av listen, eller be om den som regneark (XLSX, CSV) eller tekst. Mobilen kan ofte kopiere teksten ut av bildet, så den kan limes inn.',
  },
  pdf: {
    says: () =>
      'Dette er en PDF. Åpne den, merk listen og kopier, og lim den inn her. Eller be om regnearket den er laget av.',
  },
  document: {
    says: () =>
      'Dette er et tekstdokument, ikke et regneark. Åpne det, merk listen eller tabellen og kopier, og lim den inn her.',
  },
  'other-spreadsheet': {
    says: () =>
      'Dette er et regneark av et annet slag (XLS, ODS eller et med passord). Åpne det og lagre som XLSX eller CSV.',
  },
  'damaged-spreadsheet': {
    says: () =>
      'Regnearket lar seg ikke pakke ut. Åpne det, og lagre det på nytt som XLSX, eller kopier radene og lim dem inn.',
  },
  'too-much-spreadsheet': {
    says: () =>
      'Regnearket rommer mer enn det er plass til. Behold arket med deltakerne, eller kopier radene og lim dem inn.',
  },
  'unknown-sheet': { says: ({ sheet, sheets }) => `Arket «${sheet}» finnes ikke. Filen har: ${sheets}.` },
  'no-people': {
    says: ({ rows }) => `Fant ingen personer på ${rows} rader. Skriv én person per rad, med navn.`,
  },
  'too-many': {
    says: ({ people, limit }) =>
      `${people} personer er flere enn de ${limit} en liste kan ha. Er det riktig fil? Ellers del den i flere.`,
  },
  'sheet-chosen': { says: ({ sheet, others }) => `Leste arket «${sheet}». Ikke lest: ${others}.` },
  'title-line': {
    says: ({ text }) => `«${short(text)}» står over overskriftene og er ikke lest som en person.`,
  },
  'heading-repeated': {
    says: ({ text }) => `Overskriftene står én gang til: «${short(text)}». Hoppet over.`,
  },
  'column-unused': { says: ({ heading }) => `Kolonnen «${short(heading)}» trengs ikke og er ikke tatt med.` },
  'no-name': {
    says: ({ text }) => `Raden har ikke noe navn: «${short(text)}». Ikke tatt med.`,
    proposes: ({ proposed }) => (proposed === '' ? null : `Kall personen ${proposed}`),
  },
  'not-a-person': {
    says: ({ text }) => `«${short(text)}» ser ikke ut som en person. Ikke tatt med.`,
    proposes: ({ text }) => (/\p{L}/u.test(text) ? 'Ta med likevel' : null),
  },
  'too-long': {
    says: ({ field, text, limit }) =>
      field === 'name'
        ? `Navnet er lengre enn ${limit} tegn og er ikke tatt med: «${short(text)}».`
        : `${field === 'title' ? 'Stillingen' : 'Kommunen'} er lengre enn ${limit} tegn og er kuttet: «${short(text)}».`,
    proposes: ({ field, limit }) => (field === 'name' ? `Ta med de første ${limit} tegnene` : null),
  },
  'several-names': {
    says: ({ text, count }) => `${count} navn i samme rute er lest som ett: «${short(text)}».`,
    proposes: ({ count }) => `Les som ${count} personer`,
  },
  'name-turned': {
    says: ({ text, name }) => `«${short(text)}» er lest som ${name}.`,
    proposes: ({ text }) => `La det stå som «${short(text)}»`,
  },
  'municipality-filled': {
    says: ({ count }) =>
      count === 1
        ? 'Én rad uten kommune har fått den fra raden over.'
        : `${count} rader uten kommune har fått den fra raden over.`,
    proposes: () => 'La dem stå uten kommune',
  },
  'no-municipality': {
    says: ({ name }) => `${short(name)} står uten kommune og er lest som gjest.`,
    proposes: ({ above }) => (above === '' ? null : `Sett kommunen til ${above}, som over`),
  },
  'no-municipality-column': {
    says: () => 'Ingen kolonne sier hvilken kommune folk kommer fra. Alle er lest som gjester.',
  },
  'municipality-joined': { says: ({ written, name }) => `«${written}» er lest som ${name}.` },
  'municipality-similar': {
    says: ({ written, name }) => `«${written}» ligner på ${name}. De er holdt fra hverandre.`,
    proposes: ({ name }) => `Les som ${name}`,
  },
  'municipality-new': { says: ({ name }) => `${name} er ikke blant samlingens kommuner fra før.` },
  'municipality-empty': { says: ({ name }) => `${name} står på listen, men ingen kommer derfra.` },
  duplicate: {
    says: ({ name, first }) => `${short(name)} står også på rad ${first} og er regnet én gang.`,
    proposes: () => 'Regn dem som to personer',
  },
  'same-name': {
    says: ({ name, first }) =>
      `${short(name)} heter det samme som en på rad ${first}, men har en annen kommune eller stilling. Begge er tatt med.`,
    proposes: ({ first }) => `Det er samme person; behold bare rad ${first}`,
  },
  'already-there': {
    says: ({ name, title, there }) =>
      there === title || there === ''
        ? `${short(name)} står på listen fra før.`
        : `${short(name)} står på listen fra før, som ${short(there)}.`,
    proposes: () => 'Dette er en annen med samme navn',
  },
  'role-unknown': {
    says: ({ text, name }) =>
      `Rollen «${short(text)}» til ${short(name)} finnes ikke her og er ikke tatt med.`,
    proposes: ({ text }) => `Føy «${short(text)}» til stillingen`,
  },
}

const nn: Words = {
  empty: { says: () => 'Her står det ingenting enno. Lim inn lista, eller vel ei fil.' },
  binary: {
    says: () =>
      'Dette er korkje tekst eller eit rekneark, men ei fil av eit anna slag. Lagre lista som XLSX eller CSV, eller lim henne inn.',
  },
  picture: {
    says: () =>
      'Dette er eit bilete, og namna i det lèt seg ikkje lese. Skriv av lista, eller be om henne som rekneark (XLSX, CSV) eller tekst. Mobilen kan ofte kopiere teksten ut av biletet, så han kan limast inn.',
  },
  pdf: {
    says: () =>
      'Dette er ein PDF. Opne han, merk lista og kopier, og lim henne inn her. Eller be om reknearket han er laga av.',
  },
  document: {
    says: () =>
      'Dette er eit tekstdokument, ikkje eit rekneark. Opne det, merk lista eller tabellen og kopier, og lim det inn her.',
  },
  'other-spreadsheet': {
    says: () =>
      'Dette er eit rekneark av eit anna slag (XLS, ODS eller eit med passord). Opne det og lagre som XLSX eller CSV.',
  },
  'damaged-spreadsheet': {
    says: () =>
      'Reknearket lèt seg ikkje pakke ut. Opne det, og lagre det på nytt som XLSX, eller kopier radene og lim dei inn.',
  },
  'too-much-spreadsheet': {
    says: () =>
      'Reknearket rommar meir enn det er plass til. Ta vare på arket med deltakarane, eller kopier radene og lim dei inn.',
  },
  'unknown-sheet': { says: ({ sheet, sheets }) => `Arket «${sheet}» finst ikkje. Fila har: ${sheets}.` },
  'no-people': {
    says: ({ rows }) => `Fann ingen personar på ${rows} rader. Skriv éin person per rad, med namn.`,
  },
  'too-many': {
    says: ({ people, limit }) =>
      `${people} personar er fleire enn dei ${limit} ei liste kan ha. Er det rett fil? Elles del henne i fleire.`,
  },
  'sheet-chosen': { says: ({ sheet, others }) => `Las arket «${sheet}». Ikkje lese: ${others}.` },
  'title-line': {
    says: ({ text }) => `«${short(text)}» står over overskriftene og er ikkje lese som ein person.`,
  },
  'heading-repeated': {
    says: ({ text }) => `Overskriftene står éin gong til: «${short(text)}». Hoppa over.`,
  },
  'column-unused': {
    says: ({ heading }) => `Kolonnen «${short(heading)}» trengst ikkje og er ikkje teken med.`,
  },
  'no-name': {
    says: ({ text }) => `Rada har ikkje noko namn: «${short(text)}». Ikkje teken med.`,
    proposes: ({ proposed }) => (proposed === '' ? null : `Kall personen ${proposed}`),
  },
  'not-a-person': {
    says: ({ text }) => `«${short(text)}» ser ikkje ut som ein person. Ikkje teke med.`,
    proposes: ({ text }) => (/\p{L}/u.test(text) ? 'Ta med likevel' : null),
  },
  'too-long': {
    says: ({ field, text, limit }) =>
      field === 'name'
        ? `Namnet er lengre enn ${limit} teikn og er ikkje teke med: «${short(text)}».`
        : `${field === 'title' ? 'Stillinga' : 'Kommunen'} er lengre enn ${limit} teikn og er kutta: «${short(text)}».`,
    proposes: ({ field, limit }) => (field === 'name' ? `Ta med dei første ${limit} teikna` : null),
  },
  'several-names': {
    says: ({ text, count }) => `${count} namn i same rute er lesne som eitt: «${short(text)}».`,
    proposes: ({ count }) => `Les som ${count} personar`,
  },
  'name-turned': {
    says: ({ text, name }) => `«${short(text)}» er lese som ${name}.`,
    proposes: ({ text }) => `Lat det stå som «${short(text)}»`,
  },
  'municipality-filled': {
    says: ({ count }) =>
      count === 1
        ? 'Éi rad utan kommune har fått han frå rada over.'
        : `${count} rader utan kommune har fått han frå rada over.`,
    proposes: () => 'Lat dei stå utan kommune',
  },
  'no-municipality': {
    says: ({ name }) => `${short(name)} står utan kommune og er lesen som gjest.`,
    proposes: ({ above }) => (above === '' ? null : `Set kommunen til ${above}, som over`),
  },
  'no-municipality-column': {
    says: () => 'Ingen kolonne seier kva kommune folk kjem frå. Alle er lesne som gjester.',
  },
  'municipality-joined': { says: ({ written, name }) => `«${written}» er lese som ${name}.` },
  'municipality-similar': {
    says: ({ written, name }) => `«${written}» liknar på ${name}. Dei er haldne frå kvarandre.`,
    proposes: ({ name }) => `Les som ${name}`,
  },
  'municipality-new': { says: ({ name }) => `${name} er ikkje blant kommunane i samlinga frå før.` },
  'municipality-empty': { says: ({ name }) => `${name} står på lista, men ingen kjem derifrå.` },
  duplicate: {
    says: ({ name, first }) => `${short(name)} står òg på rad ${first} og er rekna éin gong.`,
    proposes: () => 'Rekn dei som to personar',
  },
  'same-name': {
    says: ({ name, first }) =>
      `${short(name)} heiter det same som ein på rad ${first}, men har ein annan kommune eller ei anna stilling. Begge er tekne med.`,
    proposes: ({ first }) => `Det er same person; behald berre rad ${first}`,
  },
  'already-there': {
    says: ({ name, title, there }) =>
      there === title || there === ''
        ? `${short(name)} står på lista frå før.`
        : `${short(name)} står på lista frå før, som ${short(there)}.`,
    proposes: () => 'Dette er ein annan med same namn',
  },
  'role-unknown': {
    says: ({ text, name }) =>
      `Rolla «${short(text)}» til ${short(name)} finst ikkje her og er ikkje teken med.`,
    proposes: ({ text }) => `Føy «${short(text)}» til stillinga`,
  },
}

const en: Words = {
  empty: { says: () => 'Nothing here yet. Paste the list, or choose a file.' },
  binary: {
    says: () =>
      'This is neither text nor a spreadsheet but a file of another sort. Save the list as XLSX or CSV, or paste it.',
  },
  picture: {
    says: () =>
      'This is a picture, and the names in it cannot be read. Type the list, or ask for it as a spreadsheet (XLSX, CSV) or text. A phone can often copy the text out of a picture, to be pasted here.',
  },
  pdf: {
    says: () =>
      'This is a PDF. Open it, select the list and copy, and paste it here. Or ask for the spreadsheet it was made from.',
  },
  document: {
    says: () =>
      'This is a text document, not a spreadsheet. Open it, select the list or the table and copy, and paste it here.',
  },
  'other-spreadsheet': {
    says: () =>
      'This is a spreadsheet of another sort (XLS, ODS or one with a password). Open it and save it as XLSX or CSV.',
  },
  'damaged-spreadsheet': {
    says: () =>
      'The spreadsheet cannot be unpacked. Open it and save it again as XLSX, or copy its rows and paste them.',
  },
  'too-much-spreadsheet': {
    says: () =>
      'The spreadsheet holds more than there is room for. Keep the sheet with the participants, or copy its rows and paste them.',
  },
  'unknown-sheet': { says: ({ sheet, sheets }) => `There is no sheet “${sheet}”. The file has: ${sheets}.` },
  'no-people': { says: ({ rows }) => `Found nobody on ${rows} rows. Write one person per row, with a name.` },
  'too-many': {
    says: ({ people, limit }) =>
      `${people} people are more than the ${limit} that a list may hold. Is it the right file? Otherwise split it.`,
  },
  'sheet-chosen': { says: ({ sheet, others }) => `Read the sheet “${sheet}”. Not read: ${others}.` },
  'title-line': {
    says: ({ text }) => `“${short(text)}” stands above the headings and is not read as a person.`,
  },
  'heading-repeated': { says: ({ text }) => `The headings come once more: “${short(text)}”. Skipped.` },
  'column-unused': { says: ({ heading }) => `The column “${short(heading)}” is not needed and is left out.` },
  'no-name': {
    says: ({ text }) => `The row has no name: “${short(text)}”. Left out.`,
    proposes: ({ proposed }) => (proposed === '' ? null : `Call the person ${proposed}`),
  },
  'not-a-person': {
    says: ({ text }) => `“${short(text)}” does not look like a person. Left out.`,
    proposes: ({ text }) => (/\p{L}/u.test(text) ? 'Keep it all the same' : null),
  },
  'too-long': {
    says: ({ field, text, limit }) =>
      field === 'name'
        ? `The name is longer than ${limit} characters and is left out: “${short(text)}”.`
        : `The ${field === 'title' ? 'title' : 'municipality'} is longer than ${limit} characters and is cut: “${short(text)}”.`,
    proposes: ({ field, limit }) => (field === 'name' ? `Keep its first ${limit} characters` : null),
  },
  'several-names': {
    says: ({ text, count }) => `${count} names in one cell are read as one: “${short(text)}”.`,
    proposes: ({ count }) => `Read them as ${count} people`,
  },
  'name-turned': {
    says: ({ text, name }) => `“${short(text)}” is read as ${name}.`,
    proposes: ({ text }) => `Leave it as “${short(text)}”`,
  },
  'municipality-filled': {
    says: ({ count }) =>
      count === 1
        ? 'One row without a municipality has been given that of the row above.'
        : `${count} rows without a municipality have been given that of the row above.`,
    proposes: () => 'Leave them without a municipality',
  },
  'no-municipality': {
    says: ({ name }) => `${short(name)} has no municipality and is read as a guest.`,
    proposes: ({ above }) => (above === '' ? null : `Set the municipality to ${above}, as above`),
  },
  'no-municipality-column': {
    says: () => 'No column says which municipality people come from. All are read as guests.',
  },
  'municipality-joined': { says: ({ written, name }) => `“${written}” is read as ${name}.` },
  'municipality-similar': {
    says: ({ written, name }) => `“${written}” looks like ${name}. They are kept apart.`,
    proposes: ({ name }) => `Read it as ${name}`,
  },
  'municipality-new': { says: ({ name }) => `${name} is not yet among the gathering's municipalities.` },
  'municipality-empty': { says: ({ name }) => `${name} is on the list, but nobody comes from there.` },
  duplicate: {
    says: ({ name, first }) => `${short(name)} is on row ${first} too and is counted once.`,
    proposes: () => 'Count them as two people',
  },
  'same-name': {
    says: ({ name, first }) =>
      `${short(name)} has the name of somebody on row ${first}, but another municipality or title. Both are kept.`,
    proposes: ({ first }) => `They are the same person; keep row ${first} only`,
  },
  'already-there': {
    says: ({ name, title, there }) =>
      there === title || there === ''
        ? `${short(name)} is on the list already.`
        : `${short(name)} is on the list already, as ${short(there)}.`,
    proposes: () => 'This is another person of the same name',
  },
  'role-unknown': {
    says: ({ text, name }) =>
      `The role “${short(text)}” of ${short(name)} is not known here and is left out.`,
    proposes: ({ text }) => `Add “${short(text)}” to the title`,
  },
}

const tables: Readonly<Record<Lang, Words>> = { nb, nn, en }

function sayer(lang: Lang, { code }: RosterReport) {
  // The table's row for a code takes that code's params; the compiler cannot see it through the union.
  return tables[lang][code] as Say<ReportCode> as {
    readonly says: (params: RosterReport['params']) => string
    readonly proposes?: (params: RosterReport['params']) => string | null
  }
}

/** What a row held and how it was read; the row number is shown beside it. */
export function rosterReport(lang: Lang, report: RosterReport): string {
  return sayer(lang, report).says(report.params)
}

/** What accepting would change; null where there is nothing to accept. */
export function rosterProposal(lang: Lang, report: RosterReport): string | null {
  return sayer(lang, report).proposes?.(report.params) ?? null
}
