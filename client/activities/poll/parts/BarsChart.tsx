import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { Bar, Bars } from '#client/activities/poll/bars.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'

type BarsChartProps = {
  readonly model: Bars
  readonly now: Accessor<Instant>
  /** Stands where the bars would have been, so that nothing moves when they come. */
  readonly why: string
}

/** All bars stand on one line; the longest in ink, number and per cent always beside them. */
export function BarsChart(props: BarsChartProps): JSX.Element {
  const pages = createPages(props.now, () => props.model.pages.length)
  const setting = () => props.model.setting
  return (
    <div
      class="bars"
      style={{
        '--text': setting().text,
        '--label': setting().label,
        '--row': setting().row,
        '--gap': setting().gap,
        '--count': setting().count,
      }}
    >
      <ol>
        <For each={props.model.pages[pages().page]?.bars}>{(bar) => <Row bar={bar} />}</For>
      </ol>
      <Show when={props.why}>{(text) => <p class="withheld">{text()}</p>}</Show>
      <Pages
        count={props.model.pages.length}
        page={pages().page}
        left={pages().left}
        name={words().page(pages().page + 1, props.model.pages.length)}
      />
    </div>
  )
}

function Row(props: { readonly bar: Bar }): JSX.Element {
  return (
    <li classList={{ largest: props.bar.largest }}>
      <span class="text">{props.bar.text}</span>
      <span class="track">
        <i style={{ '--v': props.bar.share }} />
        <Show when={props.bar.count !== null}>
          <b class="num">
            {props.bar.count}
            <small>{words().percent(props.bar.percent)}</small>
          </b>
        </Show>
      </span>
    </li>
  )
}
