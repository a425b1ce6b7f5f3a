import { type JSX, Show } from 'solid-js'
import { unitOf } from '#client/activities/question/given.model.ts'
import { numberText } from '#client/activities/question/range-text.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Numbers } from '#shared/activities/poll/numbers.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'

/** How the numbers lie: the middle of them, and how many gave about which. */
export function ResultNumbers(props: {
  readonly question: Question
  readonly numbers: Numbers
  readonly before: Numbers | undefined
  readonly answer: Answer | null
}): JSX.Element {
  const withUnit = (value: number) => `${numberText(value)}\u00a0${unitOf(props.question)}`.trim()
  const most = () => Math.max(1, ...props.numbers.bins.map(({ count }) => count))
  const bins = () =>
    props.numbers.bins.map((bin, at, all) => ({ ...bin, id: `${bin.from}`, last: at === all.length - 1 }))
  const mine = () => (props.answer?.type === 'number' ? props.answer.value : null)
  const isMine = (bin: { from: number; to: number; last: boolean }) => {
    const value = mine()
    return value !== null && value >= bin.from && (value < bin.to || bin.last)
  }
  return (
    <>
      <Show when={props.numbers.median !== null}>
        <p class="num">
          <b>{words().results.median(withUnit(props.numbers.median ?? 0))}</b>
          <span class="mut">
            {', '}
            {words().results.span(withUnit(props.numbers.min ?? 0), withUnit(props.numbers.max ?? 0))}
            <Show when={props.before?.median != null}>
              {'. '}
              {words().results.before(words().results.median(withUnit(props.before?.median ?? 0)))}
            </Show>
          </span>
        </p>
      </Show>
      <ul class="bars">
        <Each of={bins()}>
          {(bin) => (
            <li classList={{ most: bin().count === most() }}>
              <span class="num">
                {words().results.to(numberText(bin().from), numberText(bin().to))}
                <Show when={isMine(bin())}>
                  <span class="xs mut"> · {words().results.yours}</span>
                </Show>
              </span>
              <span class="num">{bin().count}</span>
              <i style={{ '--share': `${(100 * bin().count) / most()}%` }} aria-hidden="true" />
            </li>
          )}
        </Each>
      </ul>
    </>
  )
}
