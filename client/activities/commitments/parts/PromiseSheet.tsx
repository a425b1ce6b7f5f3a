import { createSignal, For, getOwner, type JSX, runWithOwner, Show } from 'solid-js'
import { createPlaces } from '#client/activities/commitments/create-places.ts'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { draftPlace } from '#client/activities/commitments/unsent.model.ts'
import { whyNot } from '#client/activities/commitments/why-not.ts'
import { createShared, type Shared } from '#client/connection/create-shared.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Note } from '#client/ui/Note.tsx'
import {
  BOLD,
  limitOf,
  PLAN,
  type PlanField,
  type PromiseField,
} from '#shared/activities/commitments/fields.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'
import { DateField } from './DateField.tsx'
import { FieldNote, SharedField } from './SharedField.tsx'

type SheetProps = {
  readonly phone: Phone
  readonly all: GroupCommitments
  readonly municipality: string
  readonly group: string
  readonly me: string
  readonly today: string
}

/** What the municipality promises, while it is being written. */
export function PromiseSheet(props: SheetProps): JSX.Element {
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [lack, setLack] = createSignal<{ readonly key: string; readonly text: string } | null>(null)
  const [busy, setBusy] = createSignal(false)
  const online = () => props.phone.connection.status() === 'online'
  const { places, add, remove: takeAway, standIn } = createPlaces(() => props.all)
  const owner = getOwner()
  const shared = new Map<string, Shared>()
  function fieldAt(place: number, field: PromiseField | PlanField): Shared {
    const key = `${place}.${field}`
    const known = shared.get(key)
    if (known) return known
    const { id: activity } = props.all
    const municipality = props.municipality
    // It outlives the row that shows it: a row that goes and comes again has the same field.
    const made = runWithOwner(owner, () =>
      createShared(
        draftPlace(props.phone.code, activity, key),
        () => props.all.fields[key]?.text ?? '',
        (base, text) =>
          props.phone.connection.send({
            ...{ type: 'WriteCommitment', activity, municipality, place, field, base, text },
          }),
        props.phone.connection,
      ),
    )
    if (!made) throw new Error('a promise outside its page')
    shared.set(key, made)
    return made
  }
  const common = (place: number, field: PromiseField | PlanField) => ({
    id: `${props.all.id}-${place}-${field}`,
    label: says().labels[field],
    shared: fieldAt(place, field),
    get field() {
      return props.all.fields[`${place}.${field}`]
    },
    get me() {
      return props.me
    },
    get online() {
      return online()
    },
    get lack() {
      const is = lack()
      return is?.key === `${place}.${field}` ? is.text : null
    },
  })
  async function ask(command: Parameters<Phone['connection']['send']>[0]): Promise<boolean> {
    if (busy()) return false
    setBusy(true)
    setWrong(null)
    setLack(null)
    const outcome = await props.phone.connection.send(command)
    setBusy(false)
    if (!outcome.ok) tell(outcome)
    return outcome.ok
  }
  /** What is missing is told where it is to be written, and the fingers are led there. */
  function tell(outcome: { readonly code: string; readonly detail?: string }) {
    const field = NEEDED[outcome.code]
    if (field === undefined) return void setWrong(whyNot(outcome))
    setLack({ key: `${outcome.detail}.${field}`, text: whyNot({ code: outcome.code }) })
    const id = `${props.all.id}-${outcome.detail}-${field}`
    document.querySelector<HTMLElement>(`#${CSS.escape(id)}, [name="${CSS.escape(id)}"]`)?.focus()
  }
  /** What is still under the fingers comes first: it is what is being confirmed. */
  async function confirm() {
    await Promise.all([...shared.values()].map((each) => each.flush()))
    // What is wrong stands beside the field it is in.
    if ([...shared.values()].some((each) => each.state() === 'refused')) return
    const { id: activity } = props.all
    await ask({ type: 'ConfirmCommitments', activity, municipality: props.municipality })
  }
  const remove = (place: number) => {
    const what = props.all.fields[`${place}.what`]?.text ?? ''
    const { id: activity } = props.all
    for (const field of ['what', 'who', 'by', 'how'] as const) fieldAt(place, field).takeTheirs()
    takeAway(place)
    void ask({ type: 'RemoveCommitment', activity, municipality: props.municipality, place, what })
  }

  return (
    <div class="promises">
      <p class="mut sm">{says().lead(props.all.most, props.group)}</p>
      <For each={places()}>
        {(place) => (
          <fieldset class="promise" onFocusIn={() => standIn(place)} onFocusOut={() => standIn(null)}>
            <Show when={places().length > 1}>
              <legend class="head">{says().promise(place)}</legend>
            </Show>
            <SharedField {...common(place, 'what')} limit={limitOf(place, 'what')} rows={3} />
            <SharedField {...common(place, 'who')} limit={limitOf(place, 'who')} help={says().whoHelp} />
            <DateField {...common(place, 'by')} today={props.today} />
            <SharedField {...common(place, 'how')} limit={limitOf(place, 'how')} rows={2} />
            <Show when={places().length > 1}>
              <button type="button" class="btn quiet tight" onClick={() => remove(place)}>
                {says().remove(place)}
              </button>
            </Show>
          </fieldset>
        )}
      </For>
      <Show when={places().length < props.all.most}>
        <button type="button" class="btn" onClick={add}>
          {says().add}
        </button>
      </Show>
      <Show when={props.all.plan}>
        <details class="plan">
          <summary>{says().plan}</summary>
          <SharedField {...common(PLAN, 'short')} limit={limitOf(PLAN, 'short')} rows={2} />
          <SharedField {...common(PLAN, 'long')} limit={limitOf(PLAN, 'long')} rows={2} />
          <BoldField {...common(PLAN, 'bold')} />
          <p class="lab">{says().means}</p>
          <For each={['goals', 'measures', 'ways'] as const}>
            {(field) => <SharedField {...common(PLAN, field)} limit={limitOf(PLAN, field)} rows={2} />}
          </For>
        </details>
      </Show>
      <div class="act">
        <p class="sm mut">{says().whenReady}</p>
        <Note tone="err" text={wrong()} live />
        <button
          type="button"
          class="btn pri lg"
          disabled={!online() || busy()}
          onClick={() => void confirm()}
        >
          {says().show}
        </button>
        <Show when={!online()}>
          <p class="sm">{says().needsNet}</p>
        </Show>
      </div>
    </div>
  )
}

const NEEDED: Readonly<Record<string, PromiseField | undefined>> = {
  'what-needed': 'what',
  'person-needed': 'who',
  'date-needed': 'by',
}

/** Whether the goals are bold enough: one of three. */
function BoldField(props: Parameters<typeof FieldNote>[0]): JSX.Element {
  return (
    <fieldset class="field">
      <legend class="lab">{props.label}</legend>
      <div class="pick three">
        <For each={BOLD}>
          {(each) => (
            <label>
              <input
                type="radio"
                name={props.id}
                checked={props.shared.text() === each}
                onChange={() => {
                  props.shared.write(each)
                  void props.shared.flush()
                }}
              />
              <span>{says().bold[each]}</span>
            </label>
          )}
        </For>
      </div>
      <FieldNote {...props} />
    </fieldset>
  )
}
