import type { ProgrammeRefusalWords } from '#client/words/refusal-text.ts'

/** Why something in a programme was not done: for the owner, its leaders and the municipalities' pages. */
export const programmeRefusals: ProgrammeRefusalWords = {
  'not-allowed': 'Lenkja di gir ikkje lov til dette.',
  'name-empty': 'Skriv eit namn.',
  'text-too-long': (limit) => `Teksten er for lang. Det er plass til ${limit} teikn.`,
  'unknown-zone': 'Det finst inga tidssone med det namnet. Skriv ho som Europe/Oslo.',
  'no-such-date': (date) => `Datoen finst ikkje i kalenderen: ${date}.`,
  'end-before-start': 'Siste dag er før første dag.',
  'already-exists': 'Den finst alt.',
  'unknown-phase': 'Fasen finst ikkje lenger.',
  'phase-in-use': (count) =>
    count === '1'
      ? 'Éi samling er lagd til fasen. Flytt henne først.'
      : `${count} samlingar er lagde til fasen. Flytt dei først.`,
  'too-many-phases': (most) => `Programmet har plass til ${most} fasar.`,
  'too-many-goals': (most) => `Programmet har plass til ${most} mål.`,
  'too-many-sectors': (most) => `Programmet har plass til ${most} sektorar.`,
  'unknown-sector': 'Sektoren finst ikkje i programmet. Legg han til først.',
  'sector-in-use': (name) => `Sektoren ${name} er i bruk, så han kan ikkje takast bort.`,
  'programme-closed': 'Programmet er avslutta. Opne det igjen for å endre noko.',
  'unknown-county': (nearest) => `Det finst ikkje noko fylke med det namnet. Meinte du ${nearest}?`,
  'county-not-then': (then) =>
    then === ''
      ? 'Det var ikkje noko fylke i dei åra programmet varer.'
      : `Det var ikkje noko fylke i dei åra programmet varer. Då var det ${then}.`,
  'same-municipality': (name) => `Kommunen står der frå før, som ${name}.`,
  'unknown-municipality': 'Kommunen er ikkje med i programmet.',
  'too-many-municipalities': (most) => `Programmet har plass til ${most} kommunar.`,
  'municipality-in-use': (name) =>
    `${name} er skriven til, har lova noko eller har tal. Sei at kommunen har trekt seg i staden, så blir alt ståande.`,
  'bad-address': (address) => `Dette er ikkje ei e-postadresse: ${address}.`,
  'unknown-gathering': 'Samlinga finst ikkje lenger i programmet.',
  'too-many-gatherings': (most) => `Programmet har plass til ${most} samlingar.`,
  'gathering-running': (title) => `${title} er i gang. Vent til samlinga er over.`,
  'gathering-held': 'Samlinga er halden.',
  'gathering-cancelled': 'Samlinga er avlyst.',
  'already-linked': 'Samlinga er alt opna.',
  'gathering-linked': 'Samlinga går i Samling, som sjølv seier frå når ho er over.',
  'gathering-not-linked': 'Samlinga er ikkje opna enno.',
  'not-invited': (name) => `Samlinga er ikkje for ${name}. Legg kommunen til først.`,
  'unknown-placeholder': (braced) => `${braced} tyder ikkje noko her. Vel eit av felta under teksten.`,
  'too-many-people': (most) => `Det er plass til ${most} herifrå. Skriv eit lågare tal.`,
  'changed-too-often': (most) => `Dette er endra ${most} gonger, og det er det meste som blir lagra.`,
  'unknown-promise': 'Forpliktinga finst ikkje lenger.',
  'what-needed': 'Skriv kva de skal gjere.',
  'person-needed': 'Skriv kven som har ansvaret.',
  'promise-changed': (what) =>
    `Nokon andre har endra dette i mellomtida: «${what}» Sjå kva som står no, og vel på nytt.`,
  'why-needed': 'Skriv kvifor det vart lagt bort, så andre kan lære av det.',
  'too-many-promises': (most) => `Planen har plass til ${most} forpliktingar.`,
  'already-placed': 'Forpliktinga høyrer alt til ein kommune.',
  'one-role': 'Skriv éi rolle, til dømes «HR-leiar».',
  'date-past': 'Datoen er passert. Vel ein dag som kjem.',
  'purpose-needed': 'Skriv kven som forskar, og kva dei vil finne ut.',
  'ends-later': (last) => `Programmet varer til ${last}. Vel den dagen eller ein seinare.`,
  'unknown-indicator': 'Indikatoren er teken bort.',
  'figure-needs': (part) =>
    `Indikatoren treng ${part === 'title' ? 'eit namn' : part === 'source' ? 'ei kjelde' : 'ei eining'}.`,
  'too-many-indicators': (most) => `Programmet har plass til ${most} indikatorar.`,
  'unknown-period': (period) => `Perioden passar ikkje med indikatoren: ${period}.`,
  'too-many-figures': (most) => `Indikatoren har plass til ${most} tal.`,
  'figure-empty': 'Det er ingen tal å ta inn.',
  'indicator-has-figures':
    'Indikatoren har tal, så han kan ikkje skifte mellom kvartal, månad og år. Lag ein ny.',
  'unknown-person': 'Personen er ikkje kjend i programmet.',
}
