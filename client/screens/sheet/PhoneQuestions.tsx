import { type JSX, Show } from 'solid-js'
import { type PollModel, pollModel, sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { PollResults } from '#client/activities/question/PollResults.tsx'
import { QuestionField } from '#client/activities/question/QuestionField.tsx'
import { QuestionPhone } from '#client/activities/question/QuestionPhone.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import type { PollCard } from '#shared/views/activity-part.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  ANSWERS,
  type Asked,
  type PollOptions,
  running,
  SCALED,
  WRITTEN,
  withPoll,
} from './samples/gathering.ts'
import { entry, type PhoneSample, samplePhone } from './samples/phone.ts'
import { ANSWERED, OVERFULL, PLAIN_SCALE, QUESTIONS, SIX, THEME_DAYS, TOP_TWO } from './samples/questions.ts'
import { POINT } from './samples/texts.ts'

type PollProps = PollOptions & { readonly asked: Question | Asked; readonly sample?: PhoneSample }

function pollOn(phone: Phone): PollModel | null {
  const card = phone.views.hall?.activities.find((each) => each.kind === 'poll')
  const sent = sentFrom(phone.outbox, phone.connection.status() === 'online')
  return card?.kind === 'poll' ? pollModel(card, phone.views.own, sent, 1, 1) : null
}

function Asking(props: PollProps): JSX.Element {
  const phone = samplePhone(withPoll(running, props.asked, props), props.sample)
  return (
    <Show when={pollOn(phone)}>
      {(poll) => <QuestionPhone phone={phone} poll={poll()} open={poll().card.phase === 'open'} />}
    </Show>
  )
}

function Results(props: PollProps & { readonly more?: Partial<PollCard> }): JSX.Element {
  const phone = samplePhone(withPoll(running, props.asked, { results: 'shown', phase: 'closed', ...props }))
  return (
    <Show when={pollOn(phone)}>
      {(poll) => <PollResults phone={phone} poll={{ ...poll(), card: { ...poll().card, ...props.more } }} />}
    </Show>
  )
}

const draft = (of: object): PhoneSample => ({ drafts: { poll: JSON.stringify(of) } })
const cast = (answer: Answer) => entry({ type: 'CastBallot', activity: 'poll', answer })
let fields = 0
const FIRST_ROUND = {
  answered: 5,
  rows: [
    { id: 'yes', count: 1 },
    { id: 'no', count: 3 },
    { id: 'unsure', count: 1 },
  ],
  texts: [],
}

function Field(props: {
  readonly question: Question
  readonly answer?: Answer
  readonly error?: string
  readonly disabled?: boolean
}): JSX.Element {
  const nothing = () => undefined
  return (
    <fieldset class="stack">
      <legend class="lab">{props.question.text}</legend>
      <QuestionField
        question={props.question}
        answer={props.answer ?? null}
        onAnswer={nothing}
        error={props.error ?? null}
        disabled={props.disabled ?? false}
        name={`field-${++fields}`}
      />
    </fieldset>
  )
}

/** Questions of every kind: answered on a phone, in a form, and what came of them. */
export function PhoneQuestions(): JSX.Element {
  return (
    <>
      <Of name="QuestionPhone, AskedQuestion, QuestionInput, Ranking">
        <Specimen is="ranking: nothing yet">
          <Asking asked={QUESTIONS.ranking} />
        </Specimen>
        <Specimen is="the two best, one chosen" focus=".rest li:nth-child(2) .btn">
          <Asking asked={TOP_TWO} sample={draft({ type: 'picked', ids: ['c'] })} />
        </Specimen>
        <Specimen is="every place taken, focus" focus="ol li:nth-child(2) .btn">
          <Asking asked={QUESTIONS.ranking} sample={draft({ type: 'picked', ids: ['c', 'a', 'b'] })} />
        </Specimen>
        <Specimen is="delivered">
          <Asking asked={TOP_TWO} answers={[{ type: 'ranking', order: ['b', 'a'] }]} />
        </Specimen>
        <Specimen is="delivered, and changed since">
          <Asking
            asked={TOP_TWO}
            answers={[{ type: 'ranking', order: ['b', 'a'] }]}
            sample={draft({ type: 'picked', ids: ['b'] })}
          />
        </Specimen>
        <Specimen is="overfull">
          <Asking asked={OVERFULL.ranking} sample={draft({ type: 'picked', ids: ['o0', 'o3'] })} />
        </Specimen>
      </Of>
      <Of name="Shares">
        <Specimen is="points: nothing yet">
          <Asking asked={QUESTIONS.shares} />
        </Specimen>
        <Specimen is="some left, focus" focus="li:nth-child(2) input">
          <Asking asked={QUESTIONS.shares} sample={draft({ type: 'shared', points: { a: 4 } })} />
        </Specimen>
        <Specimen is="all given, queued">
          <Asking asked={QUESTIONS.shares} sample={{ entries: [cast(ANSWERED.shares)], status: 'offline' }} />
        </Specimen>
        <Specimen is="overfull">
          <Asking asked={OVERFULL.shares} sample={draft({ type: 'shared', points: { o0: 990 } })} />
        </Specimen>
      </Of>
      <Of name="NumberField">
        <Specimen is="number, focus" focus="input">
          <Asking asked={QUESTIONS.number} />
        </Specimen>
        <Specimen is="written, not delivered">
          <Asking asked={QUESTIONS.number} sample={draft({ type: 'typed', texts: ['7,5'] })} />
        </Specimen>
        <Specimen is="outside (wrong)">
          <Asking asked={QUESTIONS.number} sample={draft({ type: 'typed', texts: ['107'] })} />
        </Specimen>
        <Specimen is="no number (wrong)">
          <Asking asked={QUESTIONS.number} sample={draft({ type: 'typed', texts: ['om lag sju'] })} />
        </Specimen>
      </Of>
      <Of name="Dates">
        <Specimen is="dates and themes: begun" focus="fieldset:nth-of-type(2) input">
          <Asking asked={THEME_DAYS} sample={draft({ type: 'said', how: { d0: 'yes' } })} />
        </Specimen>
        <Specimen is="overfull">
          <Asking asked={OVERFULL.dates} />
        </Specimen>
      </Of>
      <Of name="WordFields, Personal">
        <Specimen is="words: nothing yet">
          <Asking asked={QUESTIONS.words} />
        </Specimen>
        <Specimen is="two, focus on the third" focus="input:nth-of-type(3)">
          <Asking asked={QUESTIONS.words} sample={draft({ type: 'typed', texts: ['nær', 'KS'] })} />
        </Specimen>
        <Specimen is="too long (wrong)">
          <Asking asked={QUESTIONS.words} sample={draft({ type: 'typed', texts: ['x'.repeat(41)] })} />
        </Specimen>
        <Specimen is="what may point somebody out">
          <Asking
            asked={QUESTIONS.words}
            sample={draft({ type: 'typed', texts: ['412 34 567', 'leder@kommune.no'] })}
          />
        </Specimen>
      </Of>
      <Of name="Picks">
        <Specimen is="yes, no or unsure, focus" focus="input">
          <Asking asked={QUESTIONS.yesno} />
        </Specimen>
        <Specimen is="a scale whose steps have names">
          <Asking asked={QUESTIONS.scale} answers={[{ type: 'scale', value: 2 }]} />
        </Specimen>
        <Specimen is="a scale with a way out, taken">
          <Asking asked={PLAIN_SCALE} answers={[{ type: 'scale', value: null }]} />
        </Specimen>
      </Of>
      <Of name="GivenLines">
        <Specimen is="a ranking that is closed">
          <Asking asked={QUESTIONS.ranking} answers={[ANSWERED.ranking]} phase="closed" />
        </Specimen>
        <Specimen is="points">
          <Asking asked={QUESTIONS.shares} answers={[ANSWERED.shares]} phase="closed" />
        </Specimen>
        <Specimen is="a number">
          <Asking asked={QUESTIONS.number} answers={[ANSWERED.number]} phase="closed" />
        </Specimen>
      </Of>
      <Of name="QuestionField, TextField">
        <Specimen is="in a form: a text, focus" focus="textarea">
          <Field question={QUESTIONS.text} />
        </Specimen>
        <Specimen is="a text with a phone number in it" write={['textarea', `${POINT} 412 34 567`]}>
          <Field question={QUESTIONS.text} />
        </Specimen>
        <Specimen is="a scale, given">
          <Field question={PLAIN_SCALE} answer={{ type: 'scale', value: 4 }} />
        </Specimen>
        <Specimen is="several, one missing">
          <Field question={QUESTIONS.choices} answer={{ type: 'choices', choices: ['a'] }} />
        </Specimen>
        <Specimen is="said to be wrong by the form">
          <Field question={QUESTIONS.yesno} error="Svar på denne også." />
        </Specimen>
        <Specimen is="disabled">
          <Field question={QUESTIONS.shares} answer={ANSWERED.shares} disabled />
        </Specimen>
      </Of>
      <Of name="PollResults, ResultBars, ResultNumbers, ResultDates, ResultWords, ResultTexts, RightAnswer">
        <Specimen is="choice">
          <Results asked="choice" answers={ANSWERS} />
        </Specimen>
        <Specimen is="scale">
          <Results asked="scale" answers={SCALED} />
        </Specimen>
        <Specimen is="texts">
          <Results asked="text" answers={WRITTEN} />
        </Specimen>
        <Specimen is="overfull">
          <Results
            asked="overfull"
            answers={['o0', 'o1', 'o1', 'o2', 'o3'].map((choice) => ({ type: 'choice', choice }))}
          />
        </Specimen>
        <Specimen is="ranking">
          <Results asked={QUESTIONS.ranking} answers={SIX.ranking ?? []} />
        </Specimen>
        <Specimen is="points">
          <Results asked={QUESTIONS.shares} answers={SIX.shares ?? []} />
        </Specimen>
        <Specimen is="number">
          <Results asked={QUESTIONS.number} answers={SIX.number ?? []} />
        </Specimen>
        <Specimen is="dates and themes">
          <Results asked={THEME_DAYS} answers={SIX.dates ?? []} />
        </Specimen>
        <Specimen is="words">
          <Results asked={QUESTIONS.words} answers={SIX.words ?? []} />
        </Specimen>
        <Specimen is="yes, no or unsure">
          <Results asked={QUESTIONS.yesno} answers={SIX.yesno ?? []} />
        </Specimen>
        <Specimen is="the right answer, revealed">
          <Results asked={QUESTIONS.number} answers={SIX.number ?? []} more={{ right: ANSWERED.number }} />
        </Specimen>
        <Specimen is="a second round, with the first">
          <Results
            asked={QUESTIONS.yesno}
            answers={SIX.yesno ?? []}
            more={{ round: 2, first: FIRST_ROUND }}
          />
        </Specimen>
        <Specimen is="a scale with a way out">
          <Results asked={QUESTIONS.scale} answers={SIX.scale ?? []} />
        </Specimen>
      </Of>
    </>
  )
}
