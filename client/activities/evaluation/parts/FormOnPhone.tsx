import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { formState } from '#client/activities/evaluation/form-phone.model.ts'
import { words as says } from '#client/activities/evaluation/phone-words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { HiddenIcon } from '#client/ui/more-icons.ts'
import { dateText, timeText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { EvaluationCard } from '#shared/views/evaluation-part.ts'
import type { OwnView } from '#shared/views/own.ts'
import { FormFields } from './FormFields.tsx'
import { FormLeft } from './FormLeft.tsx'
import { FormSent } from './FormSent.tsx'

/** One form: to be filled in, sent, or closed. Who holds the phone stands nowhere on it. */
export function FormOnPhone(props: {
  readonly phone: Phone
  readonly card: EvaluationCard
  readonly own: OwnView
  /** Something else is asked of the whole hall right now. */
  readonly folded: boolean
  readonly title: string
  readonly zone: string
}): JSX.Element {
  const [changing, setChanging] = createSignal(false)
  const [unfolded, setUnfolded] = createSignal(false)
  const online = () => props.phone.connection.status() === 'online'
  const state = createMemo(() => formState(props.card.id, props.own, props.phone.outbox, online()))
  const isOpen = () => props.card.phase === 'open'
  const isFolded = () => props.folded && !unfolded() && !changing()
  const asked = () => isOpen() && !isFolded()
  const writes = () => {
    const { is } = state()
    return is === 'unsent' || is === 'refused' || (changing() && is !== 'counted')
  }
  const until = (at: Instant) => {
    const date = wallClock(at, props.zone).date
    const today = wallClock(props.phone.now(), props.zone).date
    const time = timeText(at, props.zone)
    return date === today ? says().untilTime(time) : says().untilDate(dateText(words().common, date), time)
  }
  return (
    <section class="evalform" classList={{ asked: asked() && writes() }} aria-label={says().anonymous}>
      <div class="bar">
        <span>
          <HiddenIcon /> <b>{says().anonymous}</b>
        </span>
        <span>
          <span>{props.title}</span>
        </span>
      </div>
      <Show
        when={!(isOpen() && isFolded())}
        fallback={
          <div class="inner">
            <button type="button" class="btn" aria-expanded="false" onClick={() => setUnfolded(true)}>
              {says().folded}
            </button>
          </div>
        }
      >
        <div class="inner stack">
          <h1 tabIndex={-1}>{props.card.title || says().title}</h1>
          <Show when={isOpen()} fallback={<p class="mut">{says().closed}</p>}>
            <p class="mut">{says().about}</p>
            <Show when={props.card.until}>{(at) => <p class="sm mut num">{until(at())}</p>}</Show>
          </Show>
        </div>
        <Show when={isOpen()} fallback={<FormLeft phone={props.phone} card={props.card} state={state()} />}>
          <Show
            when={writes()}
            fallback={<FormSent card={props.card} state={state()} change={() => setChanging(true)} />}
          >
            <FormFields
              phone={props.phone}
              card={props.card}
              state={state()}
              sent={() => setChanging(false)}
              stop={changing() && state().is !== 'refused' ? () => setChanging(false) : undefined}
            />
          </Show>
        </Show>
      </Show>
    </section>
  )
}
