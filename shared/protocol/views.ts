import type { PatchOperation } from '#shared/kernel/diff.ts'
import type { DoorView } from '#shared/views/door.ts'
import type { FormView } from '#shared/views/form.ts'
import type { GroupView } from '#shared/views/group.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import type { LobbyView } from '#shared/views/lobby.ts'
import type { NotesView } from '#shared/views/notes.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { ProgrammeOpened } from '#shared/views/programme-looked.ts'
import type { ProgrammeView } from '#shared/views/programme-views.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** The views that follow a gathering. Which ones a client gets follows from who it is. */
type OfGathering = {
  readonly lobby: LobbyView
  readonly door: DoorView
  readonly hall: HallView
  readonly group: GroupView
  readonly own: OwnView
  /** Observers' and leaders', and nobody else's. */
  readonly notes: NotesView
  readonly screen: ScreenView
  readonly leader: LeaderView
  /** Of one municipality's form, by its link. */
  readonly form: FormView
}
/** What follows a programme: `as` says for whom it was cut. */
type OfProgramme = {
  readonly programme: ProgrammeView
  /** What the page looks at, while it does. */
  readonly opened: ProgrammeOpened
}
export type Views = OfGathering & OfProgramme
export type GatheringSlot = keyof OfGathering
export type ProgrammeSlot = keyof OfProgramme
export type Slot = keyof Views

/** A whole view: on joining, on `resync`, and when the audience behind the slot changes. `at` is the server's clock. */
export type ViewMessage = {
  readonly [S in Slot]: {
    readonly slot: S
    readonly version: number
    readonly at: number
    readonly view: Views[S]
  }
}[Slot]

/** The change from one version of a view to the next. A client whose version is not `from` asks for the whole (`resync`). */
export type PatchMessage = {
  readonly slot: Slot
  readonly from: number
  readonly to: number
  readonly at: number
  readonly ops: readonly PatchOperation[]
}
