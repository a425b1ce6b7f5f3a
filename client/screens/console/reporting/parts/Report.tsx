import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/reporting/words.ts'
import { createForm } from '#client/screens/form/create-form.ts'
import { Asked } from '#client/screens/form/parts/Asked.tsx'
import { Read } from '#client/screens/form/parts/Read.tsx'
import { emptyReport } from '#shared/reporting/reporting.ts'
import type { FormView } from '#shared/views/form.ts'
import '#client/screens/form/form.css'

/** One municipality's report: to be read, put right, and its own measures lifted to the list. */
export function Report(props: { readonly municipality: string; readonly name: string }): JSX.Element {
  const desk = useDesk()
  const [edits, setEdits] = createSignal(false)
  const municipality = props.municipality
  const place = `report ${municipality}`
  const view = createMemo((): FormView => {
    const { gathering, reporting } = desk.view
    const { changed: _, ...none } = emptyReport(municipality)
    return {
      gathering,
      municipality: { id: municipality, name: props.name },
      date: null,
      phase: reporting.phase,
      form: reporting.form,
      report: reporting.reports.find((each) => each.municipality === municipality) ?? none,
    }
  })
  const form = createForm(
    { send: (command) => desk.ask(place, command), status: () => (desk.online() ? 'online' : 'offline') },
    view,
    municipality,
  )
  const isSent = () => view().report.sentAt !== null
  return (
    <section class="repone" aria-labelledby="reporting-one">
      <div class="head">
        <h2 id="reporting-one">{props.name}</h2>
        <Said at={place} />
      </div>
      <p class="row">
        <button type="button" class="btn" aria-pressed={edits()} onClick={() => setEdits(!edits())}>
          {edits() ? words().editDone : words().edit}
        </button>
        <button
          type="button"
          class="btn"
          disabled={!desk.online()}
          onClick={() => desk.ask(place, { type: isSent() ? 'TakeReportBack' : 'SendReport', municipality })}
        >
          {isSent() ? words().giveBack : words().sendFor}
        </button>
      </p>
      <Show when={view().report.own.length > 0}>
        <ul class="replift">
          <For each={view().report.own}>
            {({ id, text }) => (
              <li class="row">
                <span>{text}</span>
                <button
                  type="button"
                  class="btn"
                  disabled={!desk.online()}
                  aria-label={words().liftOne(text)}
                  onClick={() => desk.ask(place, { type: 'LiftMeasure', municipality, measure: id })}
                >
                  {words().lift}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="formpage inconsole">
        <Show when={edits()} fallback={<Read form={form} />}>
          <Asked form={form} />
        </Show>
      </div>
    </section>
  )
}
