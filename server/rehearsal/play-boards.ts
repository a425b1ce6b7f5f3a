import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { BoardSights } from './board-marks.ts'
import { gatherNotes } from './board-observing.ts'
import { sitInPanel } from './board-panel.ts'
import type { BoardAct, BoardTools, Sayer, Sees } from './board-tools.ts'
import type { Conductor } from './conductor.ts'
import type { Window } from './leader-plan.ts'
import { OFFLINE } from './note-plan.ts'
import { makeObservers, noteFor } from './observers.ts'
import type { Hand } from './players.ts'
import { presentBoard } from './present-board.ts'
import type { QuickClock } from './quick-clock.ts'
import type { Prompt, RehearsalPlan } from './rehearsal-plan.ts'
import type { Timetable } from './timetable.ts'

export type BoardsOptions = {
  readonly url: string
  /** What opens an observer's page. */
  readonly hello: Readonly<Record<string, unknown>>
  readonly plan: RehearsalPlan
  readonly hands: readonly (Hand | null)[]
  readonly conductor: Conductor
  readonly clock: QuickClock
  readonly timetable: Timetable
  readonly sights: BoardSights
  readonly sees: Sees
  readonly heard: (data: string) => void
}
export type Boards = {
  readonly come: () => Promise<void>
  /** What goes on at the boards while this prompt is open; null where nothing does. */
  readonly begin: (prompt: Prompt, window: Window) => Promise<void> | null
  readonly acts: readonly BoardAct[]
  readonly close: () => void
}

/** Observers, panels and their presentations: notes by the clock, and the rest while its prompt is open. */
export function layBoards(options: BoardsOptions): Boards {
  const { url, hello, plan, hands, conductor, clock, timetable, sights, sees, heard } = options
  const { notes } = plan
  const observers = notes === null ? [] : makeObservers({ url, hello, heard })
  const acts: BoardAct[] = []
  const kept: Promise<unknown>[] = []

  async function say(
    { called: who, player, tell }: Sayer,
    where: string,
    command: GatheringCommand,
    manner?: Parameters<Sayer['tell']>[1],
  ): Promise<boolean> {
    const act: BoardAct = { who, player, where, command, outcome: null }
    acts.push(act)
    act.outcome = await tell(command, manner)
    return act.outcome.ok
  }

  for (const [nth, planned] of (notes?.notes ?? []).entries())
    timetable.at(planned.at, () => {
      const observer = observers[planned.observer]
      if (!observer) return undefined
      const command = noteFor(planned, nth, observer, clock.now())
      const written = say({ ...observer, player: null }, '', command, planned.manner)
      // What waits for a net does not keep the day waiting.
      if (observer.line.isOn()) return written.then(() => undefined)
      kept.push(written)
      return undefined
    })
  const offline = observers[OFFLINE]
  if (notes?.away && offline) {
    timetable.at(notes.away.from, () => offline.lose())
    timetable.at(notes.away.to, async () => {
      await offline.come()
      await Promise.all(kept)
    })
  }

  function begin(prompt: Prompt, { opens, closes }: Window): Promise<void> | null {
    const until = (share: number) =>
      new Promise<void>((resolve) => timetable.at(opens + share * (closes - opens), resolve))
    const work = workOn(prompt, { plan, hands, conductor, sights, observers, say, sees, until })
    // The day does not jump on while it is under way.
    if (work) timetable.at(clock.now(), () => work)
    return work
  }

  return {
    come: async () => void (await Promise.all(observers.map((each) => each.come()))),
    begin,
    acts,
    close() {
      for (const each of observers) each.close()
    },
  }
}

function workOn(prompt: Prompt, tools: BoardTools): Promise<void> | null {
  if (prompt.kind === 'plenary') return presentBoard(prompt, tools)
  if (prompt.kind !== 'boards') return null
  const { activity, assignments } = prompt
  return Promise.all([
    ...(assignments ? [sitInPanel(activity, assignments, tools)] : []),
    ...(prompt.observers ? [gatherNotes(tools)] : []),
  ]).then(() => undefined)
}
