import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import { ResultBars } from './parts/ResultBars.tsx'
import { ResultDates } from './parts/ResultDates.tsx'
import { ResultNumbers } from './parts/ResultNumbers.tsx'
import { ResultWords } from './parts/ResultWords.tsx'
import { numberText } from './range-text.ts'
import { meanOf } from './results.model.ts'
import { words } from './words.ts'

/** What everybody answered, once the leader shows it. */
export function PollResults(props: { readonly poll: PollModel }): JSX.Element {
  const card = () => props.poll.card
  const closed = () => card().phase === 'closed'
  return (
    <Show when={card().tally}>
      {(tally) => (
        <div class="stack results">
          <h2>
            {words().results.title} <span class="mut num">({words().results.answers(tally().answered)})</span>
          </h2>
          <ResultBars
            question={card().question}
            tally={tally()}
            answer={props.poll.answer}
            closed={closed()}
          />
          <Show when={meanOf(card().question, tally())}>
            {(value) => <p class="sm num">{words().results.mean(numberText(value(), 1))}</p>}
          </Show>
          <Show when={tally().notRelevant}>
            {(count) => <p class="sm mut num">{words().results.notRelevant(count())}</p>}
          </Show>
          <Show when={tally().numbers}>
            {(numbers) => (
              <ResultNumbers question={card().question} numbers={numbers()} answer={props.poll.answer} />
            )}
          </Show>
          <Show when={tally().dates}>
            {(rows) => <ResultDates question={card().question} rows={rows()} />}
          </Show>
          <Show when={tally().words}>
            {(all) => <ResultWords words={all()} answer={props.poll.answer} closed={closed()} />}
          </Show>
          <Show when={tally().texts.length > 0}>
            <ul class="rows">
              <Each of={tally().texts}>
                {(each) => (
                  <li>
                    <span>{each().text}</span>
                  </li>
                )}
              </Each>
            </ul>
          </Show>
        </div>
      )}
    </Show>
  )
}
