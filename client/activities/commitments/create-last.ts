import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { type Desk, municipalitiesIn } from '#client/screens/console/desk.tsx'
import { askAlong, gatheringOf, ledBesides } from '#client/screens/console/led-besides.ts'
import { bringAlong, CommitmentsAlong } from '#shared/activities/commitments/along.ts'
import type { HomeRow } from '#shared/protocol/home.ts'

export type Brought =
  | { readonly ok: true; readonly count: number; readonly strangers: readonly string[] }
  | { readonly ok: false; readonly why: 'noAnswer' | 'nothingThere' }

/** The gatherings that this browser leads besides this one, and what was promised there: those that this one is linked to come first. */
export function createLast(desk: Desk) {
  const own = desk.view.gathering.id
  const [rows, setRows] = createSignal<readonly HomeRow[] | null>(null)
  const [brought, setBrought] = createSignal<Brought | null>(null)
  const isLinked = (gathering: string) => desk.view.seating.earlier.some(({ id }) => id === gathering)

  return {
    rows,
    brought,
    isLinked: (row: HomeRow) => isLinked(gatheringOf(row)),
    async look() {
      const found = await ledBesides(own)
      const linked = (row: HomeRow) => (isLinked(gatheringOf(row)) ? 0 : 1)
      setRows([...(found ?? [])].sort((a, b) => linked(a) - linked(b)))
      setBrought(found === null ? { ok: false, why: 'noAnswer' } : null)
    },
    async bring(row: HomeRow, activity: string): Promise<void> {
      const along = v.safeParse(CommitmentsAlong, await askAlong('commitments', row))
      if (!along.success) {
        setBrought({ ok: false, why: 'noAnswer' })
        return
      }
      const { command, known, strangers } = bringAlong(activity, along.output, municipalitiesIn(desk.view))
      if (command === null) {
        setBrought({ ok: false, why: 'nothingThere' })
        return
      }
      const { ok } = await desk.ask('last', command)
      setBrought(ok ? { ok, count: known, strangers } : null)
    },
  }
}
