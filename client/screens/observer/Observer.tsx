import { createEffect, createMemo, createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { OwnCalls } from '#client/calls/OwnCalls.tsx'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { makeOutboxStorage } from '#client/connection/outbox-storage.ts'
import { BoardProvider, createBoardDesk } from '#client/notes/board-desk.tsx'
import { createNoteDraft } from '#client/notes/create-note-draft.ts'
import { createNoteSender } from '#client/notes/create-note-sender.ts'
import type { NoteSendable } from '#client/notes/note-outbox.ts'
import { isOwn, ownNotes } from '#client/notes/own-notes.model.ts'
import { Board } from '#client/notes/parts/Board.tsx'
import { words as noteWords } from '#client/notes/words.ts'
import { gateOf } from '#client/screens/console/console.model.ts'
import { GatePage } from '#client/screens/console/parts/GatePage.tsx'
import { words } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { aboutNothing } from '#shared/notes/notes.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { deviceKey, newNoteId } from './device-key.ts'
import { nextAt } from './observer.model.ts'
import { type Page, pageIn, showPage } from './pages.ts'
import { Day } from './parts/Day.tsx'
import { Head } from './parts/Head.tsx'
import { Kept } from './parts/Kept.tsx'
import { Now } from './parts/Now.tsx'
import { OwnNotes } from './parts/OwnNotes.tsx'
import { Prompts } from './parts/Prompts.tsx'
import { Sign } from './parts/Sign.tsx'
import { Write } from './parts/Write.tsx'
import { placesIn, placesNear } from './places.model.ts'

export type ObserverProps = {
  readonly connection: Connection
  readonly gathering: GatheringStore
  readonly now: () => Instant
  /** The join code, on the phone of somebody who takes part; null: by the observers' link. */
  readonly phone?: string | null
  /** Which page it begins with; else as the address says. */
  readonly page?: Page
}

/** A quiet page for those who follow: they write notes, gather them with the others, and see what is on. */
export function Observer(props: ObserverProps) {
  const refusal = () => props.connection.refusal()
  const gate = () => gateOf(props.connection.status(), refusal()?.code ?? null, props.gathering.hall !== null)
  const text = () => {
    const is = refusal()
    return is === null ? null : refusalText(words().refusals, is)
  }
  /** A phone that has not said who it is is nobody's page of notes. */
  const isStranger = () => props.connection.welcome()?.role === 'visitor'
  return (
    <Show
      when={gate().show === 'console' && props.gathering.hall}
      fallback={
        <Show
          when={isStranger() && props.phone}
          fallback={<GatePage gate={gate()} text={text()} linkHelp={words().observer.linkHelp} />}
        >
          {(code) => (
            <main class="gate">
              <p>{noteWords().notJoined}</p>
              <p>
                <a class="btn pri lg" href={`/${code()}`}>
                  {noteWords().toPhone}
                </a>
              </p>
            </main>
          )}
        </Show>
      }
    >
      {(view) => <Open {...props} view={view()} />}
    </Show>
  )
}

function Open(props: ObserverProps & { readonly view: HallView }) {
  const [page, setPage] = createSignal<Page>(props.page ?? pageIn(location.search))
  const { id } = props.view.gathering
  const place = `samling/notes/${id}`
  const key = deviceKey(id)
  const sender = createNoteSender(props.connection, makeOutboxStorage<NoteSendable>(`${place}/outbox`))
  const person = () => props.gathering.own?.person ?? null
  /** Somebody who takes part is shown the notes as long as they have the duty; what came before stands in this page, and is not shown. */
  const notes = () =>
    (props.phone ?? null) === null || person()?.duties.includes('observer') ? props.gathering.notes : null
  const observes = createMemo(() => notes() !== null)
  createEffect(() => {
    if (observes()) untrack(sender.resume)
  })
  const draft = createNoteDraft(`${place}/draft`, () => notes()?.now ?? aboutNothing, props.connection.now)
  const own = createMemo(() => ownNotes(notes(), sender.entries(), sender.saved(), key, person()?.id))
  /** As the server knows this page now: by another link it is another device than the one its older notes are by. */
  const me = createMemo(() => {
    const is = person()?.id ?? props.connection.welcome()?.person
    return is ?? Object.values(notes()?.notes ?? {}).find((note) => isOwn(note.id, key))?.by ?? null
  })
  function go(to: Page) {
    showPage(to)
    setPage(to)
  }
  return (
    <div class="console observer" data-page={page()}>
      <Head
        view={props.view}
        notes={notes()}
        connection={props.connection}
        sender={sender}
        page={page()}
        phone={props.phone ?? null}
        onPage={go}
        now={props.now()}
      >
        <OwnCalls
          calls={notes()?.calls ?? []}
          seen={props.view}
          now={props.now}
          words={words().calls}
          place={`samling/called/${id}`}
        />
      </Head>
      <Switch>
        <Match when={page() === 'day'}>
          <main class="follow">
            <div>
              <Now view={props.view} now={props.now()} />
              <Prompts view={props.view} />
            </div>
            <Day view={props.view} now={props.now()} />
          </main>
        </Match>
        <Match when={notes()}>
          {(shown) => (
            <Switch>
              <Match when={page() === 'write'}>
                <Notebook
                  {...{ ...props, place, sender, draft }}
                  connection={props.connection}
                  hall={props.view}
                  notes={shown()}
                  own={own()}
                  me={me()}
                  newId={() => newNoteId(key)}
                />
              </Match>
              <Match when={page() === 'board'}>
                <main class="boardpage">
                  <Coordinate
                    connection={props.connection}
                    hall={props.view}
                    notes={shown()}
                    me={me}
                    now={props.now}
                  />
                </main>
              </Match>
            </Switch>
          )}
        </Match>
        <Match when={true}>
          <Kept text={draft.text()} own={own()} />
        </Match>
      </Switch>
    </div>
  )
}

/** The note that is being written, and beside it (on a phone: behind a link) those that have been. */
function Notebook(props: {
  readonly connection: Connection
  readonly hall: HallView
  readonly notes: NotesView
  readonly own: ReturnType<typeof ownNotes>
  readonly me: string | null
  readonly phone?: string | null
  readonly sender: ReturnType<typeof createNoteSender>
  readonly draft: ReturnType<typeof createNoteDraft>
  readonly newId: () => string
  readonly place: string
  readonly now: () => Instant
}) {
  const [list, showList] = createSignal(false)
  const places = createMemo(() => placesIn(props.hall))
  const near = createMemo(() => placesNear(props.hall, props.notes.now, places()))
  return (
    <main class="notebook" classList={{ listed: list() }}>
      <div class="writer">
        <Write
          view={props.notes}
          places={places()}
          near={near()}
          draft={props.draft}
          sender={props.sender}
          newId={props.newId}
          now={props.now}
          zone={props.hall.gathering.zone}
        />
        <button type="button" class="btn quiet tolist" onClick={() => showList(true)}>
          {noteWords().ownLink(props.own.filter(({ removed }) => !removed).length)}
        </button>
      </div>
      <div class="ownside">
        <button type="button" class="btn md tonote" onClick={() => showList(false)}>
          {noteWords().backToNote}
        </button>
        <OwnNotes
          notes={props.own}
          view={props.notes}
          places={places()}
          near={near()}
          sender={props.sender}
          zone={props.hall.gathering.zone}
          place={props.place}
        />
        <Show when={(props.phone ?? null) === null}>
          <Sign connection={props.connection} view={props.notes} me={props.me} />
        </Show>
      </div>
    </main>
  )
}

function Coordinate(props: {
  readonly connection: Connection
  readonly hall: HallView
  readonly notes: NotesView
  readonly me: () => string | null
  readonly now: () => Instant
}) {
  const desk = createBoardDesk({
    connection: props.connection,
    view: () => props.notes,
    municipalities: () => props.hall.municipalities,
    zone: () => props.hall.gathering.zone,
    gathering: () => props.hall.gathering.id,
    now: props.now,
    me: props.me,
    opens: false,
    nextAt: () => nextAt(props.hall, props.now()),
    textOf: (refused) => refusalText({ ...words().refusals, ...words().leaderRefusals }, refused),
  })
  return (
    <BoardProvider desk={desk}>
      <Board />
    </BoardProvider>
  )
}
