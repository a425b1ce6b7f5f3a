import { createComputed, createMemo, createSignal, For, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { RowCalls } from '#client/calls/OwnCalls.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import type { SheetLine } from '#client/screens/console/run/run.model.ts'
import { words } from '#client/screens/console/words.ts'
import { observerDay } from '#client/screens/observer/observer.model.ts'
import { CheckIcon, LockIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'

/** The day's programme with the times as they are now. */
export function Day(props: { readonly view: HallView; readonly now: Instant }) {
  const [picked, pick] = createSignal<string | null>(null)
  const day = createMemo(() => observerDay(props.view, picked(), props.now))
  const [sheet, setSheet] = createStore<{ lines: readonly SheetLine[] }>({ lines: [] })
  createComputed(() => setSheet('lines', reconcile(day().lines, { key: 'id' })))
  const days = () =>
    props.view.agenda.days.map(({ id }, index) => ({ value: id, label: words().run.dayName(index + 1) }))
  const shown = () => props.view.agenda.days[(day().number ?? 0) - 1]?.id ?? null
  return (
    <section class="runsheet" aria-labelledby="programme">
      <div class="head">
        <h2 id="programme">{words().observer.programme}</h2>
      </div>
      <Show when={days().length > 1}>
        <Segmented label={words().run.days} segments={days()} value={shown()} onPick={pick} />
      </Show>
      <table class="rs plain">
        <thead class="sr">
          <tr>
            <th scope="col">{words().run.planned}</th>
            <th scope="col">{words().run.item}</th>
            <th scope="col">{words().run.minutes}</th>
          </tr>
        </thead>
        <tbody>
          <For each={sheet.lines}>{(line) => <Line line={line} />}</For>
        </tbody>
      </table>
    </section>
  )
}

function Line(props: { readonly line: SheetLine }) {
  const isComing = () => props.line.status === 'coming'
  return (
    <tr
      class={`${props.line.status} ${props.line.kind}`}
      aria-current={props.line.status === 'live' ? 'step' : undefined}
    >
      <td>{(isComing() && props.line.expected) || props.line.planned}</td>
      <td class="title">
        {props.line.title}
        <RowCalls item={props.line.id} words={words().calls} />
      </td>
      <td>
        <Show when={props.line.status === 'done'}>
          <CheckIcon label={words().run.done} />
        </Show>
        <Show when={props.line.status === 'skipped'}>
          <span class="xs">{words().common.skipped}</span>
        </Show>
        <Show when={isComing()}>
          {props.line.minutes}{' '}
          <Show when={props.line.pinned}>
            <LockIcon label={words().run.fixed} />
          </Show>
        </Show>
      </td>
    </tr>
  )
}
