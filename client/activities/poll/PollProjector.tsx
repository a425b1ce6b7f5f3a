import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { BarsChart } from './parts/BarsChart.tsx'
import { DatesGrid } from './parts/DatesGrid.tsx'
import { NumbersChart } from './parts/NumbersChart.tsx'
import { ScaleChart } from './parts/ScaleChart.tsx'
import { TextWall } from './parts/TextWall.tsx'
import { WordCloud } from './parts/WordCloud.tsx'
import './poll-projector.css'
import {
  type Among,
  type Body as BodyModel,
  type Note,
  type QuestionModel,
  questionModel,
  type ScreenPoll,
} from './poll-projector.model.ts'

type PollProjectorProps = {
  /** Null once the question is on its way out, or not asked yet. */
  readonly poll: ScreenPoll | null
  /** Where it is one of several in the same form. */
  readonly among?: Among
  readonly now: Accessor<Instant>
}

/** The question, and what the leader lets the hall see of the answers. */
export function PollProjector(props: PollProjectorProps): JSX.Element {
  const model = createModel<QuestionModel>(() =>
    props.poll ? questionModel(props.poll, words().poll, props.among) : null,
  )
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
          <Show when={noteText(shown().note)}>{(text) => <p class="note">{text()}</p>}</Show>
          <Body model={shown()} now={props.now} />
        </section>
      )}
    </Show>
  )
}

function noteText(note: Note): string {
  const { poll, several } = words()
  switch (note.of) {
    case 'several':
      return several
    case 'second':
      return note.dashed ? `${poll.round}. ${poll.dashes}` : poll.round
    case 'against': {
      const { title, count, dashed } = note
      return dashed ? poll.dashesOf(title, count) : poll.beforeOf(title, count)
    }
    case 'rank':
      return note.top === null ? poll.rankAll : poll.rank(note.top)
    case 'shares':
      return poll.share(note.count)
    case 'words':
      return poll.wordsAsked(note.count)
    case 'none':
      return ''
  }
}

/** Where there is no figure to stand empty, the place says what to do. */
const BARE: readonly BodyModel['kind'][] = ['wall', 'cloud', 'numbers']

/** Why there is nothing to see; empty while that needs no words. */
function why({ withheld, closed, least, body, glance }: QuestionModel): string {
  if (withheld === null && glance && !closed) return words().poll.glance
  if (withheld === 'too-few') return closed ? words().tooFewClosed(least) : words().tooFew(least)
  if (withheld === 'until-closed') return words().untilClosed
  return withheld === 'hidden' && BARE.includes(body.kind) && !closed ? words().answerOnPhone : ''
}

type Of<Kind extends BodyModel['kind']> = Extract<BodyModel, { readonly kind: Kind }>

function Body(props: { readonly model: QuestionModel; readonly now: Accessor<Instant> }): JSX.Element {
  const of = <Kind extends BodyModel['kind']>(kind: Kind) => {
    const { body } = props.model
    return body.kind === kind ? (body as Of<Kind>) : null
  }
  return (
    <Switch>
      <Match when={of('bars')}>
        {(model) => <BarsChart model={model()} now={props.now} why={why(props.model)} />}
      </Match>
      <Match when={of('scale')}>{(model) => <ScaleChart model={model()} why={why(props.model)} />}</Match>
      <Match when={of('dates')}>
        {(model) => <DatesGrid model={model()} now={props.now} why={why(props.model)} />}
      </Match>
      <Match when={of('numbers')}>{(model) => <NumbersChart model={model()} why={why(props.model)} />}</Match>
      <Match when={of('cloud')}>{(model) => <WordCloud model={model()} why={why(props.model)} />}</Match>
      <Match when={of('wall')}>
        {(model) => <TextWall model={model()} now={props.now} why={why(props.model)} />}
      </Match>
    </Switch>
  )
}
