import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { type Hall, type ProgrammeRow, programmeModel } from '#client/screens/phone/now.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon, LockIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** The day's programme: what is done, what is on, and when the rest begins as things stand now. */
export function Programme(props: { readonly hall: Hall; readonly now: Instant }): JSX.Element {
  const [whole, setWhole] = createSignal(false)
  const programme = createMemo(() => programmeModel(props.hall, props.now, whole()))
  return (
    <section class="stack" aria-label={words().now.programme}>
      <Show when={programme().hidden > 0}>
        <button type="button" class="btn quiet tight" onClick={() => setWhole(true)}>
          {words().now.showAll}
        </button>
      </Show>
      <ol class="prog">
        <Each of={programme().rows}>{(row) => <Line row={row()} zone={props.hall.gathering.zone} />}</Each>
      </ol>
    </section>
  )
}

function Line(props: { readonly row: ProgrammeRow; readonly zone: string }): JSX.Element {
  const time = (at: Instant) => timeText(at, props.zone)
  const done = () => props.row.status === 'done' || props.row.status === 'skipped'
  return (
    <li
      classList={{ done: done(), live: props.row.status === 'live' }}
      aria-current={props.row.status === 'live' ? 'step' : undefined}
    >
      <Show when={props.row.was !== null} fallback={<time>{time(props.row.at)}</time>}>
        <b class="num">{time(props.row.at)}</b>
      </Show>
      <span>{props.row.title}</span>
      <Switch fallback={<span />}>
        <Match when={props.row.status === 'done'}>
          <span>
            <CheckIcon />
            <span class="sr">{words().common.done}</span>
          </span>
        </Match>
        <Match when={props.row.status === 'skipped'}>
          <span class="xs">{words().common.skipped}</span>
        </Match>
        <Match when={props.row.status === 'live'}>
          <span class="nowt">{words().common.now}</span>
        </Match>
        <Match when={props.row.was}>
          {(was) => (
            <s class="num xs">
              <span class="sr">{words().now.planned} </span>
              {time(was())}
            </s>
          )}
        </Match>
        <Match when={props.row.fixed}>
          <span class="xs mut">
            <LockIcon /> {words().common.fixed}
          </span>
        </Match>
      </Switch>
    </li>
  )
}
