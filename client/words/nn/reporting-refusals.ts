import type { ReportingRefusal, Text } from '#client/words/refusal-text.ts'

export const reportingRefusals: Readonly<Record<ReportingRefusal, Text>> = {
  'reporting-not-open': 'Skjemaet er ikkje ope no. Det du har skrive, står her.',
  'report-empty': 'Fyll inn noko før du sender inn.',
  'report-sent': 'Skjemaet er sendt inn. Ta det tilbake for å endre det.',
  'written-meanwhile': (text) =>
    text === ''
      ? 'Nokon andre har tømt feltet medan du skreiv. Vel kva som skal stå.'
      : `Nokon andre har skrive her i mellomtida: «${text}» Vel kva som skal stå.`,
  'unknown-option': 'Valet finst ikkje lenger på lista.',
  'option-in-use': 'Ein kommune har valt dette, så det kan ikkje takast bort frå lista.',
  'nothing-reported': 'Ingen kommune har sendt inn skjemaet enno.',
}
