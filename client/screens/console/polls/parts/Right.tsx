import { createSignal, For, type JSX, Show } from 'solid-js'
import { canBeRight, numberIn, type QuestionDraft } from '#client/screens/console/polls/draft.model.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { YES_NO } from '#shared/activities/poll/question.ts'

type RightProps = {
  readonly draft: QuestionDraft
  readonly onChange: (part: Partial<QuestionDraft>) => void
}

/** Whether there is a right answer, and which; nobody else sees it before the leader reveals it. */
export function Right(props: RightProps): JSX.Element {
  const has = () => props.draft.right !== null && props.draft.right.type === props.draft.type
  function begin(): QuestionDraft['right'] {
    const { type, choices } = props.draft
    if (type === 'choice') return { type, choice: choices[0]?.id ?? '' }
    if (type === 'choices') return { type, choices: choices.slice(0, 1).map(({ id }) => id) }
    if (type === 'yesno') return { type, value: 'yes' }
    return type === 'number' ? { type, value: 0 } : null
  }
  return (
    <Show when={canBeRight(props.draft.type)}>
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            checked={has()}
            onChange={(event) => props.onChange({ right: event.currentTarget.checked ? begin() : null })}
          />
          {words().hasRight}
        </label>
        <Show when={has() && props.draft.type === 'yesno'}>
          <span class="row">
            <For each={YES_NO}>
              {(value) => (
                <label class="check">
                  <input
                    type="radio"
                    name="poll-right"
                    checked={props.draft.right?.type === 'yesno' && props.draft.right.value === value}
                    onChange={() => props.onChange({ right: { type: 'yesno', value } })}
                  />
                  {words()[value]}
                </label>
              )}
            </For>
          </span>
        </Show>
        <Show when={has() && props.draft.type === 'number'}>
          <RightNumber {...props} />
        </Show>
        <Show when={has() && (props.draft.type === 'choice' || props.draft.type === 'choices')}>
          <span class="xs mut">{words().rightMissing}</span>
        </Show>
      </div>
    </Show>
  )
}

function RightNumber(props: RightProps): JSX.Element {
  const { right } = props.draft
  const [text, setText] = createSignal(right?.type === 'number' ? `${right.value}`.replace('.', ',') : '')
  return (
    <div class="field short">
      <label for="poll-right-number">{words().rightNumber}</label>
      <input
        id="poll-right-number"
        class="inp num"
        inputmode="decimal"
        value={text()}
        aria-invalid={numberIn(text()) === null}
        onInput={(event) => {
          setText(event.currentTarget.value)
          const value = numberIn(event.currentTarget.value)
          if (value !== null) props.onChange({ right: { type: 'number', value } })
        }}
      />
    </div>
  )
}
