import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'

/** That one has gone, or is out of the step that is on, for as long as it is so; and the way back, in one press. */
export function Away(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  const [sending, setSending] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const isOn = (id: string) => props.hall.activities.some((each) => each.id === id && each.phase === 'open')
  const left = () => props.own.talks.find((talk) => talk.left && isOn(talk.activity))
  const is = createMemo(() => {
    if (props.hall.gathering.phase !== 'open') return null
    if (props.own.person?.gone) return 'gone'
    return left() ? 'out' : null
  })
  let said: HTMLParagraphElement | undefined

  // What was pressed stands no more: what came of it is seen and read instead, unless somebody is writing.
  createEffect(
    on(
      is,
      (now) => {
        setWrong(null)
        if (document.activeElement?.matches('textarea, input')) return
        const frame = requestAnimationFrame(() => {
          window.scrollTo({ top: 0 })
          const to = now === null ? document.querySelector<HTMLElement>('main h1') : said
          to?.focus({ preventScroll: true })
        })
        onCleanup(() => cancelAnimationFrame(frame))
      },
      { defer: true },
    ),
  )

  async function comeBack() {
    const person = props.own.person?.id ?? ''
    const talk = left()
    const command: GatheringCommand =
      is() === 'out' && talk
        ? { type: 'LeaveStep', activity: talk.activity, person, gone: false }
        : { type: 'MarkArrived', person }
    setWrong(null)
    setSending(true)
    const outcome = await props.phone.connection.send(command)
    setSending(false)
    if (!outcome.ok) setWrong(refusal(outcome))
  }

  return (
    <Show when={is()}>
      {(why) => (
        <aside class="away">
          <p tabIndex={-1} ref={said}>
            {why() === 'gone' ? later().leaving.isGone : later().leaving.isOut}
          </p>
          <button
            type="button"
            class="btn"
            disabled={sending() || props.phone.connection.status() !== 'online'}
            onClick={() => void comeBack()}
          >
            {later().leaving.back}
          </button>
          <Note tone="err" text={wrong()} live />
        </aside>
      )}
    </Show>
  )
}
