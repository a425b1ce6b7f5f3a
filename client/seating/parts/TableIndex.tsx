import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'
import type { Filling } from '#client/seating/create-filling.ts'
import type { IndexModel, IndexPage, IndexRow } from '#client/seating/index.model.ts'

type Fills = { readonly filling: Filling }

/** Where there are more tables than columns: look up your municipality, read the number. */
export function TableIndex(
  props: Fills & { readonly model: IndexModel; readonly page: IndexPage | undefined },
): JSX.Element {
  return (
    <div
      class="ix"
      style={{
        '--across': props.model.setting.across,
        '--size': props.model.setting.size,
        '--label': props.model.labelWidth,
        '--label-size': props.model.labelSize,
      }}
    >
      <For each={props.page?.columns}>
        {(column) => (
          <div>
            <For each={column.groups}>
              {(group) => (
                <section>
                  <h2
                    style={{ '--heading': group.size, '--tall': group.height }}
                    classList={{ bare: group.bare }}
                  >
                    <span>{group.name || words().guests}</span>
                    <Show when={!group.bare}>
                      <small>{group.continued ? words().continued : words().seating.column}</small>
                    </Show>
                  </h2>
                  <ol>
                    <For each={group.rows}>{(row) => <Line row={row} filling={props.filling} />}</For>
                  </ol>
                </section>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  )
}

function Line(props: Fills & { readonly row: IndexRow }): JSX.Element {
  const state = () => props.filling.stateOf(props.row.nth)
  return (
    <li classList={{ new: state() === 'new' || (props.row.late && state() === 'in') }}>
      <span>{props.row.who}</span>
      <Show when={state() !== 'empty'} fallback={<span class="sr">{words().seating.notYet}</span>}>
        <b class="num">{props.row.table}</b>
      </Show>
    </li>
  )
}
