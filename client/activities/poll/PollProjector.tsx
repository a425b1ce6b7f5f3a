import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { BarsChart } from './parts/BarsChart.tsx'
import { ScaleChart } from './parts/ScaleChart.tsx'
import { TextWall } from './parts/TextWall.tsx'
import { type QuestionModel, questionModel, type ScreenPoll } from './poll-projector.model.ts'

type PollProjectorProps = {
  /** Null once the question is on its way out, or not asked yet. */
  readonly poll: ScreenPoll | null
  readonly now: Accessor<Instant>
}

/** The question, and what the leader lets the hall see of the answers. */
export function PollProjector(props: PollProjectorProps): JSX.Element {
  const model = createModel<QuestionModel>(() => (props.poll ? questionModel(props.poll) : null))
  return (
    <Show when={model()} fallback={<h1 class="comes">{words().questionComes}</h1>}>
      {(shown) => (
        <section class="question">
          <h1
            class="q"
            ref={fit}
            style={{ '--size': shown().setting.size, '--lines': shown().setting.lines }}
          >
            {shown().text}
          </h1>
          <Show when={shown().several}>
            <p class="note">{words().several}</p>
          </Show>
          <Body model={shown()} now={props.now} />
        </section>
      )}
    </Show>
  )
}

/** Why there is nothing to see; empty while that needs no words. */
function why({ withheld, closed, least, body }: QuestionModel): string {
  if (withheld === 'too-few') return closed ? words().tooFewClosed(least) : words().tooFew(least)
  if (withheld === 'until-closed') return words().untilClosed
  return withheld === 'hidden' && body.kind === 'wall' && !closed ? words().answerOnPhone : ''
}

function Body(props: { readonly model: QuestionModel; readonly now: Accessor<Instant> }): JSX.Element {
  const bars = () => (props.model.body.kind === 'bars' ? props.model.body : null)
  const scale = () => (props.model.body.kind === 'scale' ? props.model.body : null)
  const wall = () => (props.model.body.kind === 'wall' ? props.model.body : null)
  return (
    <Switch>
      <Match when={bars()}>
        {(model) => <BarsChart model={model()} now={props.now} why={why(props.model)} />}
      </Match>
      <Match when={scale()}>{(model) => <ScaleChart model={model()} why={why(props.model)} />}</Match>
      <Match when={wall()}>
        {(model) => <TextWall model={model()} now={props.now} why={why(props.model)} />}
      </Match>
    </Switch>
  )
}
