import { type Accessor, createMemo, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js'
import { type Ranked, ranksIn } from '#client/figures/ranking.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { RankingList } from './RankingList.tsx'

/** Half a pixel of rounding is no row too many. */
const ROUNDED = 1

/** A ranking in as many columns and pages as its rows need: long names take two lines, and nothing stands over the edge. */
export function Ranks(props: {
  readonly title: string
  readonly rows: readonly Ranked[]
  /** How many columns there is width for. */
  readonly columns: 1 | 2
  readonly now: Accessor<Instant>
}): JSX.Element {
  let host: HTMLDivElement | undefined
  let all: HTMLDivElement | undefined
  const [heights, setHeights] = createSignal<readonly number[]>([], { equals: sameNumbers })
  const [room, setRoom] = createSignal(0)
  /** What the line takes that says which page this is; nothing where there is none. */
  const [line, setLine] = createSignal(0)
  function measure() {
    if (host === undefined || all === undefined) return
    const heightOf = (selector: string) =>
      [...(all?.querySelectorAll<HTMLElement>(selector) ?? [])].map(({ offsetHeight }) => offsetHeight)
    setRoom(host.clientHeight - (heightOf('caption')[0] ?? 0) + ROUNDED)
    const { nextElementSibling: after } = host
    setLine(after instanceof HTMLElement && after.classList.contains('pages') ? after.offsetHeight : 0)
    setHeights(heightOf('tbody tr'))
  }
  onMount(() => {
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const sizes = new ResizeObserver(measure)
    for (const each of [host, all]) if (each) sizes.observe(each)
    void document.fonts?.ready.then(measure)
    onCleanup(() => sizes.disconnect())
  })
  const columns = createMemo(() =>
    ranksIn(
      props.rows.map((_, at) => heights()[at] ?? 0),
      { alone: room() > 0 ? room() + line() : 0, paged: room() },
      props.columns,
    ),
  )
  const count = () => Math.ceil(columns().length / props.columns)
  const pages = createPages(props.now, count)
  const shown = createMemo(() =>
    columns()
      .slice(pages().page * props.columns, (pages().page + 1) * props.columns)
      .map(([from, to]) => props.rows.slice(from, to)),
  )
  return (
    <>
      <div class="figranks" ref={host}>
        <For each={shown()}>
          {(rows, at) => <RankingList title={at() === 0 ? props.title : ''} rows={rows} />}
        </For>
        <div class="figmeasure" ref={all} aria-hidden="true" inert>
          <RankingList title={props.title} rows={props.rows} />
        </div>
      </div>
      <Pages
        count={count()}
        page={pages().page}
        left={pages().left}
        name={words().page(pages().page + 1, count())}
      />
    </>
  )
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}
