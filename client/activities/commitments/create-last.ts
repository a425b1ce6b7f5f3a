import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { recall } from '#client/connection/storage.ts'
import { type Desk, municipalitiesIn } from '#client/screens/console/desk.tsx'
import { askServer } from '#client/screens/home/ask-server.ts'
import { heldKeys, inOrder, sessionPlace } from '#client/screens/home/mine.model.ts'
import { stored } from '#client/screens/home/stored.ts'
import { bringAlong, CommitmentsAlong } from '#shared/activities/commitments/along.ts'
import { type HomeAnswer, type HomeRow, MOST_KEYS } from '#shared/protocol/home.ts'

export type Brought =
  | { readonly ok: true; readonly count: number; readonly strangers: readonly string[] }
  | { readonly ok: false; readonly why: 'noAnswer' | 'nothingThere' }

/** The gatherings that this browser leads besides this one, and what was promised there: those that this one is linked to come first. */
export function createLast(desk: Desk) {
  const own = desk.view.gathering.id
  const [rows, setRows] = createSignal<readonly HomeRow[] | null>(null)
  const [brought, setBrought] = createSignal<Brought | null>(null)
  const isLinked = (gathering: string) => desk.view.seating.earlier.some(({ id }) => id === gathering)
  const idOf = ({ key }: HomeRow) => (key.role === 'leader' ? key.gathering : '')

  return {
    rows,
    brought,
    isLinked: (row: HomeRow) => isLinked(idOf(row)),
    async look() {
      const mine = heldKeys(stored(), [], MOST_KEYS).filter(
        (key) => key.role === 'leader' && key.gathering !== own,
      )
      const reply = await askServer<HomeAnswer>('home', { mine })
      const found = reply.ok ? inOrder(reply.body.mine) : []
      const linked = (row: HomeRow) => (isLinked(idOf(row)) ? 0 : 1)
      setRows([...found].sort((a, b) => linked(a) - linked(b)))
      setBrought(reply.ok ? null : { ok: false, why: 'noAnswer' })
    },
    async bring(row: HomeRow, activity: string): Promise<void> {
      const gathering = idOf(row)
      const session = recall(sessionPlace(gathering)) ?? ''
      const reply = await askServer<object>('commitments', { gathering, session })
      const along = v.safeParse(CommitmentsAlong, reply.ok ? reply.body : null)
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
