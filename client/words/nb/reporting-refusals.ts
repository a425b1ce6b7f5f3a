import type { ReportingRefusal, Text } from '#client/words/refusal-text.ts'

/** Why a municipality's form cannot be written or shown; no phone has them. */
export const reportingRefusals: Readonly<Record<ReportingRefusal, Text>> = {
  'reporting-not-open': 'Skjemaet er ikke åpent nå. Det du har skrevet, står her.',
  'report-empty': 'Fyll inn noe før du sender inn.',
  'report-sent': 'Skjemaet er sendt inn. Ta det tilbake for å endre det.',
  'written-meanwhile': (text) =>
    text === ''
      ? 'Noen andre har tømt feltet mens du skrev. Velg hva som skal stå.'
      : `Noen andre har skrevet her i mellomtiden: «${text}» Velg hva som skal stå.`,
  'unknown-option': 'Valget finnes ikke lenger på lista.',
  'option-in-use': 'En kommune har valgt dette, så det kan ikke tas bort fra lista.',
  'nothing-reported': 'Ingen kommune har sendt inn skjemaet ennå.',
}
