import { type Accessor, createSignal } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import type { CreatedAnswer, HeldKey, HomeAnswer, HomeRow } from '#shared/protocol/home.ts'
import { MOST_KEYS } from '#shared/protocol/home.ts'
import { askServer, type No } from './ask-server.ts'
import { createOnce, whenLookedAt } from './create-once.ts'
import { forgetGathering } from './forget-gathering.ts'
import { deadKeys, fileName, heldKeys, inOrder, namesIn, sessionPlace } from './mine.model.ts'
import { saveAs } from './save-as.ts'
import { stored } from './stored.ts'

/** What was done last, to be said; what can be taken back brings the way. */
export type Said =
  | { readonly what: 'removed'; readonly row: HomeRow; readonly undo: () => void }
  | { readonly what: 'closed' | 'reopened' | 'erased' | 'left'; readonly row: HomeRow }
  | { readonly what: 'failed'; readonly no: No }

export type MineDesk = {
  /** Null until the server has answered. */
  readonly rows: Accessor<readonly HomeRow[] | null>
  readonly mayCreate: Accessor<boolean>
  readonly lost: Accessor<boolean>
  readonly busy: Accessor<boolean>
  readonly said: Accessor<Said | null>
  /** Takes all that this browser keeps of it; the gathering itself stays as it is. */
  readonly remove: (row: HomeRow) => void
  /** How many gatherings this browser keeps something of that are not here any more. */
  readonly dead: Accessor<number>
  readonly forgetDead: () => void
  readonly setPhase: (row: HomeRow, phase: 'open' | 'closed') => Promise<void>
  /** Whoever this phone speaks for there, and all they gave. */
  readonly eraseMe: (row: HomeRow) => Promise<void>
  /** For good, with everything in it. */
  readonly erase: (row: HomeRow) => Promise<void>
  readonly copy: (row: HomeRow, title: string) => Promise<void>
  readonly save: (row: HomeRow) => Promise<void>
  readonly openFile: (file: File) => Promise<void>
  readonly openDemo: () => Promise<void>
  readonly refresh: () => Promise<void>
}

/** The gatherings of this browser, and what can be done with them from outside. */
export function createMine(): MineDesk {
  const [rows, setRows] = createSignal<readonly HomeRow[] | null>(null)
  const [dead, setDead] = createSignal<readonly HeldKey[]>([])
  const [mayCreate, setMayCreate] = createSignal(false)
  const [lost, setLost] = createSignal(false)
  const { busy, said, say, once } = createOnce<Said>()

  async function refresh() {
    const mine = heldKeys(stored(), MOST_KEYS)
    const reply = await askServer<HomeAnswer>('home', { mine })
    setLost(!reply.ok)
    if (!reply.ok) return
    setMayCreate(reply.body.mayCreate)
    setRows(inOrder(reply.body.mine))
    setDead(deadKeys(mine, reply.body.mine))
  }
  // Whoever comes back from the console sees what has become of it.
  whenLookedAt(refresh)

  function remove(row: HomeRow) {
    const giveBack = forgetGathering(...namesIn(row.key))
    setRows((all) => all?.filter((each) => each !== row) ?? null)
    say({
      what: 'removed',
      row,
      undo() {
        giveBack()
        say(null)
        void refresh()
      },
    })
  }

  /** The leader's session for a row, as the server wants it. */
  function right({ key }: HomeRow) {
    const gathering = key.role === 'leader' ? key.gathering : ''
    return { gathering, session: recall(sessionPlace(gathering)) ?? '' }
  }

  async function enter(path: string, body: unknown): Promise<No | null> {
    const reply = await askServer<CreatedAnswer>(path, body)
    if (!reply.ok) return reply
    location.assign(consoleOf(reply.body))
    return null
  }

  return {
    rows,
    mayCreate,
    lost,
    busy,
    said,
    refresh,
    remove,
    dead: () => dead().length,
    forgetDead() {
      forgetGathering(...dead().flatMap(namesIn))
      setDead([])
    },
    setPhase: (row, phase) =>
      once(async () => {
        const reply = await askServer('phase', { ...right(row), phase })
        if (!reply.ok) return reply
        await refresh()
        return { what: phase === 'open' ? 'reopened' : 'closed', row }
      }),
    eraseMe: (row) =>
      once(async () => {
        const { code } = row
        const reply = await askServer('mine/erase', { code, token: recall(tokenPlace(code)) ?? '' })
        if (!reply.ok) return reply
        forgetGathering(...namesIn(row.key))
        await refresh()
        return { what: 'left', row }
      }),
    erase: (row) =>
      once(async () => {
        const { code } = row
        const reply = await askServer('erase', { ...right(row), code })
        if (!reply.ok) return reply
        forgetGathering(...namesIn(row.key), code)
        await refresh()
        return { what: 'erased', row }
      }),
    copy: (row, title) =>
      once(async () => {
        const reply = await askServer<object>('programme', right(row))
        if (!reply.ok) return reply
        return await enter('gatherings', { ...reply.body, title })
      }),
    save: (row) =>
      once(async () => {
        const reply = await askServer<object>('programme', right(row))
        if (!reply.ok) return reply
        saveAs(fileName(row.title), `${JSON.stringify(reply.body, null, 2)}\n`)
        return null
      }),
    openFile: (file) => once(async () => await enter('gatherings', await file.text())),
    openDemo: () => once(async () => await enter('demo', {})),
  }
}

export function consoleOf({ gathering, secret }: CreatedAnswer): string {
  return `/console/${gathering}#${secret}`
}
