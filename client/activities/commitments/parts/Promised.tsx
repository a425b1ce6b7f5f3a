import { createSignal, For, type JSX, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { saveCalendar } from '#client/activities/commitments/save-calendar.ts'
import { whyNot } from '#client/activities/commitments/why-not.ts'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { timeText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import { BOLD, PLAN, PLAN_FIELDS, type PlanField } from '#shared/activities/commitments/fields.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

/** What the municipality has promised, as it stands on the wall; and what was never confirmed, when all has closed. */
export function Promised(props: {
  readonly phone: Phone
  readonly all: GroupCommitments
  readonly municipality: string
  readonly zone: string
  /** That of the gathering. */
  readonly year: string
}): JSX.Element {
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)
  const text = (place: number, field: string) => props.all.fields[`${place}.${field}`]?.text ?? ''
  const own = (place: number) => props.all.fields[`${place}.what`]?.own
  const places = () => [1, 2, 3].filter((place) => text(place, 'what') !== '')
  const planned = () => PLAN_FIELDS.filter((field) => text(PLAN, field) !== '')
  function planText(field: PlanField): string {
    const is = text(PLAN, field)
    return field === 'bold' ? BOLD.map((each) => (each === is ? says().bold[each] : '')).join('') || is : is
  }
  const date = (place: number) => text(place, 'by')
  async function reopen() {
    if (busy()) return
    setBusy(true)
    const { id: activity } = props.all
    const outcome = await props.phone.connection.send({
      ...{ type: 'ReopenCommitments', activity, municipality: props.municipality },
    })
    setBusy(false)
    setWrong(outcome.ok ? null : whyNot(outcome))
  }
  async function calendar() {
    setWrong(null)
    const who = { code: props.phone.code, token: recall(tokenPlace(props.phone.code)) ?? '' }
    const ok = await saveCalendar(says().file, { ...who, activity: props.all.id, language: language() })
    if (!ok) setWrong(says().calendarFailed)
  }
  return (
    <div class="promised">
      <p class="sm" role="status">
        <Show when={props.all.ready} fallback={says().never}>
          {(ready) => <>{says().ready(ready().name, timeText(ready().at, props.zone))}</>}
        </Show>
      </p>
      <ol>
        <For each={places()}>
          {(place) => (
            <li>
              <p class="b">{text(place, 'what')}</p>
              <p class="sm mut">
                {[
                  text(place, 'who'),
                  date(place) && says().within(dayText(words().common, date(place), props.year)),
                ]
                  .filter((each) => each !== '')
                  .join(' · ')}
              </p>
              <Show when={text(place, 'how')}>
                <p class="sm">{text(place, 'how')}</p>
              </Show>
              <Show when={own(place)}>{(words) => <p class="sm mut">{says().yours(words())}</p>}</Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={planned().length > 0}>
        <h3 class="head">{says().plan}</h3>
        <For each={planned()}>
          {(field) => (
            <p class="sm">
              <span class="mut">{says().labels[field]}</span>
              <br />
              {planText(field)}
            </p>
          )}
        </For>
      </Show>
      <Note tone="err" text={wrong()} live />
      <div class="row">
        <Show when={props.all.ready && places().length > 0}>
          <button type="button" class="btn" onClick={() => void calendar()}>
            {says().calendar}
          </button>
        </Show>
        <Show when={props.all.ready && props.all.phase === 'open'}>
          <button type="button" class="btn quiet" disabled={busy()} onClick={() => void reopen()}>
            {says().again}
          </button>
        </Show>
      </div>
    </div>
  )
}
