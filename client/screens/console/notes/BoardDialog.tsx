import { createEffect, onCleanup } from 'solid-js'
import '#client/notes/notes.css'
import '#client/notes/board.css'
import { BoardProvider, createBoardDesk } from '#client/notes/board-desk.tsx'
import { Board } from '#client/notes/parts/Board.tsx'
import { words } from '#client/notes/words.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { nextAt } from '#client/screens/observer/observer.model.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { NotesView } from '#shared/views/notes.ts'

/** The observers' board over the whole console; the leader may do on it what they may, and put it on the hall screen. */
export function BoardDialog(props: { readonly notes: NotesView; readonly onClose: () => void }) {
  const desk = useDesk()
  let dialog: HTMLDialogElement | undefined
  const board = createBoardDesk({
    connection: {
      send: (command) => desk.ask('board', command),
      status: () => (desk.online() ? 'online' : 'offline'),
    },
    view: () => props.notes,
    municipalities: () => municipalitiesIn(desk.view),
    zone: () => desk.view.gathering.zone,
    gathering: () => desk.view.gathering.id,
    now: desk.now,
    me: () => 'leader',
    opens: true,
    nextAt: () => nextAt({ ...desk.view, clock: 'all' }, desk.now()),
    textOf: (refused) =>
      refusalText({ ...consoleWords().refusals, ...consoleWords().leaderRefusals }, refused),
  })
  createEffect(() => {
    if (dialog?.open === false) dialog.showModal()
  })
  onCleanup(() => {
    dialog?.close()
    restFocus()
  })
  return (
    <dialog
      class="sheet boardsheet"
      aria-label={words().board}
      ref={(element) => {
        dialog = element
      }}
      onCancel={(event) => {
        // A key that has been used by something on the board does not close it, nor does a dialog of its own.
        event.preventDefault()
        if (event.target === dialog) props.onClose()
      }}
    >
      <div class="head">
        <h2>
          {words().board}{' '}
          <span class="mut sm">{words().status(props.notes.observers.length, props.notes.count)}</span>
        </h2>
        <button type="button" class="btn quiet tiny" onClick={() => props.onClose()}>
          <CrossIcon label={consoleWords().common.close} />
        </button>
      </div>
      <BoardProvider desk={board}>
        <Board />
      </BoardProvider>
    </dialog>
  )
}
