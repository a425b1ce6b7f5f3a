import { createMemo, type JSX, Show } from 'solid-js'
import { numberText } from '#client/activities/question/range-text.ts'
import { barsOf, type ResultBar } from '#client/activities/question/results.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

/** A bar for each choice or step, with what it stands for in figures. */
export function ResultBars(props: {
  readonly question: Question
  readonly tally: Tally
  /** What was answered in the first of two rounds. */
  readonly first: Tally | undefined
  readonly answer: Answer | null
  readonly closed: boolean
}): JSX.Element {
  const bars = () => barsOf(props.question, props.tally, props.answer, props.closed)
  const before = createMemo(
    () => new Map(barsOf(props.question, props.first ?? null, null, false).map((bar) => [bar.id, bar])),
  )
  const beforeText = (id: string) => {
    const bar = before().get(id)
    return (
      bar && words().results.before(isRanking() ? figureText(props.question, bar) : `${bar.share}\u00a0%`)
    )
  }
  const isRanking = () => props.question.type === 'ranking'
  return (
    <Show when={bars().length > 0}>
      <ul class="bars">
        <Each of={bars()}>
          {(bar) => (
            <li classList={{ most: bar().most }}>
              <span>
                {labelText(props.question, bar())}
                <Show when={aside(props.question, bar(), beforeText(bar().id))}>
                  {(text) => <span class="xs mut"> ·&nbsp;{text()}</span>}
                </Show>
              </span>
              <span class="num">
                {figureText(props.question, bar())}
                <Show when={!isRanking()}>
                  {' '}
                  <span class="mut">({bar().share}&nbsp;%)</span>
                </Show>
              </span>
              <i style={{ '--share': `${bar().share}%` }} aria-hidden="true" />
            </li>
          )}
        </Each>
      </ul>
    </Show>
  )
}

function labelText({ type }: Question, { id, text }: ResultBar): string {
  if (type === 'yesno') return words().yesno[id as 'yes' | 'no' | 'unsure']
  if (type !== 'scale') return text
  return text === '' ? id : `${id} = ${text}`
}

function figureText({ type }: Question, { figure }: ResultBar): string {
  return type === 'ranking' || type === 'shares' ? words().results.points(figure) : `${figure}`
}

function aside({ type }: Question, { mean, mine }: ResultBar, before = ''): string {
  const { meanPlace, yours, yourPlace, yourPoints } = words().results
  const own =
    mine === null ? '' : type === 'ranking' ? yourPlace(mine) : type === 'shares' ? yourPoints(mine) : yours
  return [mean === null ? '' : meanPlace(numberText(mean, 1)), before, own]
    .filter((text) => text !== '')
    .join(' · ')
}
