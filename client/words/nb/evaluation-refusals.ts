import type { EvaluationRefusal, Text } from '#client/words/refusal-text.ts'

/** Why a form cannot be made or sent; a phone has them with the form, and not before. */
export const evaluationRefusals: Readonly<Record<EvaluationRefusal, Text>> = {
  'evaluation-not-open': 'Skjemaet er ikke åpnet ennå.',
  'evaluation-closed': 'Skjemaet er stengt. Det du har skrevet, står her til du tar det bort.',
  'questions-needed': 'Skriv minst ett spørsmål.',
  'too-many-questions': (most) => `Et skjema har høyst ${most} spørsmål. Ta bort noen.`,
  'form-empty': 'Svar på minst ett spørsmål før du sender.',
  'form-too-long': 'Det er for mye tekst i skjemaet til sammen. Kort ned noe av det.',
  'unknown-question': 'Skjemaet er endret siden du åpnet det. Se over det og send igjen.',
  'end-passed': 'Tidspunktet er passert. Velg et som kommer.',
}
