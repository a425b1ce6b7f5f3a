import { createContext, createSignal, type JSX, useContext } from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeOutcome } from '#shared/protocol/programme.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import type { Part } from './page.model.ts'
import type { Seen } from './undo/seen.model.ts'
import { type Undo, undoOf } from './undo/undo.model.ts'
import { words } from './words.ts'

/** What every part of the owner’s page stands on. */
export type ProgrammeDesk = Pick<ProgrammeLine, 'send' | 'links' | 'look' | 'createLook'> & {
  readonly view: ProgrammeOwnerView
  /** With what is looked at. */
  readonly seen: () => Seen
  readonly online: () => boolean
  /** Nothing can be changed: the programme is closed. */
  readonly locked: () => boolean
  readonly go: (part: Part, of?: string) => void
  /** What has been done with one press, as it can be taken back. */
  readonly did: (acts: readonly Undo[]) => void
}

const Context = createContext<ProgrammeDesk>()

export function ProgrammeDeskProvider(props: {
  readonly desk: ProgrammeDesk
  readonly children: JSX.Element
}): JSX.Element {
  return <Context.Provider value={props.desk}>{props.children}</Context.Provider>
}

export function useDesk(): ProgrammeDesk {
  const desk = useContext(Context)
  if (!desk) throw new Error('outside the programme’s page')
  return desk
}

export function whyNot(refused: Extract<ProgrammeOutcome, { ok: false }>): string {
  return refusalText(words().refusals, refused)
}

/** One place where something is asked, and what came of it stands beside it. */
export function createAsk(desk: Pick<ProgrammeDesk, 'send' | 'did' | 'seen'>) {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<Extract<ProgrammeOutcome, { ok: false }> | null>(null)
  return {
    busy,
    /** In words; null: nothing was refused. */
    error: () => {
      const is = no()
      return is === null ? null : whyNot(is)
    },
    forget: () => setNo(null),
    /** True when all of them were done; stops at the first that was not. */
    async ask(...commands: readonly ProgrammeCommand[]): Promise<boolean> {
      setBusy(true)
      setNo(null)
      const acts: Undo[] = []
      for (const command of commands) {
        const undo = undoOf(desk.seen(), command)
        const outcome = await desk.send(command)
        if (outcome.ok && undo !== null) acts.push(undo)
        if (outcome.ok) continue
        setNo(outcome)
        break
      }
      setBusy(false)
      desk.did(acts)
      return no() === null
    },
  }
}
