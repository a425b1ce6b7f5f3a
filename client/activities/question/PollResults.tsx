import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/smallest-cell.ts'
import { ResultBars } from './parts/ResultBars.tsx'
import { ResultDates } from './parts/ResultDates.tsx'
import { ResultNumbers } from './parts/ResultNumbers.tsx'
import { ResultTexts } from './parts/ResultTexts.tsx'
import { ResultWords } from './parts/ResultWords.tsx'
import { RightAnswer } from './parts/RightAnswer.tsx'
import { numberText } from './range-text.ts'
import { meanOf } from './results.model.ts'
import { words } from './words.ts'

/** What everybody answered, once the leader shows it. */
export function PollResults(props: { readonly phone: Phone; readonly poll: PollModel }): JSX.Element {
  const card = () => props.poll.card
  const closed = () => card().phase === 'closed'
  const meanBefore = () => {
    const { first, question } = card()
    return first ? meanOf(question, first) : null
  }
  return (
    <>
      <Show when={props.poll.uncounted}>
        {(is) => <p class="sm">{words().results.uncounted[is()](SMALLEST_CELL)}</p>}
      </Show>
      <Show when={card().right}>
        {(right) => <RightAnswer question={card().question} right={right()} answer={props.poll.answer} />}
      </Show>
      <Show when={card().tally}>
        {(tally) => (
          <div class="stack results">
            <h2>
              {words().results.title}{' '}
              <span class="mut num">({words().results.answers(tally().answered)})</span>
            </h2>
            <ResultBars
              question={card().question}
              tally={tally()}
              answer={props.poll.answer}
              closed={closed()}
              first={card().first}
            />
            <Show when={meanOf(card().question, tally())}>
              {(value) => (
                <p class="sm num">
                  {words().results.mean(numberText(value(), 1))}
                  <Show when={meanBefore()}>
                    {(was) => <span class="mut"> · {words().results.before(numberText(was(), 1))}</span>}
                  </Show>
                </p>
              )}
            </Show>
            <Show when={tally().notRelevant}>
              {(count) => <p class="sm mut num">{words().results.notRelevant(count())}</p>}
            </Show>
            <Show when={tally().numbers}>
              {(numbers) => (
                <ResultNumbers
                  question={card().question}
                  numbers={numbers()}
                  before={card().first?.numbers}
                  answer={props.poll.answer}
                />
              )}
            </Show>
            <Show when={tally().dates}>
              {(rows) => (
                <ResultDates question={card().question} rows={rows()} before={card().first?.dates} />
              )}
            </Show>
            <Show when={tally().words}>
              {(all) => <ResultWords words={all()} answer={props.poll.answer} closed={closed()} />}
            </Show>
            <Show when={tally().texts.length > 0}>
              <ResultTexts phone={props.phone} poll={props.poll} texts={tally().texts} />
            </Show>
          </div>
        )}
      </Show>
    </>
  )
}
