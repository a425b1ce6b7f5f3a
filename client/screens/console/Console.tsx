import { createEffect, createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { CommitmentsDialog } from '#client/activities/commitments/CommitmentsDialog.tsx'
import { EvaluationDialog } from '#client/activities/evaluation/for-console.tsx'
import { PanelDialog } from '#client/activities/panel/PanelDialog.tsx'
import { RoundDialog } from '#client/activities/presentation-round/RoundDialog.tsx'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { About } from './about/About.tsx'
import { AskDialog } from './ask/AskDialog.tsx'
import { type AskDraft, draftOf, emptyDraft } from './ask/ask.model.ts'
import { addressOf, bannersOf, gateOf, type Part, partIn } from './console.model.ts'
import { createDesk, DeskProvider } from './desk.tsx'
import { Banners } from './parts/Banners.tsx'
import { GatePage } from './parts/GatePage.tsx'
import { Head } from './parts/Head.tsx'
import { KeysDialog } from './parts/KeysDialog.tsx'
import { LinksDialog } from './parts/LinksDialog.tsx'
import { createProgramme } from './programme/create-programme.ts'
import { Programme } from './programme/Programme.tsx'
import { Run } from './run/Run.tsx'
import { liveItemId } from './run/run.model.ts'
import { words } from './words.ts'

/** Loaded when somebody looks there, or is led there by its address. */
const Seating = lazy(async () => {
  const [{ Seating: component }, { ready }] = await Promise.all([
    import('./seating/Seating.tsx'),
    import('./seating/words.ts'),
  ])
  await ready()
  return { default: component }
})

const Polls = lazy(async () => {
  const [{ Polls: component }, ...all] = await Promise.all([
    import('./polls/Polls.tsx'),
    import('./polls/words.ts'),
    // What hall and phones read, and what is said of an order as it is moved.
    import('#client/screens/projector/words.ts'),
    import('#client/notes/words.ts'),
  ])
  await Promise.all(all.map(({ ready }) => ready()))
  return { default: component }
})

const Reporting = lazy(async () => {
  const [{ Reporting: component }, ...all] = await Promise.all([
    import('./reporting/Reporting.tsx'),
    import('./reporting/words.ts'),
    // What a municipality reads, and what is said of an order as it is moved.
    import('#client/screens/form/words.ts'),
    import('#client/notes/words.ts'),
  ])
  await Promise.all(all.map(({ ready }) => ready()))
  return { default: component }
})

const Figures = lazy(async () => {
  const [{ FiguresDesk: component }, ...all] = await Promise.all([
    import('#client/figures/FiguresDesk.tsx'),
    import('#client/figures/words.ts'),
    import('#client/figures/console-words.ts'),
  ])
  await Promise.all(all.map(({ ready }) => ready()))
  return { default: component }
})

const Summary = lazy(async () => {
  const [{ SummaryDesk: component }, ...all] = await Promise.all([
    import('#client/summary/SummaryDesk.tsx'),
    import('#client/summary/words.ts'),
    // What the hall reads, and what is said of an order as it is moved.
    import('#client/screens/projector/words.ts'),
    import('#client/notes/words.ts'),
  ])
  await Promise.all(all.map(({ ready }) => ready()))
  return { default: component }
})

export type ConsoleProps = {
  readonly connection: Connection
  readonly gathering: GatheringStore
  readonly now: () => Instant
}

/** The leader's console, or why it cannot be shown. */
export function Console(props: ConsoleProps) {
  const refusal = () => props.connection.refusal()
  const gate = () =>
    gateOf(props.connection.status(), refusal()?.code ?? null, props.gathering.leader !== null)
  const text = () => {
    const is = refusal()
    return is === null ? null : refusalText({ ...words().refusals, ...words().leaderRefusals }, is)
  }
  return (
    <Show
      when={gate().show === 'console' && props.gathering.leader}
      fallback={<GatePage gate={gate()} text={text()} />}
      keyed={false}
    >
      {(view) => <Open {...props} view={view()} />}
    </Show>
  )
}

const ends = () => ({ low: words().ask.lowDefault, high: words().ask.highDefault })

type Showing = 'round' | 'panel' | 'promises' | 'evaluation' | 'ask' | 'keys' | 'links' | null

function Open(props: ConsoleProps & { readonly view: LeaderView }) {
  const desk = createDesk(props.connection, () => props.view, props.now)
  const programme = createProgramme(desk)
  const [part, setPart] = createSignal<Part>(partIn(location.search))
  const [showing, show] = createSignal<Showing>(null)
  const [side, setSide] = createSignal(false)
  /** The question that another page leads to. */
  const [wanted, want] = createSignal<string | null>(null)
  const [draft, setDraft] = createStore<AskDraft>(emptyDraft(null, ends()))

  createEffect(() => {
    const { gathering, agenda } = desk.view
    document.title = [gathering.title || agenda.title, words().head[part()]]
      .filter((text) => text !== '')
      .join(' · ')
  })

  function go(to: Part) {
    if (to !== part()) history.pushState(null, '', addressOf(to, location.pathname))
    setPart(to)
  }
  const back = () => setPart(partIn(location.search))
  onMount(() => window.addEventListener('popstate', back))
  onCleanup(() => window.removeEventListener('popstate', back))

  const [round, setRound] = createSignal<{ readonly activity: string | null; readonly item: string | null }>({
    activity: null,
    item: null,
  })
  /** One dialog has given way to another: that it closes now is not news. */
  const leave = (dialog: Showing) => showing() === dialog && show(null)
  function showRound(activity: string | null, item: string | null) {
    setRound({ activity, item })
    desk.hush('round')
    show('round')
  }
  function showPanel(activity: string | null, item: string | null) {
    setRound({ activity, item })
    desk.hush('panel')
    show('panel')
  }
  function showEvaluation(activity: string | null, item: string | null) {
    setRound({ activity, item })
    desk.hush('evaluation')
    show('evaluation')
  }
  function showPromises(activity: string | null, item: string | null) {
    setRound({ activity, item })
    desk.hush('promises')
    show('promises')
  }
  /** An item that the programme calls a round, or a panel, is prepared as one, unless it has one already. */
  function prepare(item: string | null) {
    const place = item ?? liveItemId(desk.view.run)
    const { days } = desk.view.agenda
    const kind = days.flatMap(({ items }) => items).find(({ id }) => id === place)?.kind
    const has = desk.view.activities.some((each) => each.kind === kind && each.item === place)
    if (kind === 'presentations' && !has) showRound(null, place)
    else if (kind === 'panel' && !has) showPanel(null, place)
    else if (kind === 'commitments' && !has) showPromises(null, place)
    else if (kind === 'evaluation' && !has) showEvaluation(null, place)
    else ask(item)
  }

  /** An unfinished question is still there, unless another activity was being changed. */
  function ask(item: string | null) {
    const place = item ?? liveItemId(desk.view.run)
    const isBlank = draft.text.trim() === ''
    if (draft.activity !== null || isBlank) setDraft(emptyDraft(place, ends()))
    else setDraft({ item: place })
    desk.hush('ask')
    show('ask')
  }

  function edit(id: string) {
    const activity = desk.view.activities.find((each) => each.id === id)
    if (activity === undefined) return
    if (activity.kind === 'presentations') return showRound(id, activity.item)
    if (activity.kind === 'panel') return showPanel(id, activity.item)
    if (activity.kind === 'commitments') return showPromises(id, activity.item)
    if (activity.kind === 'evaluation') return showEvaluation(id, activity.item)
    // The dialog is for asking at once; what is prepared is written where every kind and setting has its place.
    if (activity.kind === 'poll') {
      want(id)
      return go('polls')
    }
    setDraft(draftOf(activity, ends()))
    desk.hush('ask')
    show('ask')
  }

  const [begun, begin] = createSignal<AskDraft | null>(null)

  function done() {
    show(null)
    setDraft(emptyDraft(null, ends()))
  }

  return (
    <DeskProvider desk={desk}>
      <div class="console" classList={{ 'has-banner': bannersOf(desk.online(), desk.view).length > 0 }}>
        <Head
          part={part()}
          onPart={(to) => {
            want(null)
            go(to)
          }}
          onLinks={() => show('links')}
          onSide={() => setSide(!side())}
        />
        <Banners offlineSince={props.connection.offlineSince()} />
        <Switch>
          <Match when={part() === 'run'}>
            <Run
              notes={props.gathering.notes}
              isOff={showing() !== null}
              sideOpen={side()}
              onSide={setSide}
              onProgramme={() => go('programme')}
              onAbout={() => go('about')}
              onKeys={() => show('keys')}
              onAsk={prepare}
              onEdit={edit}
            />
          </Match>
          <Match when={part() === 'programme'}>
            <Programme programme={programme} onAsk={prepare} onEdit={edit} />
          </Match>
          <Match when={part() === 'seating'}>
            <Suspense fallback={<main />}>
              <Seating isOff={showing() !== null} />
            </Suspense>
          </Match>
          <Match when={part() === 'polls'}>
            <Suspense fallback={<main />}>
              <Polls
                isOff={showing() !== null}
                wanted={wanted()}
                begun={begun()}
                onBegun={() => begin(null)}
              />
            </Suspense>
          </Match>
          <Match when={part() === 'reporting'}>
            <Suspense fallback={<main />}>
              <Reporting />
            </Suspense>
          </Match>
          <Match when={part() === 'figures'}>
            <Suspense fallback={<main />}>
              <Figures />
            </Suspense>
          </Match>
          <Match when={part() === 'summary'}>
            <Suspense fallback={<main />}>
              <Summary notes={props.gathering.notes} />
            </Suspense>
          </Match>
          <Match when={part() === 'about'}>
            <About onLinks={() => show('links')} />
          </Match>
        </Switch>
      </div>
      <AskDialog
        open={showing() === 'ask'}
        draft={draft}
        onChange={(part) => setDraft(part)}
        onDone={done}
        onEvery={() => {
          leave('ask')
          want(null)
          // What was written goes along; the dialog begins anew.
          if (draft.text.trim() !== '' || draft.choices.trim() !== '') {
            begin({ ...draft })
            setDraft(emptyDraft(null, ends()))
          }
          go('polls')
        }}
        onRound={() => showRound(null, draft.item)}
        onPanel={() => showPanel(null, draft.item)}
        onPromises={() => showPromises(null, draft.item)}
        onEvaluation={() => showEvaluation(null, draft.item)}
        onClose={() => leave('ask')}
      />
      <RoundDialog
        open={showing() === 'round'}
        activity={round().activity}
        item={round().item}
        onAsk={() => ask(round().item)}
        onClose={() => leave('round')}
      />
      <PanelDialog
        open={showing() === 'panel'}
        activity={round().activity}
        item={round().item}
        onAsk={() => ask(round().item)}
        onClose={() => leave('panel')}
      />
      <CommitmentsDialog
        open={showing() === 'promises'}
        activity={round().activity}
        item={round().item}
        onClose={() => leave('promises')}
      />
      <EvaluationDialog
        open={showing() === 'evaluation'}
        activity={round().activity}
        item={round().item}
        onClose={() => leave('evaluation')}
      />
      <KeysDialog open={showing() === 'keys'} onClose={() => show(null)} />
      <LinksDialog open={showing() === 'links'} onClose={() => show(null)} />
    </DeskProvider>
  )
}
