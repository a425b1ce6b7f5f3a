import { type JSX, Show } from 'solid-js'
import { ResultBars } from '#client/activities/question/parts/ResultBars.tsx'
import { ResultDates } from '#client/activities/question/parts/ResultDates.tsx'
import { ResultNumbers } from '#client/activities/question/parts/ResultNumbers.tsx'
import { ResultWords } from '#client/activities/question/parts/ResultWords.tsx'
import { numberText } from '#client/activities/question/range-text.ts'
import { meanOf } from '#client/activities/question/results.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { QuestionResult } from '#shared/activities/evaluation/tally.ts'
import type { HallView } from '#shared/views/hall.ts'
import { formsIn } from './form-phone.model.ts'
import { words as says } from './phone-words.ts'

/** What an evaluation came to, on a phone; nothing in it says whose it is, one's own neither. */
export function EvaluationResults(props: { readonly hall: HallView }): JSX.Element {
  return (
    <Each of={formsIn(props.hall)}>
      {(card) => (
        <Show when={card().results}>
          {(results) => (
            <section class="evalform" aria-label={says().results}>
              <div class="inner">
                <h2>{says().results}</h2>
                <Each of={results()}>
                  {(each) => <Result result={each()} against={card().compared?.title} />}
                </Each>
              </div>
            </section>
          )}
        </Show>
      )}
    </Each>
  )
}

function Result(props: {
  readonly result: QuestionResult
  /** What the results are compared with. */
  readonly against: string | undefined
}): JSX.Element {
  const question = () => props.result.question
  const earlier = () => props.result.earlier
  /** Points of a ranking grow with those who give them. */
  const first = () => (question().type === 'ranking' ? undefined : earlier())
  return (
    <div class="stack results">
      <h3>{question().text}</h3>
      <Show when={props.result.tally} fallback={<p class="sm mut">{says().tooFew}</p>}>
        {(tally) => (
          <>
            <p class="sm mut num">
              {words().results.answers(tally().answered)}
              <Show when={meanOf(question(), tally())}>
                {(value) => <> · {words().results.mean(numberText(value(), 1))}</>}
              </Show>
            </p>
            <Show when={earlier()}>
              {(before) => (
                <p class="sm mut num">
                  {says().before(props.against ?? '')}: {words().results.answers(before().answered)}
                  <Show when={meanOf(question(), before())}>
                    {(value) => <> · {words().results.mean(numberText(value(), 1))}</>}
                  </Show>
                </p>
              )}
            </Show>
            <ResultBars question={question()} tally={tally()} first={first()} answer={null} closed />
            <Show when={tally().notRelevant}>
              {(count) => <p class="sm mut num">{words().results.notRelevant(count())}</p>}
            </Show>
            <Show when={tally().numbers}>
              {(numbers) => (
                <ResultNumbers
                  question={question()}
                  numbers={numbers()}
                  before={earlier()?.numbers}
                  answer={null}
                />
              )}
            </Show>
            <Show when={tally().dates}>
              {(rows) => <ResultDates question={question()} rows={rows()} before={undefined} />}
            </Show>
            <Show when={tally().words}>{(all) => <ResultWords words={all()} answer={null} closed />}</Show>
            <Show when={tally().texts.length > 0}>
              <ul class="rows">
                <Each of={tally().texts}>{(each) => <li>{each().text}</li>}</Each>
              </ul>
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
