import { nanoid } from 'nanoid'
import { onCleanup } from 'solid-js'
import { createStore, produce, reconcile } from 'solid-js/store'
import { applyPatch } from '#shared/kernel/apply-patch.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type {
  ProgrammeLinks,
  ProgrammeLinksMessage,
  ProgrammeLookAnswer,
  ProgrammeOutcome,
} from '#shared/protocol/programme.ts'
import type { LookedOf, ProgrammeLook, ProgrammeOpened } from '#shared/views/programme-looked.ts'
import type { ProgrammeView } from '#shared/views/programme-views.ts'
import { createLooks } from './create-looks.ts'
import { followViews } from './follow-views.ts'
import type { Connection } from './make-connection.ts'

/** What a programme's pages stand on: how the line is, what they are shown, and what they may say. */
export type ProgrammeLine = Pick<
  Connection,
  'status' | 'offlineSince' | 'refusal' | 'now' | 'offset' | 'retry'
> & {
  readonly view: () => ProgrammeView | null
  readonly send: (command: ProgrammeCommand) => Promise<ProgrammeOutcome>
  /** The same for a command that already has its id. */
  readonly post: (id: string, command: ProgrammeCommand) => Promise<ProgrammeOutcome>
  readonly links: (message: ProgrammeLinksMessage) => Promise<ProgrammeLinks>
  /** What is too much for the view, once, as it is now. */
  readonly look: (message: ProgrammeLook) => Promise<ProgrammeLookAnswer>
  /** All that the page looks at. */
  readonly opened: () => ProgrammeOpened
  /**
   * Has what is asked for shown as long as its owner lives, and shows it as it is. Undefined until it has come; null: it is not there.
   * To be called where something is rendered, with an accessor, as what is asked for may be another in a while.
   */
  readonly createLook: <Look extends ProgrammeLook>(
    asked: () => Look,
  ) => () => LookedOf<Look> | null | undefined
}

function only(opened: ProgrammeOpened, keys: ReadonlySet<string>): ProgrammeOpened {
  return Object.fromEntries(Object.entries(opened).filter(([key]) => keys.has(key)))
}

export function createProgrammeLine(connection: Connection): ProgrammeLine {
  const [held, setHeld] = createStore<{ programme: ProgrammeView | null; opened: ProgrammeOpened }>({
    programme: null,
    opened: {},
  })
  onCleanup(
    followViews(connection, {
      whole(slot, view) {
        // Rows that were there keep their identity, so that nothing is built anew for a resync.
        if (slot === 'programme') setHeld('programme', reconcile(view as ProgrammeView | null))
        if (slot === 'opened') setHeld('opened', reconcile(view as ProgrammeOpened))
      },
      patch: (slot, operations) =>
        setHeld(produce((draft) => applyPatch(draft as Record<string, unknown>, slot, operations))),
    }),
  )
  const post = (id: string, command: ProgrammeCommand) =>
    // On this line commands are a programme's, and answered in its words.
    connection.ask('command', { id, command }) as Promise<ProgrammeOutcome>
  const { status, offlineSince, refusal, now, offset, retry } = connection
  return {
    ...{ status, offlineSince, refusal, now, offset, retry, post },
    view: () => held.programme,
    opened: () => held.opened,
    send: (command) => post(nanoid(), command),
    links: (message) => connection.ask('programme-links', message),
    look: (message) => connection.ask('programme-look', message),
    createLook: createLooks(
      connection,
      () => held.opened,
      (keys) => setHeld('opened', (is) => reconcile(only(is, keys))(is)),
    ),
  }
}
