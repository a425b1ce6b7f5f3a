import { nanoid } from 'nanoid'
import { batch, createMemo, createSignal } from 'solid-js'
import { openGathering } from '#client/connection/open-gathering.ts'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { useDesk, whyNot } from '#client/screens/programme/desk.tsx'
import { fromOf } from '#client/screens/programme/make/make.model.ts'
import { whyNotMade } from '#client/screens/programme/make/why-not-made.ts'
import { words } from '#client/screens/programme/words.ts'
import { language } from '#client/words/words.ts'
import { beginOf, edited, kindOf, planningOf, type Row, rowsOf, severalFor } from './several.model.ts'
import { severalForm } from './several-form.ts'

/** What came of one. `planned`: it stands in the plan, whatever else went wrong. */
export type Result = {
  readonly row: Row
  readonly planned: boolean
  readonly made: boolean
  /** Null: nothing went wrong. */
  readonly why: string | null
}

/** Several gatherings, asked for one after the other; one that cannot be made stands in nobody's way. */
export function createSeveral(phase: string) {
  const desk = useDesk()
  const writing = createWriting(desk.view.id, severalForm(phase), () => ({ ...severalFor('county') }))
  const { draft, write } = writing
  const [results, setResults] = createSignal<readonly Result[]>([])
  const [progress, setProgress] = createSignal<{ readonly at: number; readonly of: number } | null>(null)
  const isDone = (key: string) => results().some(({ row, why }) => row.id === key && why === null)
  const rows = createMemo(() =>
    rowsOf(desk.view, phase, draft(), words().kinds).filter(({ id }) => !isDone(id)),
  )
  const chosen = () => rows().filter(({ on }) => on)
  /** All that were asked for are there. */
  const isFinished = () => results().length > 0 && results().every(({ why }) => why === null)

  async function one(row: Row): Promise<Result> {
    const outcome = await desk.send(planningOf(desk.view, phase, kindOf(draft()), row))
    if (!outcome.ok) return { row, planned: false, made: false, why: whyNot(outcome) }
    const begin = beginOf(draft())
    if (begin === 'plan') return { row, planned: true, made: false, why: null }
    const from = fromOf({ begin, like: '', file: null }, language())
    const opened = await openGathering(desk.view.id, row.planned, from ?? null)
    return { row, planned: true, made: opened.ok, why: opened.ok ? null : whyNotMade(opened) }
  }

  async function make() {
    // Kept before they are asked for, so that after a page that was thrown away they are the same.
    for (const { id, planned } of chosen())
      if (planned === '') write(edited(draft(), id, { planned: nanoid(10) }))
    const asked = chosen()
    for (const [nth, row] of asked.entries()) {
      setProgress({ at: nth + 1, of: asked.length })
      const result = await one(row)
      setResults((all) => [...all.filter((each) => each.row.id !== row.id), result])
    }
    batch(() => {
      setProgress(null)
      if (isFinished()) writing.drop()
    })
  }
  return { draft, write, drop: writing.drop, rows, chosen, results, isFinished, progress, make }
}
