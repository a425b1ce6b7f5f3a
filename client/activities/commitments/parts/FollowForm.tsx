import { createSignal, For, type JSX, untrack } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { COMMITMENT_LIMITS, STATUSES } from '#shared/activities/commitments/fields.ts'
import type { CarriedPart } from '#shared/views/commitments-part.ts'

/** The leader says what has become of a promise, for a municipality that has told so and not written it. */
export function FollowForm(props: {
  readonly activity: string
  readonly promise: CarriedPart
  readonly locked: boolean
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => words().promises
  const seen = untrack(() => props.promise)
  const [status, setStatus] = createSignal(seen.status)
  const [why, setWhy] = createSignal(seen.why)
  const [learned, setLearned] = createSignal(seen.learned)
  const [busy, setBusy] = createSignal(false)
  const place = () => `follow ${props.promise.id}`
  async function save() {
    const is = status()
    if (is === null) return
    setBusy(true)
    const { ok } = await desk.ask(place(), {
      ...{ type: 'FollowCommitment', activity: props.activity, carried: seen.id },
      ...{ status: is, why: why(), learned: learned() },
      base: seen.status === null ? null : { status: seen.status, why: seen.why, learned: seen.learned },
    })
    setBusy(false)
    if (ok) props.onDone()
  }
  return (
    <form
      class="promiseform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend class="xs mut">{says().howDidItGo}</legend>
        <For each={STATUSES}>
          {(each) => (
            <label class="check">
              <input
                type="radio"
                name={place()}
                checked={status() === each}
                onChange={() => setStatus(each)}
              />
              {says().status[each]}
            </label>
          )}
        </For>
      </fieldset>
      <label class="field">
        <span class="xs mut">{says().why}</span>
        <input
          class="inp"
          maxlength={COMMITMENT_LIMITS.why}
          value={why()}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="xs mut">{says().learned}</span>
        <input
          class="inp"
          maxlength={COMMITMENT_LIMITS.learned}
          value={learned()}
          onInput={(event) => setLearned(event.currentTarget.value)}
        />
      </label>
      <Said at={place()} quiet />
      <div class="row">
        <button type="submit" class="btn" disabled={props.locked || busy() || status() === null}>
          {says().saveFields}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {says().cancel}
        </button>
      </div>
    </form>
  )
}
