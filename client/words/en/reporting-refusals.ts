import type { ReportingRefusal, Text } from '#client/words/refusal-text.ts'

export const reportingRefusals: Readonly<Record<ReportingRefusal, Text>> = {
  'reporting-not-open': 'The form is not open now. What you have written stays here.',
  'report-empty': 'Fill in something before you hand it in.',
  'report-sent': 'The form has been handed in. Take it back to change it.',
  'written-meanwhile': (text) =>
    text === ''
      ? 'Somebody else has emptied the field while you wrote. Choose what is to stand.'
      : `Somebody else has written here meanwhile: “${text}” Choose what is to stand.`,
  'unknown-option': 'The choice is no longer on the list.',
  'option-in-use': 'A municipality has picked this, so it cannot be taken from the list.',
  'nothing-reported': 'No municipality has handed in the form yet.',
}
