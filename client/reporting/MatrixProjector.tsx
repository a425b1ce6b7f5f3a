import { type Accessor, For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'
import type { MatrixOnScreen } from '#shared/views/form.ts'
import { type MatrixCell, type MatrixModel, type MatrixPage, matrixModel, NAMES } from './matrix.model.ts'
import './reporting-projector.css'

/** Who does what: a row for each municipality, a column for each measure, and how many do it. */
export function MatrixProjector(props: {
  /** Null once the scene is on its way out. */
  readonly matrix: MatrixOnScreen | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<MatrixModel>(() =>
    props.matrix ? matrixModel(props.matrix, words().reporting) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()?.pages[pages().page]} fallback={<h1 class="comes">{words().reporting.comes}</h1>}>
      {(page) => (
        <section class="reported">
          <Top heading={words().reporting.matrix} count={model()?.count ?? 0} />
          <Table page={page()} />
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

export function Top(props: { readonly heading: string; readonly count: number }): JSX.Element {
  return (
    <div class="split">
      <h1 class="title" ref={fit}>
        {props.heading}
      </h1>
      <p class="aside">
        <b class="num">{props.count}</b>
        {words().reporting.told(props.count)}
      </p>
    </div>
  )
}

function Table(props: { readonly page: MatrixPage }): JSX.Element {
  const total = () => props.page.columns.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <table class="matrix" style={{ '--names': NAMES }}>
      <colgroup>
        <col class="names" />
        <For each={props.page.columns}>
          {({ weight }) => <col style={{ width: columnWidth(weight, total()) }} />}
        </For>
      </colgroup>
      <thead>
        <tr>
          <td />
          <For each={props.page.columns}>
            {(column) => (
              <th scope="col">
                <b class="sum num">
                  <span aria-hidden="true">{column.sum}</span>
                  <span class="sr">{words().reporting.sum(column.sum)} </span>
                </b>
                {column.text}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.page.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <For each={row.cells}>{(cell) => <Cell cell={cell} />}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** Shares of what the names leave. */
function columnWidth(weight: number, total: number): string {
  return `calc((100% - ${NAMES} * var(--u)) * ${weight / total})`
}

function Cell(props: { readonly cell: MatrixCell }): JSX.Element {
  return (
    <td classList={{ does: props.cell.text !== null }}>
      <Show when={props.cell.text !== null}>
        <Show when={props.cell.text} fallback={<CheckIcon label={words().reporting.does} />}>
          {props.cell.text}
        </Show>
      </Show>
    </td>
  )
}
