import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { Bar, Bars, Beside } from '#client/activities/poll/bars.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
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
      classList={{ wide: isWide(props.model) }}
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

/** More stands behind the bars than a figure and its per cent. */
function isWide({ pages }: Bars): boolean {
  return pages.some(({ bars }) =>
    bars.some(({ beside, before }) => before !== null || (beside !== null && beside.of !== 'percent')),
  )
}

function Row(props: { readonly bar: Bar }): JSX.Element {
  return (
    <li classList={{ largest: props.bar.largest }}>
      <span class="text">
        {props.bar.text}
        <Show when={props.bar.right}>
          {' '}
          <span class="isright">
            <CheckIcon />
            {words().poll.right}
          </span>
        </Show>
      </span>
      <span class="track">
        <i style={{ '--v': props.bar.share }} />
        <Show when={props.bar.before}>
          {(before) => <s class="was" style={{ '--v': before().share }} aria-hidden="true" />}
        </Show>
        <Show when={props.bar.count !== null}>
          <b class="num">
            {props.bar.count}
            <Show when={props.bar.beside}>
              {(beside) => <small>{besideText(beside(), props.bar.before)}</small>}
            </Show>
          </b>
        </Show>
      </span>
    </li>
  )
}

function besideText({ of, value }: Beside, before: Bar['before']): string {
  if (of === 'percent')
    return [words().percent(value), before && words().poll.before(before.percent)].filter(Boolean).join(', ')
  return of === 'place'
    ? words().poll.place(words().decimal(value))
    : words().poll.each(words().decimal(value))
}
