import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { toldWords as says } from '#client/screens/programme/told-words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { MatrixRow, ProgrammeMatrix } from '#shared/programme/matrix.ts'
import { type CountyRows, MANY, rowsByCounty } from './matrix.model.ts'

/** A row for each municipality under its county, a column for each measure with how many do it. */
export function MatrixTable(props: {
  readonly matrix: ProgrammeMatrix
  readonly busy: boolean
}): JSX.Element {
  const id = createUniqueId()
  const columns = () => props.matrix.measures.length + 5
  return (
    <section
      class="toldtable"
      tabindex={0}
      aria-label={says().table}
      aria-describedby={id}
      aria-busy={props.busy}
    >
      <p class="sr" id={id}>
        {says().scroll}
      </p>
      <table classList={{ many: props.matrix.measures.length > MANY }}>
        <thead>
          <tr>
            <th scope="col">{says().municipality}</th>
            <th scope="col">{says().project}</th>
            <th scope="col">{says().profile}</th>
            <For each={props.matrix.measures}>
              {({ text }) => (
                <th scope="col" class="measure">
                  <span>{text}</span>
                </th>
              )}
            </For>
            <th scope="col">{says().own}</th>
            <th scope="col" class="measure">
              <span>{says().undecided}</span>
            </th>
          </tr>
          <tr class="sums">
            <th scope="row" colspan={3}>
              {says().sum}
            </th>
            <For each={props.matrix.measures}>{({ sum }) => <td>{sum}</td>}</For>
            <td class="lying">{props.matrix.others}</td>
            <td>{props.matrix.undecided}</td>
          </tr>
        </thead>
        <For each={rowsByCounty(props.matrix)}>{(county) => <County of={county} columns={columns()} />}</For>
      </table>
    </section>
  )
}

function County(props: { readonly of: CountyRows; readonly columns: number }): JSX.Element {
  return (
    <tbody>
      <tr class="f">
        <th scope="rowgroup" colspan={props.columns}>
          <span>{props.of.name}</span>
        </th>
      </tr>
      <For each={props.of.rows}>{(row) => <Row of={row} />}</For>
    </tbody>
  )
}

function Row(props: { readonly of: MatrixRow }): JSX.Element {
  return (
    <tr>
      <th scope="row">{props.of.name}</th>
      <td>{props.of.project}</td>
      <td>{props.of.profile}</td>
      <For each={props.of.cells}>
        {(cell) => (
          <td class="cell">
            <Does text={cell} />
          </td>
        )}
      </For>
      <td>{props.of.own.join(', ')}</td>
      <td class="cell">
        <Does text={props.of.undecided ? '' : null} />
      </td>
    </tr>
  )
}

/** A word or two, or that they do it; nothing where they do not. */
function Does(props: { readonly text: string | null }): JSX.Element {
  return (
    <Show when={props.text !== null}>
      <Show when={props.text} fallback={<CheckIcon label={says().does} />}>
        {props.text}
      </Show>
    </Show>
  )
}
