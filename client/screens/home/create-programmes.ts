import { type Accessor, createSignal } from 'solid-js'
import { forget, keep, recall } from '#client/connection/storage.ts'
import type { Language } from '#client/words/words.ts'
import {
  MOST_PROGRAMMES,
  type MyProgrammesAnswer,
  type NewProgrammeAnswer,
  type ProgrammeRow,
} from '#shared/protocol/programme.ts'
import { askServer, fetchFile, type No, sendFile } from './ask-server.ts'
import { createOnce, whenLookedAt } from './create-once.ts'
import { fileName } from './mine.model.ts'
import { deadProgrammes, heldProgrammes, placeOf, programmesInOrder } from './programmes.model.ts'
import { saveFile } from './save-as.ts'
import { stored } from './stored.ts'

export type ProgrammeSaid =
  | { readonly what: 'removed'; readonly row: ProgrammeRow; readonly undo: () => void }
  | { readonly what: 'copied' | 'closed' | 'reopened' | 'erased'; readonly row: ProgrammeRow }
  | { readonly what: 'failed'; readonly no: No }
export type ProgrammesDesk = {
  /** Null until the server has answered. */
  readonly rows: Accessor<readonly ProgrammeRow[] | null>
  readonly busy: Accessor<boolean>
  readonly said: Accessor<ProgrammeSaid | null>
  readonly dead: Accessor<number>
  readonly forgetDead: () => void
  /** Takes the key out of this browser; the programme itself stays as it is. */
  readonly remove: (row: ProgrammeRow) => void
  readonly setPhase: (row: ProgrammeRow, phase: 'open' | 'closed') => Promise<void>
  readonly copy: (row: ProgrammeRow) => Promise<void>
  /** For good; its gatherings stay. `title`: as it was typed. */
  readonly erase: (row: ProgrammeRow, title: string) => Promise<void>
  /** Opens the programme to try things out on, as it is made in that language. */
  readonly demo: (language: Language) => Promise<void>
  readonly bringIn: (file: File) => Promise<void>
}

/** The programmes of this browser, and what can be done with them from outside. `changed`: gatherings may stand elsewhere now. */
export function createProgrammes(changed: () => void): ProgrammesDesk {
  const [rows, setRows] = createSignal<readonly ProgrammeRow[] | null>(null)
  const [dead, setDead] = createSignal(0)
  const { busy, said, say, once } = createOnce<ProgrammeSaid>()
  const held = () => heldProgrammes(stored(), MOST_PROGRAMMES)

  async function refresh() {
    const mine = held()
    // Most who come here are in none, and nobody is asked about nothing.
    const reply =
      mine.length === 0
        ? { ok: true as const, body: { mine: [] } }
        : await askServer<MyProgrammesAnswer>('programmes/mine', { mine })
    if (!reply.ok) return
    setRows(programmesInOrder(reply.body.mine))
    setDead(deadProgrammes(mine, reply.body.mine).length)
  }
  whenLookedAt(refresh)

  const right = (row: ProgrammeRow) => ({
    programme: row.programme,
    session: recall(placeOf(row)) ?? '',
  })

  return {
    rows,
    busy,
    said,
    dead,
    forgetDead() {
      for (const key of deadProgrammes(held(), rows() ?? [])) forget(placeOf(key))
      setDead(0)
    },
    remove(row) {
      const session = recall(placeOf(row))
      forget(placeOf(row))
      void refresh()
      say({
        what: 'removed',
        row,
        undo() {
          if (session !== null) keep(placeOf(row), session)
          say(null)
          void refresh()
        },
      })
    },
    setPhase: (row, phase) =>
      once(async () => {
        const reply = await askServer('programmes/phase', { ...right(row), phase })
        if (!reply.ok) return reply
        await refresh()
        return { what: phase === 'open' ? 'reopened' : 'closed', row }
      }),
    copy: (row) =>
      once(async () => {
        const reply = await fetchFile('programmes/copy', right(row))
        if (!reply.ok) return reply
        saveFile(fileName(row.title).replace(/\.samling\.json$/, '.zip'), reply.body)
        return { what: 'copied', row }
      }),
    erase: (row, title) =>
      once(async () => {
        const reply = await askServer('programmes/erase', { ...right(row), title })
        if (!reply.ok) return reply
        forget(placeOf(row))
        await refresh()
        changed()
        return { what: 'erased', row }
      }),
    demo: (language) =>
      once(async () => {
        const reply = await askServer<NewProgrammeAnswer>('programmes/demo', { language })
        if (!reply.ok) return reply
        location.assign(ownersPage(reply.body))
        return null
      }),
    bringIn: (file) =>
      once(async () => {
        const reply = await sendFile<NewProgrammeAnswer>('programmes/bring-in', file)
        if (!reply.ok) return reply
        location.assign(ownersPage(reply.body))
        return null
      }),
  }
}

export function ownersPage({ programme, secret }: NewProgrammeAnswer): string {
  return `/programme/${programme}#${secret}`
}
