import type { FirstRefusalWords } from '#client/words/refusal-text.ts'

export const firstRefusals: FirstRefusalWords = {
  'gathering-closed': 'Samlinga er avslutta og tek ikkje imot meir.',
  'name-empty': 'Skriv kva vi skal kalle deg.',
  'client-too-old': 'Sida er blitt gammal. Last henne inn på nytt, så held du fram der du var.',
  'server-error': 'Noko gjekk gale hos oss. Vi prøver igjen om litt.',
  restarting: 'Tenesta startar på nytt. Det tek nokre sekund.',
}
