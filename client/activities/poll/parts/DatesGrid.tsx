import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { DateRow, Dates } from '#client/activities/poll/dates.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'

/** Who can when: for each date those who can in ink, those who perhaps can hatched, and both in figures. */
export function DatesGrid(props: {
  readonly model: Dates
  readonly now: Accessor<Instant>
  readonly why: string
}): JSX.Element {
  const pages = createPages(props.now, () => props.model.pages.length)
  const setting = () => props.model.setting
  return (
    <div
      class="bars dates"
      classList={{ again: isAgain(props.model) }}
      style={{
        '--text': setting().text,
        '--label': setting().label,
        '--row': setting().row,
        '--gap': setting().gap,
        '--count': setting().count,
      }}
    >
      <ol>
        <For each={props.model.pages[pages().page]?.rows}>{(row) => <Row row={row} />}</For>
      </ol>
      <Show when={props.why}>{(text) => <p class="withheld">{text()}</p>}</Show>
      <Pages
        count={props.model.pages.length}
        page={pages().page}
        left={pages().left}
        name={words().page(pages().page + 1, props.model.pages.length)}
      />
    </div>
  )
}

/** What each was before stands behind what it is, and wants room. */
function isAgain({ pages }: Dates): boolean {
  return pages.some(({ rows }) => rows.some(({ before }) => before !== null))
}

function Row(props: { readonly row: DateRow }): JSX.Element {
  const all = () => Math.max(1, (props.row.yes ?? 0) + props.row.maybe + props.row.no)
  return (
    <li classList={{ largest: props.row.best }}>
      <span class="text">
        {props.row.text}
        <Show when={props.row.best}>
          {' '}
          <span class="isright">
            <CheckIcon />
            {words().poll.best}
          </span>
        </Show>
      </span>
      <span class="track">
        <Show when={props.row.yes !== null && props.row}>
          {(row) => (
            <>
              <span class="parts" aria-hidden="true">
                <i style={{ '--v': (row().yes ?? 0) / all() }} />
                <i class="maybe" style={{ '--v': row().maybe / all() }} />
              </span>
              <b class="num">
                {words().poll.can(row().yes ?? 0)}
                <small>
                  {words().poll.maybe(row().maybe)}
                  <Show when={row().before !== null}>, {words().poll.meanBefore(`${row().before}`)}</Show>
                </small>
              </b>
            </>
          )}
        </Show>
      </span>
    </li>
  )
}
