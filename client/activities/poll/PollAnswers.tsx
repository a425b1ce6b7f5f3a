import { createSignal, For, Index, Match, Show, Suspense, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { withWords } from '#client/ui/with-words.ts'
import { language } from '#client/words/words.ts'
import { SMALLEST_CELL, type Tally } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { averageOf, barsOf, cellsOf } from './poll-console.model.ts'

/** Of the kinds that need more than bars; it brings its words along. */
const Figure = withWords(
  async () => (await import('./parts/PollFigure.tsx')).PollFigure,
  () => import('#client/screens/console/polls/words.ts'),
)

function isPlain({ question, round, right }: LeaderPoll): boolean {
  return ['choice', 'choices', 'scale'].includes(question.type) && round === undefined && right === undefined
}

/** What has been answered so far, for the leader alone. */
export function PollAnswers(props: { readonly poll: LeaderPoll }) {
  return (
    <Show when={props.poll.tally} fallback={<p class="sm mut">{whyNone(props.poll)}</p>}>
      {(tally) => (
        <Switch
          fallback={
            <Suspense>
              <Figure
                question={props.poll.question}
                tally={tally()}
                first={props.poll.first ?? null}
                right={props.poll.right ?? null}
                closed={props.poll.phase === 'closed'}
              />
            </Suspense>
          }
        >
          <Match when={props.poll.question.type === 'text'}>
            <Texts tally={tally()} />
          </Match>
          <Match when={isPlain(props.poll)}>
            <Bars poll={props.poll} tally={tally()} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}

function whyNone({ answered, anonymous, phase }: LeaderPoll): string {
  const { asked } = words()
  if (anonymous && phase === 'open') return asked.whenClosed
  return answered === 0 ? asked.noAnswers : asked.fewAnswers(SMALLEST_CELL)
}

function Bars(props: { readonly poll: LeaderPoll; readonly tally: Tally }) {
  const desk = useDesk()
  const average = () => averageOf(props.poll.question, props.tally, language())
  const nameOf = (id: string) =>
    desk.view.arrivals.municipalities.find((each) => each.id === id)?.name || words().asked.guests
  return (
    <>
      <ul class="rb">
        <Index each={barsOf(props.poll.question, props.tally)}>
          {(bar) => (
            <li classList={{ most: bar().isMost }}>
              <span>{bar().label}</span>
              <span>
                <b>{bar().count}</b> <span class="mut sm">{words().asked.percent(bar().share)}</span>
              </span>
              <span class="tr">
                <i style={{ width: `${bar().share * 100}%` }} />
              </span>
            </li>
          )}
        </Index>
      </ul>
      <Show when={average()}>{(value) => <p class="sm">{words().asked.average(value())}</p>}</Show>
      <Show when={props.poll.breakdown}>
        {(breakdown) => (
          <details class="cells">
            <summary>{words().asked.breakdown}</summary>
            <dl>
              <For each={cellsOf(props.poll.question, breakdown(), nameOf)}>
                {(cell) => (
                  <div>
                    <dt>
                      {cell.name} <span class="mut">{words().asked.answeredShort(cell.answered)}</span>
                    </dt>
                    <dd>{cell.most}</dd>
                  </div>
                )}
              </For>
            </dl>
          </details>
        )}
      </Show>
    </>
  )
}

const FIRST = 6

function Texts(props: { readonly tally: Tally }) {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.tally.texts : props.tally.texts.slice(0, FIRST))
  return (
    <Show when={props.tally.texts.length > 0} fallback={<p class="sm mut">{words().asked.noAnswers}</p>}>
      <ul class="texts">
        <Index each={shown()}>{(text) => <li>{text().text}</li>}</Index>
      </ul>
      <Show when={!all() && props.tally.texts.length > FIRST}>
        <button type="button" class="btn quiet tiny" onClick={() => setAll(true)}>
          {words().asked.showAll(props.tally.texts.length)}
        </button>
      </Show>
    </Show>
  )
}
