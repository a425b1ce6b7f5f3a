import type { FirstRefusalWords } from '#client/words/refusal-text.ts'

/** What a phone may be told before the rest of its words has come. */
export const firstRefusals: FirstRefusalWords = {
  'gathering-closed': 'Samlingen er avsluttet og tar ikke imot mer.',
  'name-empty': 'Skriv hva vi skal kalle deg.',
  'client-too-old': 'Siden er blitt gammel. Last den inn på nytt.',
  'server-error': 'Noe gikk galt hos oss. Vi prøver igjen om litt.',
  restarting: 'Tjenesten starter på nytt. Det tar noen sekunder.',
}
