import type { EvaluationRefusal, Text } from '#client/words/refusal-text.ts'

export const evaluationRefusals: Readonly<Record<EvaluationRefusal, Text>> = {
  'evaluation-not-open': 'Skjemaet er ikkje opna enno.',
  'evaluation-closed': 'Skjemaet er stengt. Det du har skrive, står her til du tek det bort.',
  'questions-needed': 'Skriv minst eitt spørsmål.',
  'too-many-questions': (most) => `Eit skjema har høgst ${most} spørsmål. Ta bort nokre.`,
  'form-empty': 'Svar på minst eitt spørsmål før du sender.',
  'form-too-long': 'Det er for mykje tekst i skjemaet til saman. Kort ned noko av det.',
  'unknown-question': 'Skjemaet er endra sidan du opna det. Sjå over det og send igjen.',
  'end-passed': 'Tidspunktet er passert. Vel eit som kjem.',
}
