import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { callsIn } from '#client/screens/phone/later.tsx'
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
  return (
    <li class={props.row.status} aria-current={props.row.status === 'live' ? 'step' : undefined}>
      <time>{time(props.row.at)}</time>
      <span>
        {props.row.title}
        {callsIn(props.row.id)}
      </span>
      {tailOf(props.row, time)}
    </li>
  )
}

/** What stands at the end of a row: done, left out, on, moved, or fast. */
function tailOf({ status, was, fixed }: ProgrammeRow, time: (at: Instant) => string): JSX.Element {
  if (status === 'done') return <CheckIcon label={words().common.done} />
  if (status === 'skipped') return <span class="xs">{words().common.skipped}</span>
  if (status === 'live') return <span class="nowt">{words().common.now}</span>
  if (was !== null) return <s class="num xs">{time(was)}</s>
  if (!fixed) return null
  return (
    <span class="xs mut">
      <LockIcon /> {words().common.fixed}
    </span>
  )
}
