import { createSignal, For, type JSX, Show, untrack } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import {
  BOLD,
  limitOf,
  PLAN,
  PLAN_FIELDS,
  type PlanField,
  PROMISE_FIELDS,
  type PromiseField,
} from '#shared/activities/commitments/fields.ts'
import type { LeaderCommitments } from '#shared/views/commitments-part.ts'

export type SheetRowProps = {
  readonly all: LeaderCommitments
  readonly municipality: string
  readonly name: string
  readonly locked: boolean
  /** That of the gathering. */
  readonly year: string
}
type Field = { readonly place: number; readonly field: PromiseField | PlanField }
const keyOf = ({ place, field }: Field) => `${place}.${field}`

/** The leader writes for a municipality, or puts right what stands there: every promise, and the plan where it is asked for. */
export function SheetForm(props: SheetRowProps & { readonly onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => words().promises
  const { places, fields, seen } = untrack(() => begun(props.all, props.municipality))
  const [texts, setTexts] = createSignal<Readonly<Record<string, string>>>(seen)
  /** What has been kept by now, where only some of it was. */
  let bases = seen
  const [busy, setBusy] = createSignal(false)
  const textAt = (of: Field) => texts()[keyOf(of)] ?? ''
  const write = (of: Field, text: string) => setTexts({ ...texts(), [keyOf(of)]: text })

  async function save() {
    setBusy(true)
    let ok = true
    for (const of of fields) {
      const base = bases[keyOf(of)] ?? ''
      const text = textAt(of).trim()
      if (!ok || text === base) continue
      const command = { ...of, activity: props.all.id, municipality: props.municipality, base, text }
      ok = (await desk.ask(`sheet ${props.municipality}`, { type: 'WriteCommitment', ...command })).ok
      if (ok) bases = { ...bases, [keyOf(of)]: text }
    }
    setBusy(false)
    // What could not be kept is still in the fields.
    if (ok) props.onDone()
  }

  const input = (of: Field, label: string, first = false) => (
    <label class="field">
      <span class="xs mut">{label}</span>
      <input
        class="inp"
        type={of.field === 'by' ? 'date' : 'text'}
        maxlength={of.field === 'by' ? undefined : limitOf(of.place, of.field)}
        value={textAt(of)}
        ref={(element) => first && queueMicrotask(() => element.focus())}
        onInput={(event) => write(of, event.currentTarget.value)}
      />
    </label>
  )
  return (
    <form
      class="promiseform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <For each={places}>
        {(place, at) => (
          <fieldset>
            <legend class="sm">{says().promise(place)}</legend>
            <For each={PROMISE_FIELDS}>
              {(field) => input({ place, field }, says().labels[field], at() === 0 && field === 'what')}
            </For>
          </fieldset>
        )}
      </For>
      <Show when={props.all.plan}>
        <fieldset>
          <legend class="sm">{says().planHead}</legend>
          <For each={PLAN_FIELDS}>
            {(field) => (
              <Show
                when={field === 'bold'}
                fallback={input({ place: PLAN, field }, says().planLabels[field])}
              >
                <label class="field">
                  <span class="xs mut">{says().planLabels.bold}</span>
                  <select
                    class="inp"
                    value={textAt({ place: PLAN, field })}
                    onChange={(event) => write({ place: PLAN, field }, event.currentTarget.value)}
                  >
                    <option value="">{says().boldNone}</option>
                    <For each={BOLD}>{(each) => <option value={each}>{says().bold[each]}</option>}</For>
                  </select>
                </label>
              </Show>
            )}
          </For>
        </fieldset>
      </Show>
      <div class="row">
        <button type="submit" class="btn" disabled={props.locked || busy()}>
          {says().saveFields}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {says().cancel}
        </button>
      </div>
    </form>
  )
}

/** The promises that stand there, and room for one more where there is; and all that stands in them as the form opens. */
function begun(all: LeaderCommitments, municipality: string) {
  const sheet = all.sheets.find((each) => each.municipality === municipality)
  const there = (sheet?.promises ?? []).map(({ place }) => place)
  const next = Array.from({ length: all.most }, (_, at) => at + 1).find((place) => !there.includes(place))
  const places = next === undefined ? there : [...there, next]
  const fields: readonly Field[] = [
    ...places.flatMap((place) => PROMISE_FIELDS.map((field) => ({ place, field }))),
    ...(all.plan ? PLAN_FIELDS.map((field) => ({ place: PLAN, field })) : []),
  ]
  const seen: Record<string, string> = {}
  for (const promise of sheet?.promises ?? [])
    for (const field of PROMISE_FIELDS) seen[keyOf({ place: promise.place, field })] = promise[field]
  for (const field of PLAN_FIELDS) seen[keyOf({ place: PLAN, field })] = sheet?.plan?.[field] ?? ''
  return { places, fields, seen: seen as Readonly<Record<string, string>> }
}
