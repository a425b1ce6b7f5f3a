import { type Accessor, createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { ClockIcon } from '#client/ui/icons.tsx'
import type { CallWords } from '#client/words/nb/calls.ts'
import { language } from '#client/words/words.ts'
import type { Calling } from '#shared/gathering/calls-now.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CallPart } from '#shared/views/calls-part.ts'
import { meetText } from './call-text.ts'
import { callsToday, minutesTo, near, type Seen } from './calls.model.ts'
import { createReminders } from './create-reminders.ts'

// The page's own, for each row of its programme to find.
const [today, setToday] = createSignal<{ readonly callings: readonly Calling[]; readonly zone: string }>({
  callings: [],
  zone: '',
})

/** Where somebody is called to, from ten minutes before; nothing before that. */
export function OwnCalls(props: {
  readonly calls: readonly CallPart[]
  readonly seen: Seen
  readonly now: Accessor<Instant>
  readonly words: CallWords
  /** Where this gathering's reminders are kept. */
  readonly place: string
}): JSX.Element {
  const zone = () => props.seen.gathering.zone
  const callings = createMemo(() => callsToday(props.seen, props.calls, props.now()))
  createEffect(() => setToday({ callings: callings(), zone: zone() }))
  const shown = createMemo(() => near(callings(), props.now()))
  const latest = createReminders({ callings, now: props.now, place: props.place })
  const inText = (calling: Calling) => {
    const minutes = minutesTo(calling, props.now())
    return minutes === 0 ? props.words.now : props.words.inMinutes(minutes)
  }
  const [heard, setHeard] = createSignal('')
  createEffect(
    on(latest, (is) => {
      if (is) setHeard(`${inText(is.calling)}: ${meetText(props.words, is.calling, zone())}`)
    }),
  )
  // What was said in another language is not read aloud in this one.
  createEffect(on(language, () => setHeard(''), { defer: true }))
  return (
    <>
      <p class="sr" role="status">
        {heard()}
      </p>
      <Show when={shown().length > 0}>
        <section aria-label={props.words.list}>
          <For each={shown()}>
            {(calling) => (
              <p class="off moved">
                <ClockIcon />
                <span>
                  <b>{inText(calling)}:</b> {meetText(props.words, calling, zone())}
                </span>
              </p>
            )}
          </For>
        </section>
      </Show>
    </>
  )
}

/** What one item calls this person to, in the row of their programme. */
export function RowCalls(props: { readonly item: string; readonly words: CallWords }): JSX.Element {
  const own = () => today().callings.filter(({ item }) => item.id === props.item)
  return (
    <Show when={own().length > 0}>
      <For each={own()}>
        {(calling) => <small class="call">{meetText(props.words, calling, today().zone)}</small>}
      </For>
    </Show>
  )
}
