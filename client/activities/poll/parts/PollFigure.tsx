import { createSignal, For, Index, type JSX, Match, Show, Switch } from 'solid-js'
import { type Counted, decimal, figureOf, meanOf, tableOf } from '#client/activities/poll/figure.model.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { language } from '#client/words/words.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import { Histogram } from './Histogram.tsx'
import '#client/screens/console/polls/figure.css'

const FIRST = 12

/** The answers as the leader sees them: a figure, and the same as a table, one press away. */
export function PollFigure(props: Counted): JSX.Element {
  const [asTable, setAsTable] = createSignal(false)
  const figure = () => figureOf(props, words(), language())
  const bars = () => {
    const is = figure()
    return is.kind === 'bars' ? is : null
  }
  const numbers = () => {
    const is = figure()
    return is.kind === 'numbers' ? is : null
  }
  const texts = () => {
    const is = figure()
    return is.kind === 'texts' ? is : null
  }
  return (
    <div class="pfig">
      <Show when={!asTable()} fallback={<Table {...props} />}>
        <Switch>
          <Match when={bars()}>{(is) => <Bars rows={is().rows} />}</Match>
          <Match when={numbers()}>
            {(is) => (
              <Histogram
                bins={is().bins}
                median={is().median}
                right={props.right?.type === 'number' ? props.right.value : null}
                label={words().histogram(decimal(is().median ?? 0, language(), 3))}
                text={(value) => decimal(value, language(), 3)}
              />
            )}
          </Match>
          <Match when={texts()}>{(is) => <Texts texts={is().texts} />}</Match>
        </Switch>
      </Show>
      <p class="row sm mut">
        <For each={notesOf(props)}>{(note) => <span class="num">{note}</span>}</For>
        <Show when={props.question.type !== 'text'}>
          <button
            type="button"
            class="btn quiet tiny"
            aria-pressed={asTable()}
            onClick={() => setAsTable(!asTable())}
          >
            {asTable() ? words().asPicture : words().asTable}
          </button>
        </Show>
      </p>
    </div>
  )
}

/** What is said in figures beside the picture. */
function notesOf({ question, tally, first, against }: Counted): readonly string[] {
  const mean = meanOf(question, tally)
  const before = first === null ? null : meanOf(question, first)
  const { numbers, notRelevant = 0 } = tally
  const shown = (value: number) => decimal(value, language(), 3)
  return [
    ...(mean === null ? [] : [words().average(decimal(mean, language()))]),
    ...(before === null ? [] : [`${against ?? words().first}: ${decimal(before, language())}`]),
    ...(numbers?.median === undefined || numbers.median === null
      ? []
      : [words().median(shown(numbers.median))]),
    ...(numbers?.mean === undefined || numbers.mean === null
      ? []
      : [words().average(decimal(numbers.mean, language(), 2))]),
    ...(against === undefined || !first?.numbers?.mean
      ? []
      : [
          `${against}: ${words()
            .average(decimal(first.numbers.mean, language(), 2))
            .toLowerCase()}`,
        ]),
    ...(notRelevant > 0 ? [words().notRelevantCount(notRelevant)] : []),
  ]
}

type Rows = Extract<ReturnType<typeof figureOf>, { kind: 'bars' }>['rows']

function Bars(props: { readonly rows: Rows }): JSX.Element {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.rows : props.rows.slice(0, FIRST))
  return (
    <>
      <ul class="rb">
        <Index each={shown()}>
          {(row) => (
            <li classList={{ most: row().isMost }}>
              <span>
                {row().label}
                <Show when={row().isRight}>
                  {' '}
                  <span class="msg ok xs">
                    <CheckIcon />
                    {words().right}
                  </span>
                </Show>
              </span>
              <span>
                <b>{row().value}</b> <span class="mut sm num">{row().beside}</span>
                <Show when={row().was}>
                  {' '}
                  <span class="mut sm num">· {row().was}</span>
                </Show>
              </span>
              <span class="tr">
                <i style={{ width: `${row().share * 100}%` }} />
                <Show when={row().before !== null}>
                  <s class="was" style={{ width: `${(row().before ?? 0) * 100}%` }} />
                </Show>
              </span>
            </li>
          )}
        </Index>
      </ul>
      <Show when={!all() && props.rows.length > FIRST}>
        <button type="button" class="btn quiet tiny" onClick={() => setAll(true)}>
          {words().showAll(props.rows.length)}
        </button>
      </Show>
    </>
  )
}

function Texts(props: { readonly texts: Tally['texts'] }): JSX.Element {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.texts : props.texts.slice(0, FIRST))
  return (
    <>
      <ul class="texts">
        <Index each={shown()}>{(text) => <li>{text().text}</li>}</Index>
      </ul>
      <Show when={!all() && props.texts.length > FIRST}>
        <button type="button" class="btn quiet tiny" onClick={() => setAll(true)}>
          {words().showAll(props.texts.length)}
        </button>
      </Show>
    </>
  )
}

function Table(props: Counted): JSX.Element {
  const table = () => tableOf(props, words(), language())
  return (
    <div class="ptable">
      <table>
        <caption class="sr">{words().table}</caption>
        <thead>
          <tr>
            <For each={table().heads}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={table().rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.cells[0]}</th>
                <For each={row.cells.slice(1)}>{(cell) => <td class="num">{cell}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
