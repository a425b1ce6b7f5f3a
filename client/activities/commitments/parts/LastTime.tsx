import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { whyNot } from '#client/activities/commitments/why-not.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { COMMITMENT_LIMITS, STATUSES, type Status } from '#shared/activities/commitments/fields.ts'
import { tidy } from '#shared/kernel/tidy.ts'
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
  const [learned, setLearned] = createSignal<string | null>(null)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [saved, setSaved] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  /** What the municipality had said as one began, so that another's word is not written over unseen. */
  const seen = () => {
    const { status: is, why: because, learned: lesson } = props.promise
    return is === null ? null : { status: is, why: because, learned: lesson }
  }
  let base = seen()
  const isMine = () => status() !== null || why() !== null || learned() !== null
  const shownStatus = () => status() ?? props.promise.status
  const shownWhy = () => why() ?? props.promise.why
  const shownLearned = () => learned() ?? props.promise.learned
  const begin = () => {
    if (!isMine()) base = seen()
    setSaved(false)
    setWrong(null)
  }
  createEffect(
    on(
      () => [props.promise.status, props.promise.why, props.promise.learned],
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
    setLearned(null)
  }
  async function save() {
    const is = shownStatus()
    if (is === null || busy()) return
    setBusy(true)
    const outcome = await props.phone.connection.send({
      ...{ type: 'FollowCommitment', activity: props.activity, carried: props.promise.id },
      ...{ base, status: is, why: shownWhy(), learned: shownLearned() },
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
          <>
            <Text
              id={`why-${props.promise.id}`}
              label={is() === 'dropped' ? says().why : says().whyMore}
              most={COMMITMENT_LIMITS.why}
              locked={!props.isOpen}
              value={shownWhy()}
              onInput={(to) => {
                begin()
                setWhy(to)
              }}
            />
            <Text
              id={`learned-${props.promise.id}`}
              label={says().learned}
              most={COMMITMENT_LIMITS.learned}
              locked={!props.isOpen}
              value={shownLearned()}
              onInput={(to) => {
                begin()
                setLearned(to)
              }}
            />
          </>
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

function Text(props: {
  readonly id: string
  readonly label: string
  readonly most: number
  readonly locked: boolean
  readonly value: string
  readonly onInput: (to: string) => void
}): JSX.Element {
  return (
    <div class="field">
      <label class="lab" for={props.id}>
        {props.label}
      </label>
      <textarea
        id={props.id}
        rows="2"
        maxlength={props.most}
        disabled={props.locked}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}
