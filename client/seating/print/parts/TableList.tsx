import { For, type JSX, Show } from 'solid-js'
import { listOf, type PrintTable } from '#client/seating/print/print.model.ts'
import { words } from '#client/seating/print/words.ts'

/** Everybody by municipality and name, with their table: one sheet or more for the door. */
export function TableList(props: {
  readonly tables: readonly PrintTable[]
  readonly gathering: string
}): JSX.Element {
  const people = () => props.tables.reduce((sum, table) => sum + table.people.length, 0)
  return (
    <div class="paper list">
      <header>
        <h1>{words().listTitle}</h1>
        <p>
          {props.gathering}
          <Show when={props.gathering}> · </Show>
          {words().people(people(), props.tables.length)}
        </p>
      </header>
      <div class="groups">
        <For each={listOf(props.tables)}>
          {(group) => (
            <table>
              <thead>
                <tr>
                  <th scope="col">{group.from || words().guests}</th>
                  <th scope="col">{words().table}</th>
                </tr>
              </thead>
              <tbody>
                <For each={group.rows}>
                  {(row) => (
                    <tr>
                      <td>
                        {row.name || row.title}
                        <Show when={row.name && row.title}>{(title) => <small>{title()}</small>}</Show>
                      </td>
                      <td>{row.table}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </For>
      </div>
    </div>
  )
}
