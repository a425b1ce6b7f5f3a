import { createMemo, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import '#client/notes/notes.css'
import '#client/notes/board.css'
import type { NotesView } from '#shared/views/notes.ts'
import { observersCandidates } from './desk.model.ts'
import { Candidates } from './parts/Candidates.tsx'
import { HallPreview } from './parts/HallPreview.tsx'
import { LineForm } from './parts/LineForm.tsx'
import { PickedList } from './parts/PickedList.tsx'
import { SummaryFoot } from './parts/SummaryFoot.tsx'
import { TitleForm } from './parts/TitleForm.tsx'
import { UndoLast } from './parts/UndoLast.tsx'
import './summary.css'
import { words } from './words.ts'

/** The leader's page where a summary is picked of all that was collected, put in order, looked at, shown and printed. */
export function SummaryDesk(props: { readonly notes: NotesView | null }) {
  const desk = useDesk()
  const candidates = createMemo(() => [
    ...desk.view.summary.candidates,
    ...(props.notes === null ? [] : observersCandidates(props.notes, municipalitiesIn(desk.view))),
  ])
  return (
    <main class="sumpg">
      <section class="sumfrom" aria-labelledby="collected">
        <h1 id="collected">{words().collected}</h1>
        <Show when={candidates().length > 0} fallback={<Nothing />}>
          <Candidates of={candidates()} />
        </Show>
      </section>
      <aside class="plenum" aria-labelledby="picked">
        <div class="head">
          <h2 id="picked">{words().heading}</h2>
          <span class="sm mut">{words().picked(desk.view.summary.picks.length)}</span>
        </div>
        <UndoLast />
        <TitleForm />
        <PickedList />
        <LineForm />
        <HallPreview />
        <SummaryFoot />
      </aside>
    </main>
  )
}

function Nothing() {
  return (
    <div class="sumnone">
      <h2>{words().nothing}</h2>
      <p class="mut">{words().nothingHelp}</p>
    </div>
  )
}
