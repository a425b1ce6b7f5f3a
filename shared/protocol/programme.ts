import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'
import { countyIds } from '#shared/programme/counties.ts'
import { LANGUAGES } from '#shared/programme/municipalities.ts'
import { ProgrammeCommand, type ProgrammeRefusal } from '#shared/programme/programme.ts'
import { REPORTING_LIMITS } from '#shared/reporting/reporting.ts'
import type { ProgrammeLooked } from '#shared/views/programme-looked.ts'
import type { ProgrammeSlides } from '#shared/views/programme-slides.ts'
import { CALENDAR_LANGUAGES } from './home.ts'
import type { LeaderLink } from './messages.ts'
import type { RefusalCode, ServerRefusal } from './refusals.ts'

/** What is said on a programme's line besides what is said on every line. */
export const ProgrammeCommandMessage = v.strictObject({
  id: v.pipe(Id, v.minLength(8)),
  command: ProgrammeCommand,
})
export type ProgrammeCommandMessage = v.InferOutput<typeof ProgrammeCommandMessage>

export type ProgrammeRefusalCode = ServerRefusal | ProgrammeRefusal
export type ProgrammeOutcome =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly code: ProgrammeRefusalCode; readonly detail?: string }

/** The owner's: who comes in by which link. Answered with the links asked for, as they are then. */
export const ProgrammeLinksMessage = v.variant('do', [
  /** One for each municipality; `id` is the municipality's, `name` what it is called. */
  v.strictObject({ do: v.literal('municipalities') }),
  /** A new one for one, or for all (null); the old ones are worth nothing from now on. */
  v.strictObject({ do: v.literal('renew-municipalities'), municipality: v.nullable(Id) }),
  /** Of those who study it, each by a link of their own. */
  v.strictObject({ do: v.literal('researchers') }),
  v.strictObject({
    do: v.literal('add-researcher'),
    id: Id,
    name: v.pipe(v.string(), v.maxLength(1_000)),
  }),
  v.strictObject({ do: v.literal('take-back-researcher'), id: Id }),
  /** Of the gatherings that were opened from the programme, each leader's own; `id` is the planned gathering's. */
  v.strictObject({ do: v.literal('gatherings') }),
  /** The owner's own, made anew; whoever asks goes on by it, every other page of the owner's ends. */
  v.strictObject({ do: v.literal('renew-owner') }),
])
export type ProgrammeLinksMessage = v.InferOutput<typeof ProgrammeLinksMessage>
export type ProgrammeLinks =
  /** `session`: the asker's own, where the one it came by has ended. */
  | { readonly ok: true; readonly links: readonly LeaderLink[]; readonly session?: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** What is too much for a view that everybody keeps is asked for when somebody looks at it. */
export const ProgrammeLookMessage = v.variant('look', [
  v.strictObject({ look: v.literal('gathering'), planned: Id }),
  /** Its plan. */
  v.strictObject({ look: v.literal('municipality'), municipality: Id }),
  v.strictObject({ look: v.literal('promise'), promise: Id }),
  /** What the same questions of evaluations came to at each gathering. */
  v.strictObject({ look: v.literal('over-time') }),
  /** With the figures of every municipality and county. */
  v.strictObject({ look: v.literal('indicator'), indicator: Id }),
  /** What municipalities have told before its gatherings; null: of all. */
  v.strictObject({
    look: v.literal('matrix'),
    county: v.nullable(v.picklist(countyIds)),
    profile: v.nullable(v.pipe(v.string(), v.maxLength(REPORTING_LIMITS.name))),
  }),
])
export type ProgrammeLookAnswer =
  | { readonly ok: true; readonly looked: ProgrammeLooked }
  /** `not-allowed`: it is not there, or not for whoever asks. */
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** All that a page looks at: from now on it is shown that, in the slot `opened`, and nothing that it has left. */
export const ProgrammeOpenMessage = v.strictObject({
  looks: v.pipe(v.array(ProgrammeLookMessage), v.maxLength(8)),
})
export type ProgrammeOpenMessage = v.InferOutput<typeof ProgrammeOpenMessage>
export type ProgrammeOpenReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** What is asked of programmes over http, as JSON (`POST /api/programmes…`). */
const text = v.pipe(v.string(), v.maxLength(200))

/** What this browser holds the key to. */
export const HeldProgramme = v.strictObject({
  role: v.picklist(['owner', 'municipality', 'researcher']),
  programme: text,
  session: text,
})
export type HeldProgramme = v.InferOutput<typeof HeldProgramme>
export const MOST_PROGRAMMES = 30

const line = v.pipe(v.string(), v.maxLength(1_000))
/** What is left out is empty, and the first phase is made later. */
export const NewProgrammeQuestion = v.strictObject({
  title: line,
  organiser: v.optional(line, ''),
  contact: v.optional(line, ''),
  goals: v.optional(v.pipe(v.array(line), v.maxLength(100)), []),
  phase: v.optional(v.strictObject({ title: line, from: text, to: text })),
})
/** The demo programme, or a new one in this language; answered as a new one is. */
export const DemoProgrammeQuestion = v.strictObject({ language: v.picklist(LANGUAGES) })
export type NewProgrammeAnswer = { readonly programme: string; readonly secret: string }

export const MyProgrammesQuestion = v.strictObject({
  mine: v.pipe(v.array(HeldProgramme), v.maxLength(MOST_PROGRAMMES)),
})
/** A programme as the home page lists it; what no key opens any more is left out. */
export type ProgrammeRow = {
  readonly role: HeldProgramme['role']
  readonly programme: string
  readonly title: string
  /** On whose behalf; empty for the others. */
  readonly municipality: string
  readonly gatherings: number
  readonly phase: 'open' | 'closed'
  readonly from: string | null
  readonly to: string | null
  /** So many days until everything goes by itself; left out: more than thirty, or never. The owner's. */
  readonly daysLeft?: number
}
export type MyProgrammesAnswer = { readonly mine: readonly ProgrammeRow[] }

const ofProgramme = { programme: text, session: text }
/** What a gathering is prepared from when it is made. */
export const GatheringFrom = v.variant('is', [
  /** `version`: of the templates that the page knows. */
  v.strictObject({
    is: v.literal('template'),
    template: text,
    version: v.pipe(v.number(), v.integer()),
    language: v.picklist(CALENDAR_LANGUAGES),
  }),
  /** Another gathering of the same programme, that was made from it. */
  v.strictObject({ is: v.literal('like'), planned: Id }),
  /** A programme file. */
  v.strictObject({ is: v.literal('file'), file: v.unknown() }),
])
export type GatheringFrom = v.InferOutput<typeof GatheringFrom>
/** The owner's: the gathering for what was planned is made, or is there; `secret` leads it. */
export const OpenGatheringQuestion = v.strictObject({
  ...ofProgramme,
  planned: Id,
  from: v.optional(v.nullable(GatheringFrom), null),
})
export type OpenGatheringQuestion = v.InferOutput<typeof OpenGatheringQuestion>
export type OpenGatheringAnswer = { readonly gathering: string; readonly secret: string }
/** `title`: typed once more by whoever erases it for good. */
export const EraseProgrammeQuestion = v.strictObject({
  ...ofProgramme,
  title: v.pipe(v.string(), v.maxLength(1_000)),
})

/** A municipality's plan as a page to print: its own, or (the owner's) anyone's; null: all of them. `lang`: of what is said around it. */
export const PrintPlanQuestion = v.strictObject({
  ...ofProgramme,
  municipality: v.nullable(Id),
  lang: v.picklist(LANGUAGES),
})
export type PrintPlanQuestion = v.InferOutput<typeof PrintPlanQuestion>

/** The owner's: nothing is changed in one that has ended, until it is opened again. */
export const ProgrammePhaseQuestion = v.strictObject({
  ...ofProgramme,
  phase: v.picklist(['open', 'closed']),
})

/** The owner's: a copy of it, which `samling restore` takes back. Every municipality's link can be made from it. */
export const CopyProgrammeQuestion = v.strictObject(ofProgramme)

/** The owner's: what municipalities have told, as a file for spreadsheets, narrowed as it is looked at. */
export const MatrixFileQuestion = v.strictObject({
  ...ofProgramme,
  county: v.nullable(v.picklist(countyIds)),
  profile: v.nullable(v.pipe(v.string(), v.maxLength(REPORTING_LIMITS.name))),
  format: v.picklist(['csv', 'xlsx']),
  lang: v.picklist(LANGUAGES),
})

/** Asked by whoever leads a gathering: the programme it is of, and how many promises it could open with. */
export const OfProgrammeQuestion = v.strictObject({ gathering: text, session: text })
export type OfProgrammeAnswer = {
  readonly of: {
    readonly programme: string
    readonly title: string
    readonly planned: string
    readonly promises: number
  } | null
}
/** Asked by whoever leads a gathering: what its programme measures, to be shown there; null: it is of none. */
export const SlidesQuestion = v.strictObject({ gathering: text, session: text })
export type SlidesAnswer = {
  readonly of: { readonly title: string; readonly indicators: readonly ProgrammeSlides[] } | null
}

/** Brings them along, into a round of promises that is there, or (null) into one at the beginning. */
export const BringPromisesQuestion = v.strictObject({
  gathering: text,
  session: text,
  activity: v.nullable(Id),
})
