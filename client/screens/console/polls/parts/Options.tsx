import { createUniqueId, type JSX, Show } from 'solid-js'
import { words as orderWords } from '#client/notes/words.ts'
import { createOptionRows } from '#client/screens/console/parts/create-option-rows.ts'
import { canBeRight, choicesIn, type QuestionDraft } from '#client/screens/console/polls/draft.model.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'

/** So many rows are never drawn as one picture on the hall screen. */
const PAGED = 10

type OptionsProps = {
  readonly draft: QuestionDraft
  readonly onChange: (part: Partial<QuestionDraft>) => void
  readonly invalid: boolean
  readonly described: string
}

/** The choices of a question, and which of them is right, where one is. */
export function Options(props: OptionsProps): JSX.Element {
  const help = createUniqueId()
  const list = createOptionRows({
    options: () => props.draft.choices,
    onChange: (choices) => props.onChange({ choices }),
    scroller: '.pollmid',
  })
  const { order } = list

  return (
    <div class="field">
      <span class="lab" id={`${help}-head`}>
        {props.draft.type === 'dates' ? words().dateOptions : words().options}
      </span>
      <ol class="opts" data-table="options" aria-labelledby={`${help}-head`} ref={list.list}>
        <Each of={list.rows()}>
          {(row, at) => (
            <li
              data-seat={row().id}
              classList={{ lifted: order.lifted() === row().id, right: isRight(props.draft, row().id) }}
            >
              <Show when={row().text !== '' || !list.isNext(row().id)} fallback={<span />}>
                <button
                  type="button"
                  class="grip"
                  data-grip
                  aria-label={orderWords().grip(at() + 1, row().text || words().option(at() + 1))}
                  aria-describedby={`${help}-grip`}
                  aria-pressed={order.lifted() === row().id}
                  onKeyDown={(event) => order.onKeyDown(event, row().id)}
                  onFocusOut={(event) => order.onFocusOut(event, row().id)}
                >
                  <GripIcon />
                </button>
              </Show>
              <input
                class="inp"
                value={row().text}
                placeholder={words().option(at() + 1)}
                aria-label={words().option(at() + 1)}
                aria-invalid={props.invalid}
                aria-describedby={props.invalid ? props.described : undefined}
                onInput={(event) => list.write(row().id, event.currentTarget.value)}
                onKeyDown={(event) => list.onKeyDown(event, row().id, at())}
                onPaste={(event) => list.onPaste(event, row().id)}
              />
              <Show when={!list.isNext(row().id) || row().text !== ''} fallback={<span class="out" />}>
                <Show when={props.draft.right !== null && canBeRight(props.draft.type)}>
                  <label class="check">
                    <input
                      type={props.draft.type === 'choices' ? 'checkbox' : 'radio'}
                      name="poll-right"
                      checked={isRight(props.draft, row().id)}
                      onChange={() => props.onChange({ right: rightWith(props.draft, row().id) })}
                    />
                    <span class="sr">{words().rightOf(row().text)}</span>
                    <span aria-hidden="true" class="xs">
                      {words().right}
                    </span>
                  </label>
                </Show>
                <button type="button" class="btn quiet out" onClick={() => list.remove(row().id, at())}>
                  <CrossIcon label={words().removeOption(row().text || words().option(at() + 1))} />
                </button>
              </Show>
            </li>
          )}
        </Each>
      </ol>
      <span class="xs mut">
        {choicesIn(props.draft).length > PAGED
          ? words().many(choicesIn(props.draft).length)
          : words().optionsHelp}
      </span>
      <p class="sr" id={`${help}-grip`}>
        {orderWords().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
    </div>
  )
}

function isRight({ right, type }: QuestionDraft, id: string): boolean {
  if (right === null || right.type !== type) return false
  return right.type === 'choice'
    ? right.choice === id
    : right.type === 'choices' && right.choices.includes(id)
}

function rightWith({ right, type }: QuestionDraft, id: string): QuestionDraft['right'] {
  if (type === 'choice') return { type: 'choice', choice: id }
  const chosen = right?.type === 'choices' ? right.choices : []
  return {
    type: 'choices',
    choices: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
  }
}
