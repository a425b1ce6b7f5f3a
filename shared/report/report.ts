import type { ChartModel } from '#shared/figures/chart.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** The languages a report is written in. */
export const REPORT_LANGUAGES = ['nb', 'nn', 'en'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

/**
 * A report as a document: what it says and in what order, and nothing of how a page, a Word file or a sheet looks. Every format is
 * written from this, so that no two of them say different things.
 */
export type Report = {
  readonly lang: ReportLanguage
  /** What kind of document it is, in words. */
  readonly kind: string
  readonly title: string
  /** Where and when, in words; empty where nobody has said. */
  readonly where: string
  /** Where it was held; empty where nobody has said. */
  readonly place: string
  /** The municipality whose own version it is; null: the leader's. */
  readonly of: string | null
  /** Which state of the gathering it tells of. */
  readonly version: number
  readonly madeAt: Instant
  /** That, in words. */
  readonly made: string
  readonly contents: string
  readonly sections: readonly Section[]
  /** Everything that has rows, for spreadsheets and programs; the codebook last. */
  readonly sheets: readonly Sheet[]
  readonly agenda: readonly AgendaEntry[]
  readonly promises: readonly PromiseEntry[]
}

export type Section = {
  readonly id: string
  readonly title: string
  /** Who has seen it, where that is fewer than everybody; null elsewhere. */
  readonly mark: string | null
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly type: 'heading'; readonly level: 3 | 4; readonly text: string; readonly mark?: string }
  | { readonly type: 'text'; readonly text: string; readonly quiet?: true }
  /** `of`: whose it is, where the whole list is one group's. */
  | { readonly type: 'list'; readonly items: readonly ListItem[]; readonly of?: string }
  | {
      readonly type: 'bars'
      readonly caption: string
      readonly head: BarsHead
      readonly rows: readonly Bar[]
    }
  | {
      readonly type: 'pairs'
      readonly caption: string
      readonly head: PairsHead
      readonly rows: readonly Pair[]
    }
  | LinesBlock
  | {
      readonly type: 'table'
      readonly caption: string
      readonly columns: readonly { readonly label: string; readonly isNumber?: true }[]
      readonly rows: readonly (readonly string[])[]
    }

/** A drawing of what the table after it holds, for whoever looks; who hears it or writes on has the table. */
export type LinesBlock = { readonly type: 'lines'; readonly model: ChartModel }
/** `meta`: where it comes from. */
export type ListItem = { readonly text: string; readonly meta: string }
/** The headings of what a bar stands for and what it counts, for who hears the figure as a table. */
export type BarsHead = { readonly label: string; readonly figure: string }
/** `share` (0–1) is how long it is; `figure` what stands beside it; `mark` what is said of this one alone. */
export type Bar = {
  readonly label: string
  readonly figure: string
  readonly share: number
  readonly mark?: string
}
/** Two figures of the same: what each was before, and is now. */
export type PairsHead = { readonly label: string; readonly before: string; readonly now: string }
export type Pair = {
  readonly label: string
  readonly before: Pick<Bar, 'figure' | 'share'>
  readonly now: Pick<Bar, 'figure' | 'share'>
  readonly mark?: string
}

export type Cell = string | number | null
export type Column = {
  /** The variable's name for programs: small letters and underscores, the same in every language. */
  readonly id: string
  readonly label: string
  /** `time`: a date, a time or both, as text that we have written. */
  readonly kind: 'text' | 'number' | 'time'
  /** What it holds, for the codebook. */
  readonly meaning: string
}
export type Sheet = {
  /** For programs and names of files. */
  readonly id: string
  /** On the tab. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** An item of the programme for a calendar: only those that have a date. */
export type AgendaEntry = {
  readonly id: string
  readonly title: string
  readonly details: string
  readonly start: Instant
  readonly end: Instant
}

/** A promise for a calendar: only those that are confirmed and have a day. */
export type PromiseEntry = {
  readonly id: string
  /** The municipality's name where there are several in the calendar. */
  readonly whose: string
  readonly what: string
  readonly who: string
  /** `2027-05-01` */
  readonly by: string
  readonly how: string
  readonly confirmedAt: Instant
}
