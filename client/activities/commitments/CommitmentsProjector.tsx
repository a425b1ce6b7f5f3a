import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon, ClockIcon } from '#client/ui/icons.tsx'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { CommitmentsOnScreen } from '#shared/views/commitments-part.ts'
import { yearOf } from './by-when.ts'
import { type Wall, type WallCell, wallOf } from './wall.model.ts'
import './commitments-projector.css'

/** What each municipality does when it gets home: last time's first, and what has become of it. */
export function CommitmentsProjector(props: {
  /** Null once the scene is on its way out. */
  readonly commitments: CommitmentsOnScreen | null
  readonly now: Accessor<Instant>
  readonly zone: TimeZone
}): JSX.Element {
  const year = createMemo(() => yearOf(props.now(), props.zone))
  const model = createModel<Wall>(() =>
    props.commitments ? wallOf(props.commitments, words().promises, words().common, year()) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()?.pages[pages().page]} fallback={<h1 class="comes">{words().promises.title}</h1>}>
      {(page) => (
        <section class="promisewall">
          <div class="split">
            <h1 class="title" ref={fit}>
              {page().heading}
            </h1>
            <p class="aside">
              <b class="num">{page().count}</b>
              {page().of}
            </p>
          </div>
          <ol class="wall">
            <For each={page().cells}>{(cell) => <Cell cell={cell} />}</For>
          </ol>
          <Pages
            count={model()?.pages.length ?? 0}
            page={pages().page}
            left={pages().left}
            name={page().name}
          />
        </section>
      )}
    </Show>
  )
}

function Cell(props: { readonly cell: WallCell }): JSX.Element {
  return (
    <li
      class={props.cell.status ?? ''}
      classList={{ wait: props.cell.waits, new: props.cell.isNew }}
      style={{ '--size': props.cell.size }}
    >
      <b>{props.cell.name}</b>
      <div>
        <p>{props.cell.text}</p>
        <Show when={props.cell.meta !== ''}>
          <small>
            <Show when={props.cell.status === 'done'}>
              <CheckIcon />
            </Show>
            <Show when={props.cell.status === 'under-way'}>
              <ClockIcon />
            </Show>
            {props.cell.meta}
          </small>
        </Show>
      </div>
    </li>
  )
}
