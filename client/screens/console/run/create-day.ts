import { type Accessor, createComputed, createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Day } from '#shared/agenda/agenda.ts'
import { catchUp, type Proposal } from '#shared/agenda/catch-up.ts'
import { type Drift, driftOf } from '#shared/agenda/drift.ts'
import { type InTime, inTime } from '#shared/agenda/in-time.ts'
import { dateOf } from '#shared/agenda/plan.ts'
import { currentDay } from '#shared/agenda/position.ts'
import { overtakenPromise } from '#shared/agenda/promised.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { dayToShow, rowsOf, type SheetLine, sheetLines, whole } from './run.model.ts'
import type { Moment } from './transport.model.ts'

export type DayDesk = {
  readonly moment: Accessor<Moment>
  /** The day on the run sheet, and what is on it: lines keep their identity, so the page changes only where they do. */
  readonly day: Accessor<Day | null>
  readonly lines: readonly SheetLine[]
  readonly pick: (day: string) => void
  /** The day that is on, whatever the sheet shows. */
  readonly today: Accessor<Day | null>
  readonly drift: Accessor<Drift>
  readonly inTime: Accessor<InTime>
  /** Ways to catch up, worked out anew when a minute has gone or the day has changed. */
  readonly proposals: Accessor<readonly Proposal[]>
}

export function createDay(desk: Desk): DayDesk {
  const [picked, pick] = createSignal<string | null>(null)
  const agenda = createMemo(() => whole(desk.view.agenda))
  const zone = () => desk.view.gathering.zone
  const moment = createMemo((): Moment => {
    const { run, gathering } = desk.view
    return { agenda: agenda(), run, phase: gathering.phase, now: desk.now(), zone: gathering.zone }
  })
  const today = createMemo(() => currentDay(agenda(), desk.view.run, desk.now(), zone()))
  // The sheet follows the day when the gathering goes on to the next.
  createEffect(
    on(
      () => today()?.id,
      () => pick(null),
      { defer: true },
    ),
  )
  const day = createMemo(() => dayToShow(desk.view.agenda, desk.view.run, picked(), desk.now(), zone()))
  const rows = createMemo(() => rowsOf(day(), desk.view.run, desk.now(), zone()))
  const todays = createMemo(() =>
    today()?.id === day()?.id ? rows() : rowsOf(today(), desk.view.run, desk.now(), zone()),
  )
  const drift = createMemo(() => driftOf(todays()))
  const promised = createMemo(() => {
    const is = today()
    if (is === null) return null
    const { run, promises } = desk.view
    return overtakenPromise(is, promises[is.id], dateOf(is, run, desk.now(), zone()), zone())
  })
  const answer = createMemo(() => inTime(todays(), desk.now(), promised()))
  // Times to come are told in whole minutes, so between two of them nothing that is proposed can change.
  const minute = createMemo(() => `${Math.ceil(desk.now() / MINUTE)} ${drift().minutes}`)
  const proposals = createMemo((): readonly Proposal[] => {
    minute()
    const is = today()
    const { run } = desk.view
    if (is === null || run.now.phase === 'before') return []
    return untrack(() => catchUp(is, run, desk.now(), zone()))
  })
  const [sheet, setSheet] = createStore<{ lines: readonly SheetLine[] }>({ lines: [] })
  createComputed(() => {
    const lines = sheetLines(rows(), desk.view.run, desk.now(), zone())
    setSheet('lines', reconcile(lines, { key: 'id' }))
  })
  return {
    moment,
    day,
    get lines() {
      return sheet.lines
    },
    pick,
    today,
    drift,
    inTime: answer,
    proposals,
  }
}
