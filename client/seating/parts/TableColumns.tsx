import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'
import type { ColumnsModel, ColumnsPage } from '#client/seating/columns.model.ts'
import type { Filling } from '#client/seating/create-filling.ts'
import type { SeatRow, TableColumn } from '#client/seating/table-rows.model.ts'
import { Ring } from './Ring.tsx'

type Fills = { readonly filling: Filling }

/** A column for each table: its number, its ring, and who sits there. */
export function TableColumns(
  props: Fills & { readonly model: ColumnsModel; readonly page: ColumnsPage | undefined },
): JSX.Element {
  return (
    <div
      class="tables"
      classList={{
        inline: props.model.setting.inline,
        banded: props.model.bands === 2,
        tight: props.model.setting.row < 38,
      }}
      style={{
        '--across': props.model.across,
        '--ring': Math.min(96, props.model.setting.head - 6),
        '--from': props.model.setting.from,
        '--row': props.model.setting.row,
      }}
    >
      <For each={props.page?.columns}>{(column) => <Column column={column} filling={props.filling} />}</For>
    </div>
  )
}

function Column(props: Fills & { readonly column: TableColumn }): JSX.Element {
  const ring = () =>
    props.column.ring.map(({ nth, late }) => {
      if (nth === null) return 'empty'
      return late ? 'new' : props.filling.stateOf(nth)
    })
  return (
    <section class="tb">
      <h2 style={{ '--size': props.column.labelSize, '--head': props.column.head }}>
        <span>{props.column.label}</span>
        <Show when={ring().length > 0}>
          <Ring seats={ring()} label={null} />
        </Show>
        <Show when={props.column.continued}>
          <small>{words().continued}</small>
        </Show>
      </h2>
      <ol>
        <For each={props.column.rows}>{(row) => <Seat row={row} filling={props.filling} />}</For>
      </ol>
    </section>
  )
}

function Seat(props: Fills & { readonly row: SeatRow }): JSX.Element {
  const state = () => props.filling.stateOf(props.row.nth)
  return (
    <li classList={{ new: state() === 'new' || (props.row.late && state() === 'in') }}>
      <Show when={state() !== 'empty'} fallback={<span class="sr">{words().seating.notYet}</span>}>
        <b>{props.row.from || words().guests}</b>
        <span>{props.row.who}</span>
      </Show>
    </li>
  )
}
