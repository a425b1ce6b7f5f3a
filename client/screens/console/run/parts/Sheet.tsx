import { createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import type { DayDesk } from '#client/screens/console/run/create-day.ts'
import { words } from '#client/screens/console/words.ts'
import { timeText } from '#client/words/format.ts'
import { SheetRow } from './SheetRow.tsx'
import { Sounds } from './Sounds.tsx'

/** The run sheet: what was planned, what is expected, what came of it. */
export function Sheet(props: {
  readonly day: DayDesk
  readonly onProgramme: () => void
  readonly onPrepare: (item: string) => void
  readonly onEdit: (activity: string) => void
}) {
  const desk = useDesk()
  const [open, setOpen] = createSignal<string | null>(null)
  /** The row closes under the focus, which goes to what comes next. */
  function started() {
    setOpen(null)
    document.querySelector<HTMLButtonElement>('[data-next]')?.focus()
  }
  const fast = () => props.day.drift().standsFast
  const days = () =>
    desk.view.agenda.days.map(({ id }, index) => ({ value: id, label: words().run.dayName(index + 1) }))
  return (
    <section class="runsheet" aria-labelledby="runsheet">
      <div class="head">
        <h2 id="runsheet">{words().run.sheet}</h2>
        <Show when={fast()}>
          {(row) => (
            <span class="sm mut clip">
              {words().run.standsFast(
                row().item.title,
                timeText(row().plannedStart, desk.view.gathering.zone),
              )}
            </span>
          )}
        </Show>
      </div>
      <Sounds />
      <Show when={desk.view.agenda.days.length > 1}>
        <Segmented
          label={words().run.days}
          segments={days()}
          value={props.day.day()?.id ?? null}
          onPick={(day) => props.day.pick(day)}
        />
      </Show>
      <Show
        when={props.day.lines.length > 0}
        fallback={<EmptySheet onProgramme={() => props.onProgramme()} />}
      >
        <table class="rs">
          <thead>
            <tr>
              <th scope="col">{words().run.planned}</th>
              <th scope="col">{words().run.expected}</th>
              <th scope="col">
                <span class="sr">{words().run.item}</span>
              </th>
              <th scope="col">{words().run.minutes}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.day.lines}>
              {(line) => (
                <SheetRow
                  line={line}
                  open={open() === line.id}
                  onToggle={() => setOpen(open() === line.id ? null : line.id)}
                  onStarted={started}
                  onPrepare={() => props.onPrepare(line.id)}
                  onEdit={(activity) => props.onEdit(activity)}
                />
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

function EmptySheet(props: { readonly onProgramme: () => void }) {
  const desk = useDesk()
  const isEmpty = () => desk.view.agenda.days.every(({ items }) => items.length === 0)
  return (
    <div class="empty">
      <Show when={isEmpty()} fallback={<p>{words().run.noItems}</p>}>
        <p class="b">{words().run.empty}</p>
        <p class="mut">{words().run.emptyHelp}</p>
        <button type="button" class="btn" onClick={() => props.onProgramme()}>
          {words().run.goToProgramme}
        </button>
      </Show>
    </div>
  )
}
