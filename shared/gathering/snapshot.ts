import type { Activity } from '#shared/activities/activity.ts'
import type { Conversation } from '#shared/activities/conversation/conversation.ts'
import { revivedConversation } from '#shared/activities/conversation/revive.ts'
import type { Marks } from '#shared/activities/poll/marks.ts'
import type { Box } from '#shared/activities/poll/poll.ts'
import { nothingPromised } from '#shared/agenda/promised.ts'
import { type Table, tableOf } from '#shared/kernel/table.ts'
import { type Notes, noNotes } from '#shared/notes/notes.ts'
import { noPanelsBefore } from '#shared/people/along.ts'
import { nothingReported } from '#shared/reporting/reporting.ts'
import { noSeats } from '#shared/seating/seats.ts'
import { noGoals, nothingPractical } from '#shared/showing/showing.ts'
import { emptySummary } from '#shared/summary/summary.ts'
import { noDeeds } from './deeds.ts'
import type { Gathering } from './gathering.ts'
import type { Kept } from './kept.ts'
import { unpackedSteps } from './packed.ts'
import { defaultPrivacy } from './privacy.ts'

/** `Gathering` as JSON gives it back: tables have become plain objects. */
type Plain<T> =
  T extends Table<infer V>
    ? Readonly<Record<string, Plain<V>>>
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Plain<T[K]> }
        : T
/** `parts`: what several steps keep, written once (`packed.ts`). */
export type PlainGathering = Plain<Gathering> & { readonly parts?: readonly unknown[] }

/** From parsed JSON back to the gathering it was: the one place that knows where the tables are. */
export function reviveGathering(written: PlainGathering): Gathering {
  const { parts, ...plain } = written
  const { people, activities } = plain
  // A snapshot from before parts were written once has none.
  const steps = parts === undefined ? plain.steps : unpackedSteps(plain.steps, parts)
  return {
    ...plain,
    // A snapshot from before there was anything to show has none of these.
    goals: plain.goals ?? noGoals,
    practical: plain.practical ?? nothingPractical,
    privacy: plain.privacy ?? defaultPrivacy,
    closedAt: plain.closedAt ?? null,
    extras: tableOf(plain.extras ?? {}),
    clocks: tableOf(plain.clocks ?? {}),
    calls: tableOf(plain.calls ?? {}),
    promises: plain.promises ?? nothingPromised,
    seating: plain.seating ? { ...noSeats, ...plain.seating, known: tableOf(plain.seating.known) } : noSeats,
    plenary: plain.plenary ?? null,
    shown: plain.shown ?? [],
    wonderings: plain.wonderings ?? [],
    summary: plain.summary ?? emptySummary,
    reporting: plain.reporting
      ? { ...plain.reporting, reports: tableOf(plain.reporting.reports) }
      : nothingReported,
    deeds: plain.deeds ?? noDeeds,
    figures: plain.figures ?? [],
    figuresSeen: plain.figuresSeen ?? [],
    notes: plain.notes ? reviveNotes(plain.notes) : noNotes,
    people: {
      ...people,
      roster: tableOf(people.roster),
      devices: tableOf(people.devices),
      merged: tableOf(people.merged ?? {}),
      door: people.door ?? 'open',
      waiting: tableOf(people.waiting ?? {}),
      erased: tableOf(people.erased ?? {}),
      studied: tableOf(people.studied ?? {}),
      marks: tableOf(people.marks ?? {}),
      unmarked: people.unmarked ?? 0,
      panels: people.panels ?? noPanelsBefore,
    },
    activities: tableOf(activities).map(reviveActivity),
    steps: steps.map((step) => ({ ...step, kept: step.kept.map(reviveKept) })),
  } as Gathering
}

function reviveNotes(plain: Plain<Notes>): Notes {
  return {
    ...noNotes,
    ...plain,
    notes: tableOf(plain.notes),
    readBacks: tableOf(plain.readBacks),
    board: { ...plain.board, cards: tableOf(plain.board.cards) },
  } as Notes
}

function reviveActivity(plain: Plain<Activity>): Activity {
  if (plain.kind === 'conversation') return reviveTalk(plain)
  if (plain.phase === 'draft') return plain as Activity
  if (plain.kind === 'panel') {
    const board = { ...plain.board, cards: tableOf(plain.board.cards) }
    return { ...plain, points: tableOf(plain.points), board } as Activity
  }
  if (plain.kind === 'commitments')
    return { ...plain, sheets: tableOf(plain.sheets), followed: tableOf(plain.followed) } as Activity
  if (plain.kind === 'evaluation') {
    const { box } = plain
    const twins = box.twins ? { twins: tableOf(box.twins) } : {}
    const tables = { answered: tableOf(box.answered), tagged: tableOf(box.tagged) }
    return { ...plain, box: { ...box, ...twins, ...tables } } as Activity
  }
  if (plain.kind === 'presentations')
    return { ...plain, points: tableOf(plain.points), words: tableOf(plain.words) } as Activity
  const { box, first, marks, judged } = plain
  return {
    ...{ ...plain, box: reviveBox(box) },
    ...(first ? { first: reviveBox(first) } : {}),
    ...(marks ? { marks: reviveMarks(marks) } : {}),
    ...(judged ? { judged: tableOf(judged) } : {}),
  } as Activity
}

function reviveMarks(marks: Plain<Marks>): Marks {
  const twins = marks.kind === 'named' && marks.twins ? { twins: tableOf(marks.twins) } : {}
  return { ...marks, ...twins, given: tableOf(marks.given) } as Marks
}

function reviveBox(box: Plain<Box>): Box {
  const twins = box.twins ? { twins: tableOf(box.twins) } : {}
  if (box.kind === 'named') return { ...box, ...twins, ballots: tableOf(box.ballots) } as Box
  const lapsed = box.lapsed ? { lapsed: tableOf(box.lapsed) } : {}
  return {
    ...{ ...box, ...twins, ...lapsed },
    ...{ answered: tableOf(box.answered), tagged: tableOf(box.tagged) },
  } as Box
}

function reviveTalk(plain: Plain<Conversation>): Conversation {
  if (plain.phase === 'draft') return revivedConversation(plain as Conversation)
  const { points, boards, marks } = plain
  const tables = {
    points: tableOf(points),
    // A snapshot from before there were groups has neither.
    ...(boards ? { boards: tableOf(boards) } : {}),
    ...(marks ? { marks: tableOf(marks) } : {}),
  }
  return revivedConversation({ ...plain, ...tables } as Conversation)
}

function reviveKept(kept: Plain<Kept>): Kept {
  if (kept.of !== 'activity') return kept as Kept
  // JSON leaves out what is undefined.
  return { ...kept, before: kept.before && reviveActivity(kept.before) }
}
