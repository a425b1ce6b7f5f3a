import { For, type JSX, Show } from 'solid-js'
import { createLook } from '#client/screens/programme/create-look.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { dateText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { OverTime as Asked } from '#shared/programme/over-time.ts'
import './over-time.css'
import { type Sheet, sheetOf, widthOf } from './over-time.model.ts'
import { overTimeWords as says } from './over-time-words.ts'

/** What the same questions came to at each gathering of the programme, in a table that says it and shows it. */
export function OverTime(): JSX.Element {
  const desk = useDesk()
  const held = () => desk.view.gatherings.map(({ id, stands }) => `${id} ${stands}`).join()
  const look = createLook(() => ({ look: 'over-time' }) as const, held)
  return (
    <section class="phases overtime">
      <h2>{says().heading}</h2>
      <p class="mut">{says().lead}</p>
      <Show when={look.error()}>
        <Note tone="err" text={look.error()} live />
        <button type="button" class="btn" onClick={() => look.again()}>
          {says().again}
        </button>
      </Show>
      <Show
        when={look.found()}
        fallback={
          <Show when={look.error() === null}>
            <p class="mut" role="status">
              {says().loading}
            </p>
          </Show>
        }
      >
        {(found) => (
          <For each={found().questions} fallback={<p class="mut">{says().none}</p>}>
            {(asked) => <Question of={asked} zone={desk.view.zone} />}
          </For>
        )}
      </Show>
    </section>
  )
}

function Question(props: { readonly of: Asked; readonly zone: string }): JSX.Element {
  const sheet = () => sheetOf(props.of, [says().yes, says().no])
  const day = (at: number) => {
    const { date } = wallClock(at, props.zone)
    return `${dateText(words().common, date)} ${date.slice(0, 4)}`
  }
  return (
    <figure class="phase">
      <figcaption>
        <h3>{sheet().text}</h3>
        <Show when={sheet().lines.length === 1}>
          <span class="sm mut">{says().once}</span>
        </Show>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keys too */}
      <section class="wide" tabIndex={0} aria-label={sheet().text}>
        <table>
          <thead>
            <tr>
              <th scope="col">{says().gathering}</th>
              <th scope="col" class="num">
                {says().answers}
              </th>
              <Show when={sheet().hasMean}>
                <th scope="col" class="num">
                  {says().mean}
                </th>
              </Show>
              <Show when={sheet().hasMedian}>
                <th scope="col" class="num">
                  {says().median}
                </th>
              </Show>
              <For each={sheet().columns}>{(column) => <th scope="col">{column}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={sheet().lines}>
              {(line) => <Row line={line} sheet={sheet()} day={day(line.closedAt)} />}
            </For>
          </tbody>
        </table>
      </section>
    </figure>
  )
}

function Row(props: {
  readonly line: Sheet['lines'][number]
  readonly sheet: Sheet
  readonly day: string
}): JSX.Element {
  const number = (value: number | null) =>
    value === null
      ? '–'
      : value.toLocaleString(language(), { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return (
    <tr>
      <th scope="row">
        {props.line.title} <span class="sm mut">{props.day}</span>
      </th>
      <td class="num">
        {props.line.answered}
        <Show when={props.line.notRelevant}>
          {(count) => (
            <span class="sm mut">
              {' '}
              ({says().notRelevant}: {count()})
            </span>
          )}
        </Show>
      </td>
      <Show when={props.sheet.hasMean}>
        <td class="num mean">{number(props.line.mean)}</td>
      </Show>
      <Show when={props.sheet.hasMedian}>
        <td class="num">{number(props.line.median)}</td>
      </Show>
      <For each={props.line.shares}>
        {(share) => (
          <td class="share num">
            <span class="bar" style={{ width: widthOf(share) }} />
            <span>{percent(share)}</span>
          </td>
        )}
      </For>
    </tr>
  )
}
