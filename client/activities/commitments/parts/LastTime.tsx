import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { whyNot } from '#client/activities/commitments/why-not.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { COMMITMENT_LIMITS, STATUSES, type Status } from '#shared/activities/commitments/fields.ts'
import { tidy } from '#shared/kernel/text.ts'
import type { CarriedPart } from '#shared/views/commitments-part.ts'

/** A promise from last time, and what has become of it. */
export function LastTime(props: {
  readonly phone: Phone
  readonly activity: string
  readonly promise: CarriedPart
  readonly isOpen: boolean
  /** That of the gathering. */
  readonly year: string
}): JSX.Element {
  const [status, setStatus] = createSignal<Status | null>(null)
  const [why, setWhy] = createSignal<string | null>(null)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [saved, setSaved] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  /** What the municipality had said as one began, so that another's word is not written over unseen. */
  const seen = () => {
    const { status: is, why: because } = props.promise
    return is === null ? null : { status: is, why: because }
  }
  let base = seen()
  const isMine = () => status() !== null || why() !== null
  const shownStatus = () => status() ?? props.promise.status
  const shownWhy = () => why() ?? props.promise.why
  const begin = () => {
    if (!isMine()) base = seen()
    setSaved(false)
    setWrong(null)
  }
  createEffect(
    on(
      () => [props.promise.status, props.promise.why],
      () => {
        const isSame = status() === props.promise.status && tidy(shownWhy()) === props.promise.why
        if (isSame) clear()
      },
      { defer: true },
    ),
  )
  function clear() {
    setStatus(null)
    setWhy(null)
  }
  async function save() {
    const is = shownStatus()
    if (is === null || busy()) return
    setBusy(true)
    const outcome = await props.phone.connection.send({
      ...{ type: 'FollowCommitment', activity: props.activity, carried: props.promise.id },
      ...{ base, status: is, why: shownWhy() },
    })
    setBusy(false)
    setSaved(outcome.ok)
    setWrong(outcome.ok ? null : whyNot(outcome))
    // Told what another has said: the next try is made knowing it.
    if (!outcome.ok && outcome.code === 'text-changed') base = seen()
  }
  return (
    <form
      class="lastone"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{props.promise.what}</h3>
      <p class="sm mut">
        {props.promise.who} · {says().within(dayText(words().common, props.promise.by, props.year))}
        <Show when={props.promise.from !== ''}> · {says().from(props.promise.from)}</Show>
      </p>
      <fieldset disabled={!props.isOpen}>
        <legend class="lab">{says().howDidItGo}</legend>
        <div class="pick three">
          <For each={STATUSES}>
            {(each) => (
              <label>
                <input
                  type="radio"
                  name={`status-${props.promise.id}`}
                  checked={shownStatus() === each}
                  onChange={() => {
                    begin()
                    setStatus(each)
                  }}
                />
                <span>{says().status[each]}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={shownStatus()}>
        {(is) => (
          <div class="field">
            <label class="lab" for={`why-${props.promise.id}`}>
              {is() === 'dropped' ? says().why : says().whyMore}
            </label>
            <textarea
              id={`why-${props.promise.id}`}
              rows="2"
              maxlength={COMMITMENT_LIMITS.why}
              disabled={!props.isOpen}
              value={shownWhy()}
              onInput={(event) => {
                begin()
                setWhy(event.currentTarget.value)
              }}
            />
          </div>
        )}
      </Show>
      <div class="row">
        <Note
          tone={wrong() ? 'err' : 'ok'}
          text={wrong() ?? (saved() && !isMine() ? says().saved : null)}
          live
        />
        <Show when={props.isOpen && isMine()}>
          <button type="submit" class="btn">
            {says().save}
          </button>
        </Show>
      </div>
    </form>
  )
}
