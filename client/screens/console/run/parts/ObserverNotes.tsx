import { createMemo, createSignal, Show } from 'solid-js'
import { askerName, nameIn, themeName, whoName } from '#client/notes/names.model.ts'
import { openPoints } from '#client/notes/open-points.ts'
import { words } from '#client/notes/words.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { BoardDialog } from '#client/screens/console/notes/BoardDialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { NotesView } from '#shared/views/notes.ts'

/** That observers write, how much, and what came last; the whole of it is a press away. The hall is shown none of it. */
export function ObserverNotes(props: { readonly notes: NotesView }) {
  const desk = useDesk()
  const [open, setOpen] = createSignal(false)
  const latest = createMemo(() => {
    const { latest: id, notes } = props.notes
    const note = id === null ? undefined : notes[id]
    return note?.removed === false ? note : null
  })
  const theme = () => {
    const id = props.notes.cards[latest()?.id ?? '']?.theme
    const found = props.notes.themes.find((each) => each.id === id)
    return found ? themeName(words(), found) : null
  }
  const about = () =>
    nameIn(municipalitiesIn(desk.view), latest()?.quote ?? latest()?.about.municipality ?? null)
  return (
    <section class="incoming observed" aria-labelledby="observed">
      <div class="head">
        <h2 id="observed">{words().incoming}</h2>
        <span class="sm mut">{props.notes.count}</span>
      </div>
      <Show when={latest()} fallback={<p class="sm mut pad">{words().incomingNone}</p>}>
        {(note) => (
          <ul class="feed">
            <li>
              <div class="meta">
                <span class="b">{about() ?? whoName(words(), props.notes, note().by, 'leader')}</span>
                <Show when={theme()}>{(name) => <span class="clip">{name()}</span>}</Show>
                <time>{timeText(note().writtenAt, desk.view.gathering.zone)}</time>
              </div>
              <span class="clip2">{note().text}</span>
            </li>
          </ul>
        )}
      </Show>
      <Show when={props.notes.plenary === null && props.notes.plenaryAsked}>
        {(asked) => (
          <div class="askedhall" role="status">
            <p>
              <b>{words().readyWaits}.</b>{' '}
              {words().readySaid(
                askerName(words(), props.notes, asked(), 'leader'),
                timeText(asked().at, desk.view.gathering.zone),
              )}
            </p>
            <button
              type="button"
              class="btn pri"
              disabled={!desk.online() || props.notes.chosen.length === 0}
              onClick={() => void desk.ask('observed', openPoints)}
            >
              <ScreenIcon />
              {words().openNow}
            </button>
            <Said at="observed" />
          </div>
        )}
      </Show>
      <div class="row">
        <button type="button" class="btn tiny" onClick={() => setOpen(true)}>
          {words().openBoard}
        </button>
        <Show when={props.notes.chosen.length > 0}>
          <span class="sm mut">{words().chosen(props.notes.chosen.length)}</span>
        </Show>
      </div>
      <Show when={open()}>
        <BoardDialog notes={props.notes} onClose={() => setOpen(false)} />
      </Show>
    </section>
  )
}
