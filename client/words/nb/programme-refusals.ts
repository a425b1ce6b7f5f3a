import type { ProgrammeRefusalWords } from '#client/words/refusal-text.ts'

/** Why something in a programme was not done: for the owner, its leaders and the municipalities' pages. */
export const programmeRefusals: ProgrammeRefusalWords = {
  'not-allowed': 'Lenken din gir ikke lov til dette.',
  'name-empty': 'Skriv et navn.',
  'text-too-long': (limit) => `Teksten er for lang. Det er plass til ${limit} tegn.`,
  'unknown-zone': 'Det finnes ingen tidssone med det navnet. Skriv den som Europe/Oslo.',
  'no-such-date': (date) => `Datoen finnes ikke i kalenderen: ${date}.`,
  'end-before-start': 'Siste dag er før første dag.',
  'already-exists': 'Den finnes alt.',
  'unknown-phase': 'Fasen finnes ikke lenger.',
  'phase-in-use': (count) =>
    count === '1'
      ? 'Én samling er lagt til fasen. Flytt den først.'
      : `${count} samlinger er lagt til fasen. Flytt dem først.`,
  'too-many-phases': (most) => `Programmet har plass til ${most} faser.`,
  'too-many-goals': (most) => `Programmet har plass til ${most} mål.`,
  'too-many-sectors': (most) => `Programmet har plass til ${most} sektorer.`,
  'unknown-sector': 'Sektoren finnes ikke i programmet. Legg den til først.',
  'sector-in-use': (name) => `Sektoren ${name} er i bruk, så den kan ikke tas bort.`,
  'programme-closed': 'Programmet er avsluttet. Åpne det igjen for å endre noe.',
  'unknown-county': (nearest) => `Det finnes ikke noe fylke med det navnet. Mente du ${nearest}?`,
  'county-not-then': (then) =>
    then === ''
      ? 'Det var ikke noe fylke i de årene programmet varer.'
      : `Det var ikke noe fylke i de årene programmet varer. Da var det ${then}.`,
  'same-municipality': (name) => `Kommunen står der fra før, som ${name}.`,
  'unknown-municipality': 'Kommunen er ikke med i programmet.',
  'too-many-municipalities': (most) => `Programmet har plass til ${most} kommuner.`,
  'municipality-in-use': (name) =>
    `${name} er skrevet til, har lovet noe eller har tall. Si at kommunen har trukket seg i stedet, så blir alt stående.`,
  'bad-address': (address) => `Dette er ikke en e-postadresse: ${address}.`,
  'unknown-gathering': 'Samlingen finnes ikke lenger i programmet.',
  'too-many-gatherings': (most) => `Programmet har plass til ${most} samlinger.`,
  'gathering-running': (title) => `${title} pågår. Vent til samlingen er over.`,
  'gathering-held': 'Samlingen er holdt.',
  'gathering-cancelled': 'Samlingen er avlyst.',
  'already-linked': 'Samlingen er alt åpnet.',
  'gathering-linked': 'Samlingen går i Samling, som selv sier fra når den er over.',
  'gathering-not-linked': 'Samlingen er ikke åpnet ennå.',
  'not-invited': (name) => `Samlingen er ikke for ${name}. Legg kommunen til først.`,
  'unknown-placeholder': (braced) => `${braced} betyr ikke noe her. Velg et av feltene under teksten.`,
  'too-many-people': (most) => `Det er plass til ${most} herfra. Skriv et lavere tall.`,
  'changed-too-often': (most) => `Dette er endret ${most} ganger, og det er det meste som lagres.`,
  'unknown-promise': 'Forpliktelsen finnes ikke lenger.',
  'what-needed': 'Skriv hva dere skal gjøre.',
  'person-needed': 'Skriv hvem som har ansvaret.',
  'promise-changed': (what) =>
    `Noen andre har endret dette i mellomtiden: «${what}» Se hva som står nå, og velg på nytt.`,
  'why-needed': 'Skriv hvorfor det ble lagt bort, så andre kan lære av det.',
  'too-many-promises': (most) => `Planen har plass til ${most} forpliktelser.`,
  'already-placed': 'Forpliktelsen hører alt til en kommune.',
  'one-role': 'Skriv én rolle, for eksempel «HR-leder».',
  'date-past': 'Datoen er passert. Velg en dag som kommer.',
  'purpose-needed': 'Skriv hvem som forsker, og hva de vil finne ut.',
  'ends-later': (last) => `Programmet varer til ${last}. Velg den dagen eller en senere.`,
  'unknown-indicator': 'Indikatoren er tatt bort.',
  'figure-needs': (part) =>
    `Indikatoren trenger ${part === 'title' ? 'et navn' : part === 'source' ? 'en kilde' : 'en enhet'}.`,
  'too-many-indicators': (most) => `Programmet har plass til ${most} indikatorer.`,
  'unknown-period': (period) => `Perioden passer ikke med indikatoren: ${period}.`,
  'too-many-figures': (most) => `Indikatoren har plass til ${most} tall.`,
  'figure-empty': 'Det er ingen tall å ta inn.',
  'indicator-has-figures':
    'Indikatoren har tall, så den kan ikke skifte mellom kvartal, måned og år. Lag en ny.',
  'unknown-person': 'Personen er ikke kjent i programmet.',
}
