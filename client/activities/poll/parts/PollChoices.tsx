import { createEffect, createSignal, For, type JSX, Match, on, Show, Switch } from 'solid-js'
import { choicesState, idsOf, type PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'

type Of<T extends Question['type']> = Extract<Question, { type: T }>

/** Everything that is answered with a tap: one choice, several, a scale. */
export function PollChoices(props: {
  readonly poll: PollModel
  readonly open: boolean
  readonly give: (answer: Answer) => void
}): JSX.Element {
  const question = () => props.poll.card.question
  const is = <T extends Question['type']>(type: T) =>
    question().type === type ? (question() as Of<T>) : undefined
  const chosen = () => idsOf(props.poll.answer)
  return (
    <Switch>
      <Match when={is('choice')}>
        {(one) => (
          <div class="pick">
            <For each={one().choices}>
              {(choice) => (
                <Option
                  name={props.poll.id}
                  type="radio"
                  checked={chosen().includes(choice.id)}
                  disabled={!props.open}
                  choose={() => props.give({ type: 'choice', choice: choice.id })}
                >
                  {choice.text}
                </Option>
              )}
            </For>
          </div>
        )}
      </Match>
      <Match when={is('scale')}>
        {(scale) => (
          <>
            <div
              class="pick scale"
              classList={{ long: scale().steps > 5 }}
              style={{ '--steps': scale().steps }}
            >
              <For each={Array.from({ length: scale().steps }, (_, at) => at + 1)}>
                {(value) => (
                  <Option
                    name={props.poll.id}
                    type="radio"
                    checked={chosen().includes(`${value}`)}
                    disabled={!props.open}
                    choose={() => props.give({ type: 'scale', value })}
                  >
                    {value}
                  </Option>
                )}
              </For>
            </div>
            <Show when={scale().low || scale().high}>
              <p class="ends">
                <span>{scale().low && words().poll.end(1, scale().low)}</span>
                <span>{scale().high && words().poll.end(scale().steps, scale().high)}</span>
              </p>
            </Show>
          </>
        )}
      </Match>
      <Match when={is('choices')}>
        {(several) => <Several poll={props.poll} question={several()} open={props.open} give={props.give} />}
      </Match>
    </Switch>
  )
}

/** Several choices are delivered once there are as many as asked for; until then they are only marked here. */
function Several(props: {
  readonly poll: PollModel
  readonly question: Of<'choices'>
  readonly open: boolean
  readonly give: (answer: Answer) => void
}): JSX.Element {
  const [marked, setMarked] = createSignal(idsOf(props.poll.answer))
  const state = () => choicesState(props.question, marked())
  // What was given on another phone, or in another tab, shows here too; what is only marked is left alone.
  createEffect(
    on(
      () => idsOf(props.poll.answer).join(' '),
      () => {
        if (props.poll.answer !== null) setMarked(idsOf(props.poll.answer))
      },
    ),
  )
  function toggle(id: string) {
    setMarked((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id]))
    if (state().missing === 0) props.give({ type: 'choices', choices: [...marked()] })
  }
  return (
    <>
      <div class="pick">
        <For each={props.question.choices}>
          {(choice) => (
            <Option
              name={props.poll.id}
              type="checkbox"
              checked={marked().includes(choice.id)}
              disabled={!props.open || (state().full && !marked().includes(choice.id))}
              choose={() => toggle(choice.id)}
            >
              {choice.text}
            </Option>
          )}
        </For>
      </div>
      <p class="sm mut" role="status">
        {props.open && state().missing > 0 && marked().length > 0
          ? words().poll.pickMore(state().missing)
          : ''}
      </p>
    </>
  )
}

function Option(props: {
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  readonly disabled: boolean
  readonly choose: () => void
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <label>
      <input
        type={props.type}
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        onChange={() => props.choose()}
      />
      <span>{props.children}</span>
    </label>
  )
}
