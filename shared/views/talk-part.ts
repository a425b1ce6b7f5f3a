import type { Circle } from '#shared/activities/conversation/circles.ts'
import type { StepClock } from '#shared/activities/conversation/pace.ts'
import type {
  Capture,
  Pace,
  Sees,
  Step,
  TableRole,
  Turns,
  Where,
  Who,
} from '#shared/activities/conversation/steps.ts'

/** The step that is on, as everybody may know it: a part of `ConversationCard`. */
export type StepCard = {
  readonly who: Who
  readonly where: Where
  readonly role: string | null
  readonly capture: Capture
  /** Who will see a point, to be said before it is sent. */
  readonly sees: Sees
  /** Who may come to see it in later steps; `lifted`: once it has been put first. */
  readonly comes: readonly (Pick<Step, 'who' | 'sees'> & { readonly lifted: boolean })[]
  readonly turns: Turns
  readonly pace: Pace
  readonly minutes: number | null
  readonly each: number | null
  /** How many points a group may put first; 0 where it puts none. */
  readonly top: number
  /** Marks of support for each. */
  readonly support: number
  /** The run that is on; another number means that groups were drawn anew. */
  readonly run: number
  /** The groups of the step that is to begin are being found. */
  readonly drawing?: true
  /** Which step it is, counted from 1, of how many that are not skipped. */
  readonly place: number
  readonly of: number
  readonly clock: StepClock
  readonly next: Pick<Step, 'prompt' | 'who' | 'turns' | 'minutes'> | null
}

/** One's own part of a conversation: on the phones of those who talk together, and on no others. */
export type OwnTalk = {
  readonly activity: string
  readonly step: string
  readonly run: number
  /** Null: alone, in plenary, by municipality without turns, not among those who talk, or come too late for it to be known. */
  readonly circle: OwnCircle | null
  /** Has said that they take a break from this step; from the next one they are among the others again. */
  readonly left?: boolean
  /** What this person has written in the step, and what those who talk together have, in the order it came. Of municipalities: in `group`. */
  readonly points: readonly OwnPoint[]
  /** What this person has written in other steps and could take along into this one. */
  readonly earlier: readonly OwnPoint[]
  /** Points that this person has marked with support. */
  readonly marks: readonly string[]
  /** In plenary with marks of support: what this phone is shown of what there is to support. Null otherwise. */
  readonly ideas: readonly Idea[] | null
  /** The number of the hand of ideas to ask for next; null: there is no other. */
  readonly hand: number | null
}
/** `from`: the municipality's id, or empty. */
export type Idea = { readonly id: string; readonly text: string; readonly from: string }
export type OwnCircle = {
  readonly id: string
  /** The table's name; empty for others. */
  readonly name: string
  /** The municipality it is, or null. */
  readonly municipality: string | null
  readonly people: readonly Mate[]
  /** Places in `people`, in the order they speak (-1: has spoken and gone); empty without a round. */
  readonly order: readonly number[]
  readonly roles: readonly { readonly role: TableRole; readonly mate: number }[]
  readonly turn: Circle['turn']
  readonly called: number | null
}
/** Somebody one talks with. People have no ids here. */
export type Mate = {
  readonly me: boolean
  readonly name: string
  readonly title: string
  readonly municipality: string | null
  /** How many the phone stands for. */
  readonly stands: number
}
export type OwnPoint = {
  readonly id: string
  readonly text: string
  readonly mine: boolean
  readonly name: string
  readonly title: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
  readonly top: boolean
  /** The step it was written in, when it was taken along from there. */
  readonly from: string | null
}

/** A group of the step on the hall screen. Names stand here only of those without a phone and of whom they talk with. */
export type ScreenCircle = {
  readonly id: string
  /** The table's name, or empty. */
  readonly name: string
  readonly municipality: string | null
  readonly size: number
  readonly points: readonly ScreenPoint[]
  /** Written, but not for everybody's eyes. */
  readonly hidden: number
}
export type ScreenPoint = {
  readonly id: string
  readonly text: string
  readonly late: boolean
  readonly top: boolean
  readonly support: number
  /** The writer's municipality. */
  readonly group: string | null
}
/** Somebody without a phone, and with whom they talk. */
export type Called = {
  readonly name: string
  readonly municipality: string | null
  /** The table's name where they talk at a table. */
  readonly table: string
  readonly mates: readonly { readonly name: string; readonly municipality: string | null }[]
}
/** A part of `Board`. */
export type ScreenTalk = {
  readonly circles: readonly ScreenCircle[]
  /** The circle that is shown by itself; null: all. */
  readonly walk: string | null
  readonly called: readonly Called[]
  /** The turn of those who are three where others are two, for their clock is another; null: they differ among themselves. Absent: there are none. */
  readonly threes?: Circle['turn'] | null
}

/** A part of `LeaderConversation`; null in a draft. */
export type LeaderRun = {
  readonly step: string
  readonly run: number
  /** The step that begins when its groups are found. */
  readonly drawing?: string
  readonly clock: StepClock
  readonly circles: readonly LeaderCircle[]
  readonly walk: string | null
  /** What a role's group writes: whether everybody sees it now. Null where that is not the leader's to say. */
  readonly shared: boolean | null
}
export type LeaderCircle = {
  readonly id: string
  readonly of: string | null
  readonly name: string
  /** Ids of people. */
  readonly people: readonly string[]
  readonly order: readonly string[]
  readonly roles: readonly { readonly role: TableRole; readonly person: string }[]
  readonly turn: Circle['turn']
  readonly called: number | null
  readonly points: number
}
/** A part of `LeaderPoint`. `hidden`: for its writer alone, so there is no text. */
export type LeaderPointMore = {
  readonly step: string
  readonly circle: string | null
  readonly top: boolean
  readonly support: number
  readonly carried: readonly string[]
  readonly hidden: boolean
}
export type LeaderStep = Step & { readonly skipped: boolean }
