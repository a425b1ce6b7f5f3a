import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { Answer } from '#shared/activities/poll/question.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/smallest-cell.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { PollCard } from '#shared/views/activity-part.ts'
import { ResultBars } from './parts/ResultBars.tsx'
import { ResultDates } from './parts/ResultDates.tsx'
import { ResultNumbers } from './parts/ResultNumbers.tsx'
import { ResultTexts } from './parts/ResultTexts.tsx'
import { ResultWords } from './parts/ResultWords.tsx'
import { RightAnswer } from './parts/RightAnswer.tsx'
import { numberText } from './range-text.ts'
import { meanOf } from './results.model.ts'
import { words } from './words.ts'

/** What everybody answered, once the leader shows it; and how one's own municipality did, where it may see that. */
export function PollResults(props: { readonly phone: Phone; readonly poll: PollModel }): JSX.Element {
  const card = () => props.poll.card
  const own = () => props.phone.views.group?.answers?.find(({ id }) => id === card().id)?.tally
  return (
    <>
      <Show when={props.poll.uncounted}>
        {(is) => <p class="sm">{words().results.uncounted[is()](SMALLEST_CELL)}</p>}
      </Show>
      <Show when={card().toEach && card().phase === 'open'}>
        <p class="sm mut">{words().results.toEach}</p>
      </Show>
      <Show when={card().right}>
        {(right) => <RightAnswer question={card().question} right={right()} answer={props.poll.answer} />}
      </Show>
      <Show when={card().tally}>
        {(tally) => (
          <Answers
            title={words().results.title}
            card={card()}
            tally={tally()}
            answer={props.poll.answer}
            first={card().first}
          >
            <Show when={tally().texts.length > 0}>
              <ResultTexts phone={props.phone} poll={props.poll} texts={tally().texts} />
            </Show>
          </Answers>
        )}
      </Show>
      <Show when={card().tally && own()}>
        {(tally) => (
          <Answers title={words().results.own} card={card()} tally={tally()} answer={props.poll.answer} />
        )}
      </Show>
    </>
  )
}

/** The answers to one question, all of them or those of some; with what the first round came to beside them. */
function Answers(props: {
  readonly title: string
  readonly card: PollCard
  readonly tally: Tally
  readonly answer: Answer | null
  readonly first?: Tally | undefined
  readonly children?: JSX.Element
}): JSX.Element {
  const question = () => props.card.question
  const closed = () => props.card.phase === 'closed'
  const meanBefore = () => (props.first ? meanOf(question(), props.first) : null)
  return (
    <div class="stack results">
      <h2>
        {props.title} <span class="mut num">({words().results.answers(props.tally.answered)})</span>
      </h2>
      <ResultBars
        question={question()}
        tally={props.tally}
        answer={props.answer}
        closed={closed()}
        first={props.first}
      />
      <Show when={meanOf(question(), props.tally)}>
        {(value) => (
          <p class="sm num">
            {words().results.mean(numberText(value(), 1))}
            <Show when={meanBefore()}>
              {(was) => <span class="mut"> · {words().results.before(numberText(was(), 1))}</span>}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.tally.notRelevant}>
        {(count) => <p class="sm mut num">{words().results.notRelevant(count())}</p>}
      </Show>
      <Show when={props.tally.numbers}>
        {(numbers) => (
          <ResultNumbers
            question={question()}
            numbers={numbers()}
            before={props.first?.numbers}
            answer={props.answer}
          />
        )}
      </Show>
      <Show when={props.tally.dates}>
        {(rows) => <ResultDates question={question()} rows={rows()} before={props.first?.dates} />}
      </Show>
      <Show when={props.tally.words}>
        {(all) => <ResultWords words={all()} answer={props.answer} closed={closed()} />}
      </Show>
      {props.children}
    </div>
  )
}
