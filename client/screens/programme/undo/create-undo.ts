import { type Accessor, batch, createSignal } from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import type { ProgrammeOutcome } from '#shared/protocol/programme.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import { seenIn } from './seen.model.ts'
import type { Undo } from './undo.model.ts'

/** As many acts as anybody remembers having done. */
const MOST = 20

export type UndoDesk = {
  /** The last that can be taken back; what was done with one press is taken back with one. */
  readonly last: Accessor<readonly Undo[] | null>
  readonly busy: Accessor<boolean>
  readonly told: Accessor<Told | null>
  readonly did: (acts: readonly Undo[]) => void
  readonly undo: () => Promise<void>
  readonly hide: () => void
}
export type Told =
  | { readonly is: 'undone'; readonly acts: readonly Undo[] }
  | { readonly is: 'changed' }
  | { readonly is: 'refused'; readonly no: Extract<ProgrammeOutcome, { ok: false }> }

export function createUndo(
  line: Pick<ProgrammeLine, 'send' | 'look'>,
  view: () => ProgrammeOwnerView,
): UndoDesk {
  const [done, setDone] = createSignal<readonly (readonly Undo[])[]>([])
  const [busy, setBusy] = createSignal(false)
  const [told, tell] = createSignal<Told | null>(null)
  const last = () => done().at(-1) ?? null

  /** The last first, each only while it is as the act left it. */
  async function takeBack(acts: readonly Undo[]): Promise<Told> {
    const answers = await Promise.all(acts.flatMap(({ looks }) => looks).map((look) => line.look(look)))
    const now = seenIn(
      view(),
      answers.map((answer) => (answer.ok ? answer.looked : null)),
    )
    if (!acts.every(({ isLeft }) => isLeft(now))) return { is: 'changed' }
    for (const { commands } of acts.toReversed())
      for (const command of commands) {
        const outcome = await line.send(command)
        if (!outcome.ok) return { is: 'refused', no: outcome }
      }
    return { is: 'undone', acts }
  }
  return {
    last,
    busy,
    told,
    did(acts) {
      if (acts.length === 0) return
      tell(null)
      setDone((before) => [...before, acts].slice(-MOST))
    },
    async undo() {
      const acts = last()
      if (acts === null || busy()) return
      setBusy(true)
      const how = await takeBack(acts)
      batch(() => {
        // What cannot be taken back stands in the way of nothing before it.
        setDone((before) => before.filter((each) => each !== acts))
        tell(how)
        setBusy(false)
      })
    },
    hide() {
      setDone([])
      tell(null)
    },
  }
}
