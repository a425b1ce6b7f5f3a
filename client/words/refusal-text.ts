import type { ProgrammeRefusal } from '#shared/programme/programme.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

type Code = RefusalCode | 'restarting'
/** What only somebody with a leader's or an observer's link can be refused; its words never load on a phone. */
type LeaderOnly =
  | 'agenda-changed'
  | 'agenda-empty'
  | 'has-begun'
  | 'unknown-revision'
  | 'stands-fast'
  | 'no-such-date'
  | 'end-before-start'
  | 'unknown-zone'
  | 'in-use'
  | 'nothing-to-undo'
  | 'unknown-item'
  | 'unknown-role'
  | 'call-outside-item'
  | 'call-without-end'
  | 'nothing-running'
  | 'no-clock'
  | 'no-next-step'
  | 'duplicate-municipality'
  | 'already-listed'
  | 'already-open'
  | 'not-draft'
  | 'already-exists'
  | 'question-empty'
  | 'nobody-presents'
  | 'no-municipalities'
  | 'unknown-assignment'
  | 'nothing-chosen'
  | 'choices-needed'
  | 'too-many-options'
  | 'range-turned'
  | 'no-right-answer'
  | 'poll-still-open'
  | 'no-more-rounds'
  | 'too-few-answers'
  | 'unlike-results'
  | 'time-passed'
  | 'no-tables'
  | 'nobody-here'
  | 'unknown-table'
  | 'table-locked'
  | 'seat-pinned'
  | 'unknown-round'
  | 'unknown-link'
  | 'too-many-codes'
  | 'not-private'
  | 'door-shut'
  | 'unknown-zone'
  | 'not-observing'
  | 'unknown-note'
  | 'unknown-theme'
  | 'nobody-to-ask'
  | 'not-collected'
  | 'unknown-pick'
  | 'nothing-picked'
  | 'too-many-picks'
  | CommitmentRefusal
  | EvaluationRefusal
  | ReportingRefusal
  | 'figure-needs'
  | 'figure-empty'
  | 'figure-uneven'
  | 'too-many-figures'
  | 'unknown-figure'

/** A phone has these with the commitments, and not before (`commitments-refusals.ts`). */
export type CommitmentRefusal =
  | 'commitments-not-open'
  | 'text-changed'
  | 'enough-commitments'
  | 'already-confirmed'
  | 'being-written'
  | 'one-role'
  | 'date-past'
  | 'what-needed'
  | 'person-needed'
  | 'date-needed'
  | 'why-needed'
  | 'nothing-carried'
  | 'unknown-commitment'

/** As those of the commitments (`evaluation-refusals.ts`). */
export type EvaluationRefusal =
  | 'evaluation-not-open'
  | 'evaluation-closed'
  | 'questions-needed'
  | 'too-many-questions'
  | 'form-empty'
  | 'form-too-long'
  | 'unknown-question'
  | 'end-passed'

/** Of the municipalities' forms, which have a page of their own. */
export type ReportingRefusal =
  | 'reporting-not-open'
  | 'report-empty'
  | 'report-sent'
  | 'written-meanwhile'
  | 'unknown-option'
  | 'option-in-use'
  | 'nothing-reported'

export type Text = string | ((detail: string) => string)

/** One text per code, in the words of somebody who takes part. A function gets the refusal's detail: a limit or a name. */
export type RefusalWords = Readonly<Record<Code, Text>>
export type PhoneRefusalWords = Omit<RefusalWords, LeaderOnly>
/** What a phone must be able to say before anything else has come, or when the rest never will. */
type First = 'gathering-closed' | 'name-empty' | 'client-too-old' | 'server-error' | 'restarting'
export type FirstRefusalWords = Pick<PhoneRefusalWords, First>
/** A programme’s pages say them in their own words, also those that a gathering has too. */
export type ProgrammeRefusalWords = Readonly<Record<ProgrammeRefusal, Text>>
export type LaterRefusalWords = Omit<PhoneRefusalWords, First>

export function refusalText(
  words: FirstRefusalWords & Partial<RefusalWords & ProgrammeRefusalWords>,
  refusal: { readonly code: Code | ProgrammeRefusal; readonly detail?: string },
): string {
  // A server of another version may have a code that this page has never heard of.
  const text = (Object.hasOwn(words, refusal.code) ? words[refusal.code] : undefined) ?? words['server-error']
  return typeof text === 'string' ? text : text(refusal.detail ?? '')
}
