import { nanoid } from 'nanoid'
import { createEffect, createMemo, createSignal, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { AskDraft } from '#client/screens/console/ask/ask.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { liveItemId } from '#client/screens/console/run/run.model.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { createDrafts, type Drafts } from './create-drafts.ts'
import { createPollKeys } from './create-poll-keys.ts'
import type { QuestionDraft } from './draft.model.ts'
import { fromAsk } from './from-ask.ts'
import { Editor } from './parts/Editor.tsx'
import { Library } from './parts/Library.tsx'
import { PollDesk } from './parts/PollDesk.tsx'
import { PollList } from './parts/PollList.tsx'
import { Preview } from './parts/Preview.tsx'
import './polls.css'
import { firstChosen, linesOf, onHall, openIn, pollsIn } from './polls.model.ts'
import { words } from './words.ts'

/** The leader's page for questions: the list, the one that is being written or looked at, and the one that is open. */
export function Polls(props: {
  readonly isOff: boolean
  /** A question that was asked for from another page. */
  readonly wanted: string | null
  /** A question that was begun in the dialog that asks at once. */
  readonly begun?: AskDraft | null
  readonly onBegun?: () => void
}) {
  const desk = useDesk()
  const drafts = createDrafts(desk)
  const polls = createMemo(() => pollsIn(desk.view))
  const lines = createMemo(() => linesOf(polls(), drafts.fresh()))
  const [chosen, setChosen] = createSignal(props.wanted ?? firstChosen(polls(), desk.view.stage.activity))
  const [fetching, setFetching] = createSignal(false)
  const onId = createMemo(() => (lines().some(({ id }) => id === chosen()) ? chosen() : null))
  const poll = () => polls().find(({ id }) => id === onId()) ?? null
  const draft = () => {
    const id = onId()
    return id === null ? null : drafts.draftOf(id)
  }
  const open = () => openIn(polls(), desk.view.stage.activity)
  const isOther = () => open() !== null && open()?.id !== onId()
  const isWriting = () => (poll()?.phase ?? 'draft') === 'draft'
  /** Beside what is looked at: what goes on meanwhile. */
  const beside = () => {
    if (open() !== null) return isOther() ? open() : null
    return isWriting() ? onHall(polls(), desk.view.stage) : null
  }
  const besideHeld = createMemo<LeaderPoll | null>((last) => beside() ?? last, null)
  let page: HTMLElement | undefined

  createEffect(
    on(
      () => props.wanted,
      (wanted) => wanted !== null && setChosen(wanted),
      { defer: true },
    ),
  )
  // What was chosen is gone, or nothing was: the page stands on something as long as there is anything.
  createEffect(() => {
    if (onId() === null)
      setChosen(firstChosen(polls(), desk.view.stage.activity) ?? lines().at(-1)?.id ?? null)
  })
  createEffect(
    on(onId, (_, before) => {
      if (before !== undefined && before !== null) drafts.leave(before)
    }),
  )

  function begin() {
    setChosen(drafts.begin(liveItemId(desk.view.run)))
    queueMicrotask(() => page?.querySelector<HTMLTextAreaElement>('#poll-text')?.focus())
  }
  createPollKeys({ polls: () => beside() ?? poll(), isOff: () => props.isOff || fetching(), desk })
  onMount(() => {
    const begun = props.begun
    if (!begun) return
    setChosen(drafts.begin(begun.item, fromAsk(begun, nanoid)))
    queueMicrotask(() => page?.querySelector<HTMLTextAreaElement>('#poll-text')?.focus())
    props.onBegun?.()
  })
  onMount(() => page?.querySelector<HTMLElement>('h1')?.setAttribute('tabindex', '-1'))
  onCleanup(() => {
    const id = onId()
    if (id !== null) drafts.leave(id)
  })

  return (
    <main class="pollpg" ref={page}>
      <PollList
        lines={lines()}
        chosen={onId()}
        drafts={drafts}
        onChoose={setChosen}
        onBegin={begin}
        onFetch={() => setFetching(true)}
      />
      <section class="pollmid" aria-label={words().heading}>
        <Show when={onId()} keyed fallback={<Nothing isEmpty={lines().length === 0} onBegin={begin} />}>
          {(id) => <Chosen id={id} drafts={drafts} isOther={isOther()} onChoose={setChosen} />}
        </Show>
      </section>
      <aside class="res">
        <Show when={beside() !== null}>
          <PollDesk poll={besideHeld() as LeaderPoll} drafts={drafts} onChoose={setChosen} aside />
        </Show>
        <Show when={onId() !== null}>
          <Preview poll={poll()} draft={draft()} />
        </Show>
      </aside>
      <Library
        open={fetching()}
        onClose={() => setFetching(false)}
        onTake={(taken) => {
          const ids = taken.map((each) => drafts.begin(liveItemId(desk.view.run), each))
          setFetching(false)
          setChosen(ids[0] ?? onId())
        }}
      />
    </main>
  )
}

/** A draft to write on, or what has been asked. On its way out each is what it last was. */
function Chosen(props: {
  readonly id: string
  readonly drafts: Drafts
  readonly isOther: boolean
  readonly onChoose: (id: string) => void
}) {
  const desk = useDesk()
  const draft = createMemo<QuestionDraft | null>((last) => props.drafts.draftOf(props.id) ?? last, null)
  const poll = createMemo<LeaderPoll | null>(
    (last) => pollsIn(desk.view).find(({ id }) => id === props.id) ?? last,
    null,
  )
  const isDraft = () => poll() === null || poll()?.phase === 'draft'
  const written = () => (isDraft() ? draft() : null)
  const asked = () => (isDraft() ? null : poll())
  return (
    <Switch>
      <Match when={written() !== null}>
        <Editor {...props} draft={draft() as QuestionDraft} />
      </Match>
      <Match when={asked() !== null}>
        <PollDesk poll={poll() as LeaderPoll} drafts={props.drafts} onChoose={props.onChoose} />
      </Match>
    </Switch>
  )
}

function Nothing(props: { readonly isEmpty: boolean; readonly onBegin: () => void }) {
  return (
    <div class="empty">
      <Show when={props.isEmpty} fallback={<p class="mut">{words().noneChosen}</p>}>
        <h2>{words().none}</h2>
        <p class="mut">{words().noneHelp}</p>
        <button type="button" class="btn md" onClick={() => props.onBegin()}>
          {words().add}
        </button>
      </Show>
    </div>
  )
}
