import { type JSX, Show } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { idsIn, missingIn, NOT_RELEVANT } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'

type Kind = 'choice' | 'choices' | 'scale' | 'yesno'
type Option = { readonly id: string; readonly text: string; readonly step?: string }

/** Everything that is answered with a tap. A scale whose every step has a name is rows; without, it is figures in a row. */
export function Picks(props: InputProps<Asked<Kind>>): JSX.Element {
  const chosen = () => idsIn(props.sketch)
  const several = () => (props.question.type === 'choices' ? props.question : undefined)
  const figures = () =>
    props.question.type === 'scale' && !hasNames(props.question) ? props.question : undefined
  const full = () => chosen().length >= (several()?.max ?? Number.POSITIVE_INFINITY)

  function choose(id: string) {
    const ids = !several()
      ? [id]
      : chosen().includes(id)
        ? chosen().filter((each) => each !== id)
        : [...chosen(), id]
    props.set({ type: 'picked', ids })
  }

  const pick = (option: () => Option) => (
    <label>
      <input
        type={several() ? 'checkbox' : 'radio'}
        name={props.name}
        checked={chosen().includes(option().id)}
        disabled={props.disabled || (full() && !chosen().includes(option().id))}
        aria-invalid={props.bad || undefined}
        onChange={() => choose(option().id)}
      />
      <span>
        <Show when={option().step}>{(step) => <b class="num">{step()}&ensp;</b>}</Show>
        {option().text}
      </span>
    </label>
  )

  return (
    <>
      <Show when={several()}>{(asked) => <p class="sm mut">{countText(asked().min, asked().max)}</p>}</Show>
      <div
        class="pick"
        classList={{
          scale: !!figures(),
          long: (figures()?.steps ?? 0) > 5,
          three: props.question.type === 'yesno',
        }}
        style={{ '--steps': figures()?.steps }}
      >
        <Each of={optionsOf(props.question)}>{(option) => pick(option)}</Each>
      </div>
      <Show when={figures()}>
        {(ends) => (
          <p class="ends">
            <span>{ends().low && `1 = ${ends().low}`}</span>
            <span>{ends().high && `${ends().steps} = ${ends().high}`}</span>
          </p>
        )}
      </Show>
      <Show when={props.question.type === 'scale' && props.question.notRelevant}>
        <div class="pick">{pick(() => ({ id: NOT_RELEVANT, text: words().scale.notRelevant }))}</div>
      </Show>
      <Show when={several()}>
        {(asked) => (
          <p class="sm mut" role="status">
            {chosen().length > 0 && missingIn(asked(), props.sketch) > 0
              ? words().choices.more(missingIn(asked(), props.sketch))
              : ''}
          </p>
        )}
      </Show>
    </>
  )
}

function hasNames({ labels }: Asked<'scale'>): boolean {
  return (labels ?? []).some((label) => label !== '')
}

function optionsOf(question: Asked<Kind>): readonly Option[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.choices
    case 'yesno':
      return (['yes', 'no', 'unsure'] as const).map((id) => ({ id, text: words().yesno[id] }))
    case 'scale':
      return Array.from({ length: question.steps }, (_, at) => stepOf(question, at))
  }
}

function stepOf(question: Asked<'scale'>, at: number): Option {
  const step = `${at + 1}`
  const last = at + 1 === question.steps
  const end = at === 0 ? question.low : last ? question.high : ''
  return hasNames(question)
    ? { id: step, text: question.labels?.[at] || end, step }
    : { id: step, text: step }
}

function countText(least: number, most: number): string {
  const { exactly, range, most: atMost } = words().choices
  if (least === most) return exactly(most)
  return least <= 1 ? atMost(most) : range(least, most)
}
