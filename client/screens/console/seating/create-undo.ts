import type { Accessor } from 'solid-js'
import type { Desk } from '#client/screens/console/desk.tsx'
import { createKeyNote } from '#client/screens/console/parts/KeyNote.tsx'
import { words } from '#client/screens/console/words.ts'
import type { SeatingPart } from '#shared/views/seating-part.ts'
import type { OnBoard } from './board.model.ts'
import { type Done, isFirstDraw, isLive } from './steps.model.ts'
import { seatingWords } from './words.ts'

export type Undo = {
  readonly textOf: (step: Done) => string
  /** The step that Undo takes back first; null: none. */
  readonly newest: Accessor<Done | null>
  /** Whether everybody sees it taken back. */
  readonly isLive: (step: Done) => boolean
  /** Steps of seating are taken back from the newest, down to this one. */
  readonly to: (step: number) => void
  /** What has just been taken back, in words, for a moment. */
  readonly note: Accessor<string | null>
}

type Names = { readonly who: (person: string) => string; readonly tableName: (table: string) => string }

/** Taking back steps of seating: what each was is said before, and after. */
export function createUndo(
  desk: Pick<Desk, 'ask'>,
  place: string,
  part: Accessor<SeatingPart>,
  board: Accessor<OnBoard>,
  { who, tableName }: Names,
): Undo {
  const { note, tell } = createKeyNote()

  function textOf(step: Done): string {
    const { what, drawFirst, someone } = seatingWords().steps
    const { command, person, table } = step
    if (isFirstDraw(step, part())) return drawFirst
    const text = what[command]
    if (text === undefined) {
      const steps: Readonly<Record<string, string>> = words().steps
      return steps[command] ?? command
    }
    return text(
      person === null ? someone : who(person),
      seatingWords().table(table === null ? '' : tableName(table)),
    )
  }

  async function to(step: number) {
    const steps = [...part().done].reverse()
    const last = steps.findIndex((each) => each.step === step)
    if (last < 0) return
    const taken = steps.slice(0, last + 1)
    // As it was: when they are gone nobody knows any more.
    const what = textOf(taken.at(-1) ?? (taken[0] as Done))
    const live = taken.some((each) => isLive(each, board()))
    tell(null)
    for (const each of taken) {
      const outcome = await desk.ask(place, { type: 'Undo', step: each.step })
      if (!outcome.ok) return
    }
    tell(seatingWords().steps.undone(what, taken.length, live))
  }

  return {
    textOf,
    newest: () => part().done.at(-1) ?? null,
    isLive: (step) => isLive(step, board()),
    to: (step) => void to(step),
    note,
  }
}
