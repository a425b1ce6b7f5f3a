import * as v from 'valibot'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { LeaderQuestion } from './home.ts'

/** What a rehearsal has to tell; `samling rehearse --json` prints it, and the console shows it. See docs/spec/rehearsal.md. */
export type RehearsalReport = {
  /** Everything that was answered is stored, once, as it was given; nothing else is. */
  readonly ok: boolean
  readonly title: string
  readonly people: number
  readonly speed: number
  readonly seed: number
  /** How long it took on the wall. */
  readonly seconds: number
  readonly days: readonly RehearsedDay[]
  /** Who came after the first day they came to had begun. */
  readonly late: readonly { readonly name: string; readonly day: string; readonly minutes: number }[]
  /** Who left before the end of a day. */
  readonly left: readonly { readonly name: string; readonly day: string; readonly at: Instant }[]
  /** Null: nobody was seated. */
  readonly tables: RehearsedTables | null
  /** Steps in which people talk by two, by four or at tables, and who was left without anybody. Null: there were none. */
  readonly groups: { readonly steps: number; readonly without: readonly LeftOut[] } | null
  /** Groups that asked for the leader; `longest`: seconds until the leader was there. Null: nobody asked. */
  readonly calls: {
    readonly made: number
    readonly unanswered: number
    readonly longest: number
  } | null
  readonly prompts: readonly RehearsedPrompt[]
  /** Null: nobody observed, and there was no panel. */
  readonly boards: RehearsedBoards | null
  /** What is not as it was given; empty when all is well. */
  readonly wrong: readonly WrongAnswer[]
  readonly figures: RehearsalFigures
}
/** What observers and panels did, and what the hall was given of it. */
export type RehearsedBoards = {
  readonly observers: readonly {
    readonly name: string
    readonly notes: number
    /** Of them, those that waited for a net. */
    readonly waited: number
    /** Minutes that the one which waited longest did. */
    readonly longest: number
  }[]
  readonly panels: readonly RehearsedPanel[]
  /** Points that were read back; answers to them, and those among them that said “not quite”. */
  readonly readBacks: { readonly asked: number; readonly answers: number; readonly notQuite: number }
  readonly plenaries: readonly {
    readonly of: 'panel' | 'observers'
    /** Points that were chosen, and those that the hall was shown. */
    readonly chosen: number
    readonly shown: number
  }[]
  /** What went out to the groups, and what came back. */
  readonly wonderings: readonly {
    readonly of: 'panel' | 'observers'
    readonly expected: number
    readonly came: number
  }[]
}
export type RehearsedPanel = {
  /** People who sat there at the end, and the municipalities that nobody sat for. */
  readonly members: number
  readonly empty: readonly string[]
  readonly assignments: readonly { readonly title: string; readonly points: number }[]
}
/** `mends`: seatings that were put right after some had come and gone, for which `moves` people changed tables. */
export type RehearsedTables = {
  readonly rounds: number
  readonly mends: number
  readonly moves: number
  readonly homes: number
  /** Who was here while tables held, and at none. */
  readonly without: readonly LeftOut[]
}
/** Somebody who was left out, and for how many minutes in all, counted up. */
export type LeftOut = { readonly name: string; readonly minutes: number }
export type RehearsedDay = {
  readonly label: string
  readonly date: IsoDate | null
  readonly items: readonly RehearsedItem[]
  /** Minutes after the plan as the last item began and as the day ended; null where nothing says when it is to end. */
  readonly endLate: number | null
}
export type RehearsedItem = {
  readonly title: string
  /** On the wall: `13:05`. */
  readonly planned: string
  /** Null: jumped over. */
  readonly started: string | null
  /** Minutes after the plan; negative: before it. */
  readonly late: number | null
  readonly minutesPlanned: number | null
  readonly minutesSpent: number
}
export type RehearsedPrompt = {
  readonly text: string
  /**
   * `words`: what those who listen to a round of presentations say to those who present. `nothing`: it is talked about, and nobody answers.
   */
  readonly kind: 'poll' | 'points' | 'words' | 'nothing'
  /** The title of its item; empty: none. */
  readonly item: string
  /** Which step it is of a conversation with several; null: of none. */
  readonly step: { readonly place: number; readonly of: number } | null
  readonly anonymous: boolean
  /** Of those who were there, and had the time. */
  readonly expected: number
  /** By the count of the journal. */
  readonly came: number
  readonly missing: number
  /** Round the table at its own pace: how many turns there were, and how many of them nobody had passed on when it was over. */
  readonly turns: { readonly due: number; readonly left: number } | null
  /** Points that were put first, and marks of support that were given. */
  readonly tops: number
  readonly supports: number
  /** Points for everybody's eyes that were never on the hall screen. */
  readonly unshown: number
}
/**
 * `lost`: acknowledged and not stored. `twice`: stored more than once. `changed`: stored as something else. `stray`: stored and never
 * given. `missing`: never acknowledged. `person`: somebody has not come, or has come as two. `state`: what the server holds is not what its journal says.
 * `journal`: the journal itself does not verify. `refused`: the server said no to what it was to say yes to.
 * `shown`: somebody was given what only others may see; `detail` says whom.
 */
export const WRONGS = [
  'lost',
  'twice',
  'changed',
  'stray',
  'missing',
  'person',
  'state',
  'journal',
  'refused',
  'shown',
] as const
export type WrongAnswer = {
  readonly what: (typeof WRONGS)[number]
  /** Empty: nobody's in particular, or it was promised that nobody would know. */
  readonly who: string
  /** The prompt; empty: none. */
  readonly where: string
  readonly detail: string
}
export type RehearsalFigures = {
  /** Milliseconds from a phone's sending until it is told that it is stored. */
  readonly acknowledged: { readonly count: number; readonly p50: number; readonly p99: number }
  readonly perPhone: { readonly in: Traffic; readonly out: Traffic }
  /** Lines that were lost and opened again. */
  readonly reconnects: number
  /** Commands that were sent again under the id they had. */
  readonly resent: number
}
/** The messages of one phone, and the bytes in them. */
export type Traffic = {
  readonly messages: { readonly mean: number; readonly most: number }
  readonly bytes: { readonly mean: number; readonly most: number }
}

/** Where a rehearsal stands while it runs. */
export type RehearsalProgress = {
  /** 0–1, of the items. */
  readonly done: number
  readonly item: string
  /** Phones that are on. */
  readonly here: number
  readonly answers: number
}

/** A server has one rehearsal at a time, and it must leave room for those who are in the hall. */
export const MOST_REHEARSING = 300
export const RehearsalQuestion = v.strictObject({
  ...LeaderQuestion.entries,
  do: v.variant('type', [
    v.strictObject({
      type: v.literal('start'),
      people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_REHEARSING)),
      /** It is known that people are on this server now. */
      anyway: v.boolean(),
    }),
    v.strictObject({ type: v.literal('look') }),
    v.strictObject({ type: v.literal('stop') }),
  ]),
})
export type RehearsalQuestion = v.InferOutput<typeof RehearsalQuestion>

export type RehearsalState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly people: number; readonly progress: RehearsalProgress }
  | { readonly state: 'done'; readonly at: Instant; readonly report: RehearsalReport }
  | { readonly state: 'stopped' }
  /** It could not be carried through. */
  | { readonly state: 'failed' }
/**
 * `rehearsal-busy`: another gathering of this server is being rehearsed. `people-here`: phones are on, `detail` of them, and nobody has
 * said `anyway`. `nothing-to-rehearse`: the programme has no items.
 */
export type RehearsalAnswer =
  | { readonly ok: true; readonly rehearsal: RehearsalState }
  | {
      readonly ok: false
      readonly code: 'rehearsal-busy' | 'nothing-to-rehearse' | 'people-here'
      readonly detail: string
    }
