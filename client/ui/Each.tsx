import { type Accessor, createMemo, For, type JSX } from 'solid-js'

type Row = { readonly id: string }

/**
 * A list whose rows are known by id: models are made anew every second, and a row's elements (and what is being typed in
 * them) must outlive that.
 */
export function Each<R extends Row>(props: {
  readonly of: readonly R[]
  readonly children: (row: Accessor<R>, place: Accessor<number>) => JSX.Element
}): JSX.Element {
  const byId = createMemo(() => new Map(props.of.map((row) => [row.id, row])))
  const ids = createMemo(() => [...byId().keys()])
  return (
    <For each={ids()}>
      {(id, place) => {
        // A row that is on its way out is asked once more; it then is what it was.
        const row = createMemo<R | undefined>((last) => byId().get(id) ?? last)
        return props.children(row as Accessor<R>, place)
      }}
    </For>
  )
}
