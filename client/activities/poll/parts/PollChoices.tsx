import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import {
  answerOf,
  idsOf,
  missingOf,
  optionsOf,
  type PollModel,
} from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Answer } from '#shared/activities/poll/poll.ts'

/**
 * Everything that is answered with a tap: one choice, several, a scale. Several are delivered once there are as many as
 * asked for; until then they are only marked here.
 */
export function PollChoices(props: {
  readonly poll: PollModel
  readonly open: boolean
  readonly give: (answer: Answer) => void
}): JSX.Element {
  const question = () => props.poll.card.question
  const scale = () => {
    const asked = question()
    return asked.type === 'scale' ? asked : undefined
  }
  const several = () => question().type === 'choices'
  const [marked, setMarked] = createSignal(idsOf(props.poll.answer))
  const missing = () => missingOf(question(), marked())
  const full = () => {
    const asked = question()
    return asked.type === 'choices' && marked().length >= asked.max
  }

  // What was given elsewhere, or taken back, shows here too; what is only marked is left alone.
  createEffect(
    on(
      () => idsOf(props.poll.answer).join(' '),
      () => setMarked(idsOf(props.poll.answer)),
      { defer: true },
    ),
  )

  function choose(id: string) {
    if (!several()) setMarked([id])
    else setMarked((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id]))
    const answer = missing() > 0 ? null : answerOf(question(), marked())
    if (answer) props.give(answer)
  }

  return (
    <>
      <div
        class="pick"
        classList={{ scale: !!scale(), long: (scale()?.steps ?? 0) > 5 }}
        style={{ '--steps': scale()?.steps }}
      >
        <Each of={optionsOf(question())}>
          {(option) => (
            <label>
              <input
                type={several() ? 'checkbox' : 'radio'}
                name={props.poll.id}
                checked={marked().includes(option().id)}
                disabled={!props.open || (full() && !marked().includes(option().id))}
                onChange={() => choose(option().id)}
              />
              <span>{option().text}</span>
            </label>
          )}
        </Each>
      </div>
      <Show when={scale()}>
        {(ends) => (
          <p class="ends">
            <span>{ends().low && words().poll.end(1, ends().low)}</span>
            <span>{ends().high && words().poll.end(ends().steps, ends().high)}</span>
          </p>
        )}
      </Show>
      <Show when={several()}>
        <p class="sm mut" role="status">
          {props.open && missing() > 0 && marked().length > 0 ? words().poll.pickMore(missing()) : ''}
        </p>
      </Show>
    </>
  )
}
