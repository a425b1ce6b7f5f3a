import { type Accessor, createContext, createMemo, type JSX, useContext } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Connection } from '#client/connection/make-connection.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { type BoardModel, boardModel } from './board.model.ts'
import type { Named } from './names.model.ts'

type Refused = Extract<CommandOutcome, { ok: false }>

/** What all on the board share: the notes' view, who I am, and how something is asked for. */
export type BoardDesk = {
  readonly view: NotesView
  readonly board: Accessor<BoardModel>
  readonly municipalities: readonly Named[]
  readonly zone: TimeZone
  /** Whose board it is; what is being written is kept in its name. */
  readonly gathering: string
  readonly now: Accessor<Instant>
  readonly online: Accessor<boolean>
  /** Who I am to the others; null until I have written something. */
  readonly me: Accessor<string | null>
  /** May put the points on the hall screen. */
  readonly opens: boolean
  /** When the next item is due; null where nothing says. */
  readonly nextAt: Accessor<Instant | null>
  /** Why the last thing that was asked for from a place was refused; null when it was not. */
  readonly said: (place: string) => string | null
  readonly hush: (place: string) => void
  readonly ask: (place: string, command: GatheringCommand) => Promise<CommandOutcome>
}

const BoardContext = createContext<BoardDesk>()

export function useBoard(): BoardDesk {
  const desk = useContext(BoardContext)
  if (desk === undefined) throw new Error('useBoard outside BoardProvider')
  return desk
}

export function BoardProvider(props: { readonly desk: BoardDesk; readonly children: JSX.Element }) {
  return <BoardContext.Provider value={props.desk}>{props.children}</BoardContext.Provider>
}

export type BoardOptions = {
  readonly connection: Pick<Connection, 'send' | 'status'>
  readonly view: Accessor<NotesView>
  readonly municipalities: Accessor<readonly Named[]>
  readonly zone: Accessor<TimeZone>
  readonly gathering: Accessor<string>
  readonly now: Accessor<Instant>
  readonly me: Accessor<string | null>
  readonly opens: boolean
  readonly nextAt: Accessor<Instant | null>
  readonly textOf: (refused: Refused) => string
}

export function createBoardDesk(options: BoardOptions): BoardDesk {
  const [told, setTold] = createStore<Record<string, string | null>>({})
  const board = createMemo(() => boardModel(options.view(), options.municipalities()))
  return {
    get view() {
      return options.view()
    },
    get municipalities() {
      return options.municipalities()
    },
    get zone() {
      return options.zone()
    },
    get gathering() {
      return options.gathering()
    },
    board,
    now: options.now,
    online: () => options.connection.status() === 'online',
    me: options.me,
    opens: options.opens,
    nextAt: options.nextAt,
    said: (place) => told[place] ?? null,
    hush: (place) => setTold(place, null),
    async ask(place, command) {
      setTold(place, null)
      const outcome = await options.connection.send(command)
      if (!outcome.ok) setTold(place, options.textOf(outcome))
      return outcome
    },
  }
}
