import * as v from 'valibot'
import type { Decision } from '#shared/kernel/decision.ts'
import type { PlannedId, ProgrammeId, PromiseId } from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { type Aims, type AimsCommand, type AimsEvent, type AimsRefusal, writeAims } from './aims.ts'
import {
  type Indicator,
  type IndicatorCommand,
  type IndicatorEvent,
  type IndicatorRefusal,
  indicatorCommands,
} from './indicators.ts'
import {
  type Invitation,
  type InvitationCommand,
  type InvitationEvent,
  type InvitationRefusal,
  invitationCommands,
} from './invitations.ts'
import type { Known, KnownCommand, KnownEvent, KnownRefusal } from './known-people.ts'
import { settleKnown } from './known-people.ts'
import type { Memory, MemoryCommand, MemoryEvent } from './memory.ts'
import {
  type Municipality,
  type MunicipalityCommand,
  type MunicipalityEvent,
  type MunicipalityRefusal,
  municipalityCommands,
} from './municipalities.ts'
import {
  type OutlineCommand,
  type OutlineEvent,
  type OutlineRefusal,
  outlineCommands,
  type Phase,
  type Sector,
} from './outline.ts'
import {
  type Planned,
  type PlannedCommand,
  type PlannedEvent,
  type PlannedRefusal,
  plannedCommands,
} from './planned.ts'
import {
  type EarlierPurpose,
  type Keeping,
  keptUntilErased,
  noResearch,
  type PrivacyCommand,
  type PrivacyEvent,
  type PrivacyRefusal,
  privacyCommands,
  type ResearchNotice,
} from './privacy.ts'
import {
  type PromiseCommand,
  type Promised,
  type PromiseEvent,
  type PromiseRefusal,
  promiseCommands,
} from './promises.ts'
import type { ReportsEvent, TakenReport, TakeReports } from './reports.ts'

/** The long effort that several gatherings belong to. */
export type Programme = {
  readonly id: ProgrammeId
  readonly phase: 'open' | 'closed'
  readonly closedAt: Instant | null
  readonly title: string
  readonly organiser: string
  /** Where to ask, at the organiser’s. */
  readonly contact: string
  readonly goals: readonly string[]
  readonly zone: TimeZone
  /** In the order of time. */
  readonly phases: readonly Phase[]
  readonly sectors: readonly Sector[]
  /** In the order they came. */
  readonly municipalities: readonly Municipality[]
  /** In the order they were planned. */
  readonly gatherings: readonly Planned[]
  /** By planned gathering; one that was cancelled keeps its own. */
  readonly invitations: Table<Invitation>
  readonly promises: Table<Promised>
  /** The order promises came in, which a table does not keep. */
  readonly promised: readonly PromiseId[]
  /** By municipality. */
  readonly aims: Table<Aims>
  readonly indicators: readonly Indicator[]
  /** What municipalities told before its gatherings. */
  readonly reports: readonly TakenReport[]
  readonly known: Table<Known>
  /** What each gathering leaves to those after it, in the order they first told. */
  readonly memory: readonly Memory[]
  readonly research: ResearchNotice
  /** Oldest first. */
  readonly purposes: readonly EarlierPurpose[]
  readonly keeping: Keeping
}

export function emptyProgramme(id: ProgrammeId): Programme {
  return {
    id,
    phase: 'open',
    closedAt: null,
    title: '',
    organiser: '',
    contact: '',
    goals: [],
    zone: 'Europe/Oslo',
    phases: [],
    sectors: [],
    municipalities: [],
    gatherings: [],
    invitations: emptyTable(),
    promises: emptyTable(),
    promised: [],
    aims: emptyTable(),
    indicators: [],
    reports: [],
    known: emptyTable(),
    memory: [],
    research: noResearch,
    purposes: [],
    keeping: keptUntilErased,
  }
}

/** Everything a client may ask for. */
export const ProgrammeCommand = v.variant('type', [
  ...outlineCommands,
  ...municipalityCommands,
  ...plannedCommands,
  ...invitationCommands,
  ...promiseCommands,
  writeAims,
  ...indicatorCommands,
  settleKnown,
  ...privacyCommands,
])
export type ProgrammeCommand = v.InferOutput<typeof ProgrammeCommand>
/** What clients ask for and what the server alone may. */
export type ProgrammeRoomCommand =
  | OutlineCommand
  | MunicipalityCommand
  | PlannedCommand
  | InvitationCommand
  | PromiseCommand
  | AimsCommand
  | IndicatorCommand
  | TakeReports
  | KnownCommand
  | MemoryCommand
  | PrivacyCommand

export type ProgrammeEvent =
  | OutlineEvent
  | MunicipalityEvent
  | PlannedEvent
  | InvitationEvent
  | PromiseEvent
  | AimsEvent
  | IndicatorEvent
  | ReportsEvent
  | KnownEvent
  | MemoryEvent
  | PrivacyEvent

export type ProgrammeRefusal =
  | 'not-allowed'
  | OutlineRefusal
  | MunicipalityRefusal
  | PlannedRefusal
  | InvitationRefusal
  | PromiseRefusal
  | AimsRefusal
  | IndicatorRefusal
  | KnownRefusal
  | PrivacyRefusal
export type ProgrammeDecision = Decision<ProgrammeEvent, ProgrammeRefusal>

export function plannedIn({ gatherings }: Programme, id: PlannedId): Planned | undefined {
  return gatherings.find((each) => each.id === id)
}

export function municipalityIn({ municipalities }: Programme, id: string): Municipality | undefined {
  return municipalities.find((each) => each.id === id)
}
