import { createUniqueId, type JSX, Show } from 'solid-js'
import { createOrder } from '#client/notes/create-order.ts'
import { words as orderWords } from '#client/notes/words.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import type { Drafts } from '#client/screens/console/polls/create-drafts.ts'
import type { Line } from '#client/screens/console/polls/polls.model.ts'
import { kindText } from '#client/screens/console/polls/texts.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'

/** All questions in order, each with its kind and how it stands; dragged, or lifted and moved by keys. */
export function PollList(props: {
  readonly lines: readonly Line[]
  readonly chosen: string | null
  readonly drafts: Drafts
  readonly onChoose: (id: string) => void
  readonly onBegin: () => void
  readonly onFetch: () => void
}): JSX.Element {
  const desk = useDesk()
  const help = createUniqueId()
  const isOff = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const textOf = (id: string) => {
    const line = props.lines.find((each) => each.id === id)
    return (props.drafts.draftOf(id)?.text ?? line?.poll?.question.text) || words().untitled
  }
  const order = createOrder({
    ids: () => props.lines.map(({ id }) => id),
    textOf,
    online: () => !isOff(),
    words: orderWords,
    move: async (activity, before) =>
      (await desk.ask('polls/order', { type: 'MoveActivity', activity, before })).ok,
    scroller: (list) => list.closest<HTMLElement>('.polllist'),
  })
  const ordered = () => {
    const lines = new Map(props.lines.map((line) => [line.id, line]))
    return order.ids().flatMap((id) => lines.get(id) ?? [])
  }
  return (
    <section class="polllist">
      <div class="head">
        <h1>{words().heading}</h1>
        <span class="row">
          <button type="button" class="btn quiet" onClick={() => props.onFetch()}>
            {words().fetch}
          </button>
          <button type="button" class="btn quiet" onClick={() => props.onBegin()}>
            <PlusIcon />
            {words().add}
          </button>
        </span>
      </div>
      <Show when={props.lines.length === 0}>
        <p class="mut pad">{words().none}</p>
      </Show>
      <ol class="plist" data-table="polls" aria-label={words().list} ref={order.list}>
        <Each of={ordered()}>
          {(line, place) => (
            <li
              data-seat={line().id}
              classList={{ on: props.chosen === line().id, lifted: order.lifted() === line().id }}
            >
              <button
                type="button"
                class="grip"
                data-grip
                aria-label={orderWords().grip(place() + 1, textOf(line().id))}
                aria-describedby={help}
                aria-pressed={order.lifted() === line().id}
                disabled={isOff() || line().poll === null}
                onKeyDown={(event) => order.onKeyDown(event, line().id)}
                onFocusOut={(event) => order.onFocusOut(event, line().id)}
              >
                <GripIcon />
              </button>
              <button
                type="button"
                class="pick"
                aria-current={props.chosen === line().id ? 'true' : undefined}
                onClick={() => props.onChoose(line().id)}
              >
                <b>{textOf(line().id)}</b>
                <span class="xs mut">
                  <State line={line()} drafts={props.drafts} />
                </span>
              </button>
            </li>
          )}
        </Each>
      </ol>
      <p class="sr" id={help}>
        {orderWords().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
      <Said at="polls/order" quiet />
    </section>
  )
}

function State(props: { readonly line: Line; readonly drafts: Drafts }): JSX.Element {
  const desk = useDesk()
  const draft = () => props.drafts.draftOf(props.line.id)
  const kind = () => {
    const is = draft()
    if (is) return kindText(is)
    return props.line.poll ? kindText(props.line.poll.question) : ''
  }
  return (
    <Show
      when={props.line.poll?.phase === 'open' && props.line.poll}
      fallback={[kind(), stateText(props.line, props.drafts)].filter(Boolean).join(' · ')}
    >
      {(poll) => (
        <>
          <span class="nowt dot">{words().open}</span> ·{' '}
          <span class="num">{words().ofAll(poll().answered, desk.view.arrivals.arrived)}</span>
        </>
      )}
    </Show>
  )
}

function stateText({ id, poll }: Line, drafts: Drafts): string {
  if (poll?.phase === 'closed') return `${words().closed}, ${words().answers(poll.answered)}`
  return drafts.stateOf(id).is === 'unfinished' ? `${words().draft}, ${words().unfinished}` : words().draft
}
