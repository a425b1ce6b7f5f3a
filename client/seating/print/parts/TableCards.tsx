import { For, type JSX, Show } from 'solid-js'
import { codeText } from '#client/screens/projector/times.ts'
import { cardSetting, type PrintTable } from '#client/seating/print/print.model.ts'
import { words } from '#client/seating/print/words.ts'
import { isFigure } from '#client/seating/shown-tables.ts'
import type { JoinPart } from '#shared/views/live.ts'

/** One page for each table, to stand on it: its number or name, who sits there, and the way in. */
export function TableCards(props: {
  readonly tables: readonly PrintTable[]
  readonly gathering: string
  readonly join: JoinPart
}): JSX.Element {
  return (
    <div class="paper cards">
      <For each={props.tables}>
        {(table) => <Card table={table} gathering={props.gathering} join={props.join} />}
      </For>
    </div>
  )
}

function Card(props: {
  readonly table: PrintTable
  readonly gathering: string
  readonly join: JoinPart
}): JSX.Element {
  const setting = () => cardSetting(props.table)
  return (
    <section class="card">
      <h2>
        <Show when={isFigure(props.table.label)}>
          <small>{words().table} </small>
        </Show>
        <b style={{ 'font-size': `${setting().label}pt` }}>{props.table.label}</b>
      </h2>
      <Show when={props.table.note}>{(note) => <p class="where">{note()}</p>}</Show>
      <ul
        classList={{ several: setting().columns > 1 }}
        style={{ 'font-size': `${setting().text}pt`, columns: setting().columns }}
      >
        <For each={props.table.people}>
          {(person) => (
            <li>
              <b>{person.name || person.title}</b>
              <span>{person.from || words().guest}</span>
              <Show when={person.name && person.title}>{(title) => <small>{title()}</small>}</Show>
            </li>
          )}
        </For>
      </ul>
      <footer>
        <p>
          <b>{props.gathering}</b>
        </p>
        <p class="way-in">
          {words().join}
          <br />
          {props.join.host} · <b>{codeText(props.join.code)}</b>
        </p>
        <svg viewBox={`-3 -3 ${props.join.qr.size + 6} ${props.join.qr.size + 6}`} aria-hidden="true">
          <path d={props.join.qr.path} shape-rendering="crispEdges" />
        </svg>
      </footer>
    </section>
  )
}
