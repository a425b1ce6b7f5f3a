import { For, type JSX, Show } from 'solid-js'
import type { NextRow } from '#client/screens/projector/now/next.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { LockIcon, WarningIcon } from '#client/ui/icons.tsx'

type NextListProps = {
  readonly rows: readonly NextRow[]
  /** Minutes behind the plan; null while that is not the matter. */
  readonly late: number | null
  readonly heading: string
}

/** What comes after; when time has run over, what that comes to. */
export function NextList(props: NextListProps): JSX.Element {
  return (
    <div class="next">
      <Show when={props.late} fallback={<h2>{props.heading}</h2>}>
        {(minutes) => <h2 class="driftline">{words().late(minutes())}</h2>}
      </Show>
      <ol>
        <For each={props.rows}>{(row) => <Row row={row} />}</For>
      </ol>
    </div>
  )
}

function Row(props: { readonly row: NextRow }): JSX.Element {
  return (
    <li>
      <time>{props.row.time}</time>
      <span class="what">
        <span>{props.row.title ?? words().end}</span>
        <Show when={props.row.fast && props.row.loses === 0}>
          <span class="fast">
            <LockIcon />
            {words().standsFast}
          </span>
        </Show>
        <Show when={props.row.loses > 0}>
          <span class="fast loses">
            <WarningIcon />
            {words().loses(props.row.loses)}
          </span>
        </Show>
        <Show when={props.row.planned}>{(planned) => <s>{planned()}</s>}</Show>
      </span>
    </li>
  )
}
