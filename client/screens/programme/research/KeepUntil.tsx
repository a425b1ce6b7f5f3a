import { createSignal, type JSX } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { researchWords } from './words.ts'

/** The last day that the programme is here. */
export function KeepUntil(): JSX.Element {
  const desk = useDesk()
  const says = () => researchWords().keep
  const asks = createAsk(desk)
  const [saved, setSaved] = createSignal(false)
  const writing = createWriting(desk.view.id, 'keeping', () => ({
    until: desk.view.keeping.until ?? '',
    hold: desk.view.keeping.hold,
  }))
  const draft = () => writing.draft()
  const stands = () => {
    const { keeping, keptUntil, today } = desk.view
    if (keeping.hold) return says().held
    if (keptUntil === null) return says().none
    const date = shortDate(words(), keptUntil, today)
    return keptUntil === keeping.until ? says().goes(date) : says().moved(date)
  }
  const left = () => (desk.view.daysLeft === null ? null : says().left(desk.view.daysLeft))
  function write(part: Partial<ReturnType<typeof draft>>) {
    setSaved(false)
    writing.write(part)
  }
  async function save() {
    const { until, hold } = draft()
    if (!(await asks.ask({ type: 'SetKeeping', until: until === '' ? null : until, hold }))) return
    writing.saved()
    setSaved(true)
  }
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <p>{stands()}</p>
      <Note tone="hold" text={left()} />
      <DeskForm
        label={says().title}
        asks={asks}
        save={save}
        saved={saved()}
        writing={writing}
        ready={desk.online()}
      >
        <Field
          label={says().until}
          type="date"
          short
          value={draft().until}
          onInput={(until) => write({ until })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={draft().hold}
            aria-describedby="hold-help"
            onChange={(event) => write({ hold: event.currentTarget.checked })}
          />
          {says().hold}
        </label>
        <small class="mut" id="hold-help">
          {says().holdHelp}
        </small>
      </DeskForm>
    </section>
  )
}
