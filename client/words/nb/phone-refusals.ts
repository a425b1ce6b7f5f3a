import type { LaterRefusalWords } from '#client/words/refusal-text.ts'

/** What a participant's phone can be refused, but for what is known from the start. */
export const phoneRefusals: LaterRefusalWords = {
  'not-allowed': 'Dette er det bare nettverkslederen som kan gjøre.',
  'text-too-long': (limit) => `Teksten er for lang. Det er plass til ${limit} tegn.`,
  'unknown-activity': 'Aktiviteten finnes ikke lenger.',
  'out-of-range': (range) => `Tallet er utenfor det som går an (${range}).`,
  'unknown-municipality': 'Kommunen står ikke på listen. Velg en annen, eller bli med som gjest.',
  'unknown-person': 'Velg navnet ditt på listen, eller skriv navn og rolle.',
  'already-here': (name) => `${name} er alt med i samlingen.`,
  'poll-not-open': 'Avstemningen er ikke åpnet ennå.',
  'poll-closed': 'Avstemningen lukket før svaret kom fram.',
  'unknown-choice': 'Svaret står ikke lenger blant valgene. Velg på nytt.',
  'wrong-answer': 'Spørsmålet er endret. Svar på nytt.',
  'too-few-choices': (least) => `Velg minst ${least}.`,
  'too-many-choices': (most) => `Velg ikke flere enn ${most}.`,
  'already-counted': 'Svaret ditt er talt opp og kan ikke endres.',
  'text-empty': 'Det står ingen tekst der.',
  'conversation-not-open': 'Samtalen er ikke åpen nå.',
  'unknown-step': 'Oppdraget er endret. Kopier teksten og legg den inn på nytt.',
  'unknown-point': 'Punktet finnes ikke lenger.',
  'not-yours': 'Bare den som skrev punktet, kan endre det.',
  'unknown-code':
    'Ingen samling tar imot med denne koden. Se etter koden på lerretet; er samlingen avsluttet, er det for sent å bli med.',
  malformed: 'Dette forsto ikke tjenesten. Last siden inn på nytt og prøv igjen.',
  'too-large': 'Det ble for mye på én gang. Kort ned teksten.',
  'too-many': 'Det gikk litt for fort. Det blir sendt om et øyeblikk.',
  'storage-full': 'Det er ikke plass til å lagre mer akkurat nå. Svaret blir sendt når det er plass.',
  'storage-failed': 'Det lar seg ikke lagre akkurat nå. Svaret blir sendt når det går igjen.',
  'unknown-handover': 'Koden er feil eller eldre enn ti minutter. Be om en ny.',
  'not-joined': 'Du må bli med før du kan svare.',
}
