import type { ProgrammeEvent } from './programme.ts'

type Parts<Type extends ProgrammeEvent['type']> = {
  readonly [Field in Exclude<keyof Extract<ProgrammeEvent, { type: Type }>, 'type'>]?: unknown
}

/** What of an event may be about somebody, and what stands there when it has been erased. */
export const PROGRAMME_PRIVATE_PARTS: { readonly [Type in ProgrammeEvent['type']]: Parts<Type> | null } = {
  'v1.ProgrammeNamed': { contact: '' },
  'v1.ProgrammeGoalsSet': null,
  'v1.ProgrammeZoneSet': null,
  'v1.SectorsSet': null,
  'v1.PhaseAdded': null,
  'v1.PhaseRevised': null,
  'v1.PhaseRemoved': null,
  'v1.ProgrammeClosed': null,
  'v1.ProgrammeReopened': null,
  'v1.MunicipalityAdded': { role: '', address: '' },
  'v1.MunicipalityRevised': { role: '', address: '' },
  'v1.MunicipalityContactSet': { role: '', address: '' },
  'v1.MunicipalityWithdrawn': null,
  'v1.MunicipalityTakenBack': null,
  'v1.MunicipalityRemoved': null,
  'v1.GatheringPlanned': null,
  'v1.GatheringReplanned': null,
  'v1.GatheringMovedToPhase': null,
  'v1.GatheringCancelled': { why: '' },
  'v1.GatheringRevived': null,
  'v1.GatheringLinked': null,
  'v1.GatheringUnlinked': null,
  'v1.GatheringBegun': null,
  'v1.GatheringHeld': null,
  // A letter is signed.
  'v1.InvitationWritten': { text: '' },
  'v1.ReplyBySet': null,
  'v1.MunicipalitiesInvited': null,
  'v1.MunicipalitiesReminded': null,
  'v1.InvitationReplied': { who: '', note: '' },
  'v1.PromiseTaken': { what: '', who: '', how: '' },
  'v1.PromiseReworded': { what: '', who: '', how: '' },
  'v1.PromiseGone': null,
  'v1.PromiseStandsAgain': null,
  'v1.PromisePlaced': null,
  'v1.PromiseStatusSaid': { why: '', learned: '' },
  'v1.AimsSet': { short: '', long: '', bold: '', goals: '', measures: '', ways: '', gave: null },
  'v1.IndicatorSet': null,
  'v1.IndicatorRemoved': null,
  'v1.IndicatorFiguresTaken': null,
  'v1.ReportsTaken': { reports: [] },
  'v1.MeetingsTaken': { people: [], rounds: [] },
  'v1.PanelTaken': null,
  'v1.EvaluationsTaken': null,
  'v1.PersonRecognised': { mark: '', person: '' },
  'v1.PersonUnseen': null,
  'v1.KnownPersonLeaving': null,
  'v1.KnownPersonForgotten': null,
  'v1.KnownPersonSettled': null,
  'v1.ProgrammeResearchSet': { contact: '' },
  'v1.ProgrammeKeepingSet': null,
}

export const PROGRAMME_EVENT_TYPES = Object.keys(PROGRAMME_PRIVATE_PARTS) as readonly ProgrammeEvent['type'][]

/** Whether this release knows the event; a journal written by a later one is refused rather than half understood. */
export function isProgrammeEvent(type: string): type is ProgrammeEvent['type'] {
  return Object.hasOwn(PROGRAMME_PRIVATE_PARTS, type)
}

type Fields = Readonly<Record<string, unknown>>

/** The event in two: what may always stand, and what can be taken out (null where there is nothing). */
export function splitProgrammeEvent(event: ProgrammeEvent): {
  readonly public: Fields
  readonly private: Fields | null
} {
  const { type, ...fields } = event
  const parts = PROGRAMME_PRIVATE_PARTS[type]
  if (!parts) return { public: fields, private: null }
  const entries = Object.entries(fields)
  return {
    public: Object.fromEntries(entries.filter(([key]) => !Object.hasOwn(parts, key))),
    private: Object.fromEntries(entries.filter(([key]) => Object.hasOwn(parts, key))),
  }
}

/** The event again; erased fields come back empty. The caller vouches that the fields are those of that type (checksums). */
export function joinProgrammeEvent(
  type: string,
  open: Fields,
  hidden: Fields | 'erased' | null,
): ProgrammeEvent {
  const parts = hidden === 'erased' ? PROGRAMME_PRIVATE_PARTS[type as ProgrammeEvent['type']] : hidden
  return { type, ...open, ...parts } as ProgrammeEvent
}
