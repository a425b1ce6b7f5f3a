import { createComputed, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import {
  isError,
  itemCount,
  pastDays,
  type Row,
  replaceLine,
  rowsOf,
} from '#client/screens/console/programme/programme.model.ts'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import { dateText } from '#client/words/format.ts'
import type { ProgrammeWarning } from '#shared/agenda/programme-reading.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { BalanceStrip } from './BalanceStrip.tsx'
import { Changes } from './Changes.tsx'
import { DayRow } from './DayRow.tsx'
import { Earlier } from './Earlier.tsx'
import { ItemRow } from './ItemRow.tsx'
import { LeftOutRow } from './LeftOutRow.tsx'
import { WarningRow } from './WarningRow.tsx'

/** So many rows are on the page from the first; the rest are a press away. */
const FIRST = 120

export function Reading(props: {
  readonly programme: ProgrammeDesk
  /** Another leader was quicker; that is told above, with what can be done about it. */
  readonly conflict: boolean
  readonly onLine: (line: number) => void
  readonly onAsk: (item: string | null) => void
  readonly onEdit: (activity: string) => void
  readonly onLibrary: (item: string | null) => void
}) {
  const desk = useDesk()
  const [all, setAll] = createSignal(false)
  const [is, setIs] = createStore<{ rows: readonly Row[] }>({ rows: [] })
  const warnings = createMemo(() => props.programme.reading().warnings.filter(({ code }) => code !== 'empty'))
  createComputed(() => setIs('rows', reconcile(rowsOf(props.programme.days(), warnings()), { key: 'id' })))
  const shown = () => (all() || is.rows.length <= FIRST ? is.rows : is.rows.slice(0, FIRST))
  const count = () => itemCount(props.programme.days())
  const canUse = () =>
    desk.online() && count() > 0 && !props.programme.isTooLong() && !props.programme.isInUse()

  /** What was taken into use is no longer what stands here. */
  const isStale = () => desk.said('programme')?.state === 'saved' && !props.programme.isInUse()
  const first = () =>
    warnings().reduce<ProgrammeWarning | null>(
      (least, each) => (least === null || each.line < least.line ? each : least),
      null,
    )
  const today = createMemo(() => wallClock(desk.now(), desk.view.gathering.zone).date)
  const past = createMemo(() => pastDays(props.programme.days(), desk.view.run, today()))
  let table: HTMLTableElement | undefined

  /** To the first of what was not understood, here and in the text. */
  function look() {
    const warning = first()
    if (warning === null) return
    setAll(true)
    table?.querySelector('.bad, .hintrow')?.scrollIntoView?.({ block: 'center' })
    props.onLine(warning.line)
  }

  function accept(warning: ProgrammeWarning) {
    if (warning.proposal === null) return
    props.programme.remember('change')
    props.programme.type(replaceLine(props.programme.text(), warning.proposal.line, warning.proposal.text))
  }

  return (
    <>
      <div class="head">
        <div>
          <h1 tabindex="-1">{heading(props.programme)}</h1>
          <Show when={warnings().length > 0}>
            <button type="button" class="linebtn msg sm tolook" onClick={look}>
              <WarningIcon />
              {words().programme.lookAt(warnings().length)}
            </button>
          </Show>
        </div>
        <span class="row">
          <button type="button" class="btn quiet" onClick={() => props.onLibrary(null)}>
            <PlusIcon />
            {words().programme.library}
          </button>
          <Show when={!props.conflict}>
            <Said at="programme" quiet={isStale()} />
          </Show>
          <Show when={!desk.online()}>
            <span class="sm mut">{words().banner.offlineShort}</span>
          </Show>
          <Show
            when={props.programme.isInUse() && count() > 0}
            fallback={<UseButton can={canUse()} programme={props.programme} />}
          >
            <span class="msg ok">
              <CheckIcon />
              {words().programme.using}
            </span>
          </Show>
        </span>
      </div>
      <Show when={count() > 0}>
        <BalanceStrip days={props.programme.days()} bad={warnings().filter(isError)} />
      </Show>
      <Show when={props.programme.corrections().parked.length > 0}>
        <p class="notice sm">{words().programme.parked(props.programme.corrections().parked.length)}</p>
      </Show>
      <For each={past()}>
        {({ number, date }) => (
          <p class="notice sm" role="status">
            {words().hand.dayPast(number, dateText(words().common, date))}
          </p>
        )}
      </For>
      <Changes programme={props.programme} />
      <table class="items" ref={table}>
        <thead>
          <tr>
            <th scope="col">{words().programme.start}</th>
            <th scope="col">{words().programme.minutes}</th>
            <th scope="col">{words().programme.item}</th>
            <th scope="col">{words().programme.kind}</th>
            <th scope="col">{words().programme.fixed}</th>
            <th scope="col">{words().programme.tasks}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {(row) => (
              <Switch>
                <Match when={row.type === 'day' && row}>
                  {(each) => <DayRow number={each().number} day={each().day} />}
                </Match>
                <Match when={row.type === 'warning' && row}>
                  {(each) => (
                    <WarningRow
                      warning={each().warning}
                      onAccept={() => accept(each().warning)}
                      onLine={() => props.onLine(each().warning.line)}
                    />
                  )}
                </Match>
                <Match when={row.type === 'item' && row.item.gone && row}>
                  {(each) => <LeftOutRow item={each().item} programme={props.programme} />}
                </Match>
                <Match when={row.type === 'item' && row}>
                  {(each) => (
                    <ItemRow
                      item={each().item}
                      programme={props.programme}
                      onAsk={(item) => props.onAsk(item)}
                      onEdit={(activity) => props.onEdit(activity)}
                      onLibrary={(item) => props.onLibrary(item)}
                    />
                  )}
                </Match>
              </Switch>
            )}
          </For>
        </tbody>
      </table>
      <Show when={shown().length < is.rows.length}>
        <button type="button" class="btn quiet" onClick={() => setAll(true)}>
          {words().programme.showAll(count())}
        </button>
      </Show>
      <Earlier />
      <Show when={count() === 0 && warnings().length === 0}>
        <div class="empty">
          <p class="b">{words().programme.nothingRead}</p>
          <p class="mut">{words().programme.nothingReadHelp}</p>
        </div>
      </Show>
    </>
  )
}

function UseButton(props: { readonly can: boolean; readonly programme: ProgrammeDesk }) {
  async function use() {
    await props.programme.use()
    restFocus()
  }
  return (
    <button type="button" class="btn pri" disabled={!props.can} onClick={use}>
      {words().programme.use}
    </button>
  )
}

function heading(programme: ProgrammeDesk): string {
  const days = programme.days()
  const count = itemCount(days)
  if (count === 0) return programme.pending() ? words().programme.pending : words().programme.nothingRead
  if (days.length > 1) return words().programme.headingDays(count, days.length)
  const items = days[0]?.items ?? []
  const last = items.at(-1)
  const until = last === undefined ? 0 : (last.end ?? last.start + (last.minutes ?? 0))
  const span = `${minuteText(items[0]?.start ?? 0)}–${minuteText(until)}`
  return words().programme.heading(count, span)
}
