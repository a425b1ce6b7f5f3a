import { createEffect, createSignal, on, Show, Suspense, untrack } from 'solid-js'
import { PlenaryOn, PlenaryRow } from '#client/plenary/PlenaryRow.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { hindrance } from '#client/screens/console/key-reasons.model.ts'
import { hindranceText } from '#client/screens/console/key-words.ts'
import { createKeys } from '#client/screens/console/make-keys.ts'
import { createKeyNote, KeyNote } from '#client/screens/console/parts/KeyNote.tsx'
import { isWeighty } from '#client/screens/console/second-press.ts'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { withWords } from '#client/ui/with-words.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { makeActs } from './acts.ts'
import { createDay } from './create-day.ts'
import { Asked, AskRow } from './parts/Asked.tsx'
import { BeforeStart } from './parts/BeforeStart.tsx'
import { CatchUp } from './parts/CatchUp.tsx'
import { CloseDialog } from './parts/CloseDialog.tsx'
import { Incoming } from './parts/Incoming.tsx'
import { Presence } from './parts/Presence.tsx'
import { Sheet } from './parts/Sheet.tsx'
import { Stage } from './parts/Stage.tsx'
import { Transport } from './parts/Transport.tsx'
import { perform } from './perform.ts'
import { liveItemId } from './run.model.ts'
import { inFocus } from './stage.model.ts'
import './room.css'

/** Loaded with its words once observers have written something. */
const ObserverNotes = withWords(
  async () => (await import('./parts/ObserverNotes.tsx')).ObserverNotes,
  () => import('#client/notes/words.ts'),
)

export type RunProps = {
  /** What observers have written; null until it has come. */
  readonly notes: NotesView | null
  readonly isOff: boolean
  readonly sideOpen: boolean
  readonly onSide: (open: boolean) => void
  readonly onProgramme: () => void
  readonly onAbout: () => void
  /** To what is looked at before the doors open. */
  readonly onCheck: () => void
  readonly onKeys: () => void
  /** A new poll or prompt: for an item, or (null) for what is on now. */
  readonly onAsk: (item: string | null) => void
  readonly onEdit: (activity: string) => void
}

/** Time at left, action in the middle, people at right, and the transport bar below them all. */
export function Run(props: RunProps) {
  const desk = useDesk()
  const day = createDay(desk)
  const [closing, setClosing] = createSignal(false)
  const acts = makeActs(desk, day, { paste: () => props.onProgramme(), close: () => setClosing(true) })
  const [picked, pick] = createSignal<string | null>(null)
  // What was open here stays in focus when it is closed: its result is next.
  const [latest, setLatest] = createSignal<string | null>(null)
  const focus = () => inFocus(desk.view, picked(), latest())
  // What has just been saved is next, but never takes the place of what is open: it is found below that.
  createEffect(
    on(
      desk.prepared,
      (id) => {
        if (untrack(focus)?.phase !== 'open') pick(id)
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    const is = focus()
    if (is?.phase === 'open') setLatest(is.id)
  })

  // What was closed and picked belongs to the item that it was picked in.
  createEffect(
    on(
      () => liveItemId(desk.view.run),
      () => {
        const is = desk.view.activities.find(({ id }) => id === picked())
        if (is?.phase === 'closed') pick(null)
      },
      { defer: true },
    ),
  )

  const { note, tell } = createKeyNote()
  createKeys(
    (action, at) => {
      const why = hindrance(action, {
        online: desk.online(),
        moment: day.moment(),
        view: desk.view,
        focus: focus(),
      })
      tell(why === null ? null : hindranceText(why))
      if (why !== null || !isWeighty(action)) desk.second.forget()
      if (why !== null) return
      if (action.type === 'help') props.onKeys()
      else if (action.type === 'ask') props.onAsk(null)
      else if (action.type === 'open-close') acts.openOrClose(focus(), { at })
      else perform(action, acts, at)
    },
    // A dialog has keys of its own, whoever opened it.
    () => props.isOff || closing() || document.querySelector('dialog[open]') !== null,
  )

  return (
    <>
      <main class="run">
        <h1 class="sr">{words().head.run}</h1>
        <Sheet
          day={day}
          onProgramme={() => props.onProgramme()}
          onPrepare={(item) => props.onAsk(item)}
          onEdit={(activity) => props.onEdit(activity)}
        />
        <div class="middle">
          <Stage />
          <PlenaryOn />
          <Asked focus={focus()} onEdit={(activity) => props.onEdit(activity)} />
          <PlenaryRow />
          <div class="atfoot">
            <CatchUp day={day} />
            <BeforeStart onCheck={() => props.onCheck()} />
            <AskRow focus={focus()} onPick={pick} onAsk={() => props.onAsk(null)} />
          </div>
        </div>
        <aside class="side" classList={{ 'is-open': props.sideOpen }} aria-label={words().people.open}>
          <Show when={props.sideOpen}>
            <button type="button" class="btn quiet tiny closeside" onClick={() => props.onSide(false)}>
              <CrossIcon />
              {words().people.close}
            </button>
          </Show>
          <Presence onAbout={() => props.onAbout()} />
          <Incoming />
          <Show when={props.notes !== null && props.notes.count > 0 && props.notes}>
            {(notes) => (
              <Suspense>
                <ObserverNotes notes={notes()} />
              </Suspense>
            )}
          </Show>
        </aside>
      </main>
      <KeyNote text={note() ?? desk.second.note()} />
      <Transport day={day} acts={acts} onKeys={() => props.onKeys()} />
      <CloseDialog open={closing()} onClose={() => setClosing(false)} />
    </>
  )
}
