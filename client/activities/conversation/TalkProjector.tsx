import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { isFigure } from '#client/seating/shown-tables.ts'
import { PauseIcon, WarningIcon } from '#client/ui/icons.tsx'
import { figuresText } from '#client/words/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Board } from '#shared/views/screen.ts'
import type { BoardPage } from './conversation-projector.model.ts'
import { IdeaColumns } from './parts/IdeaColumns.tsx'
import { PointColumns } from './parts/PointColumns.tsx'
import { TalkBand } from './parts/TalkBand.tsx'
import { TalkCalled } from './parts/TalkCalled.tsx'
import { type TalkHall, talkHall } from './talk-hall.model.ts'
import './talk-projector.css'

/** A conversation in steps: the prompt large, who does what for how long, and then what is written. */
export function TalkProjector(props: {
  readonly board: Board | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<TalkHall>(() => (props.board ? talkHall(props.board, props.now()) : null))
  return (
    <Show when={model()}>
      {(shown) => (
        <Switch fallback={<Duo talk={shown()} now={props.now} />}>
          <Match when={shown().board ?? shown().ideas}>
            <Points talk={shown()} now={props.now} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}

/** P7: people return to the prompt, and see how long. */
function Duo(props: { readonly talk: TalkHall; readonly now: Accessor<Instant> }): JSX.Element {
  const pages = createPages(props.now, () => props.talk.called.length)
  const called = () => props.talk.called[pages().page]
  return (
    <section class="duo">
      <div class="prompt">
        <Lead talk={props.talk} />
        <h1
          class="q"
          ref={fit}
          style={{ '--size': props.talk.setting.size, '--lines': props.talk.setting.lines }}
        >
          {props.talk.prompt}
        </h1>
      </div>
      <Show when={!props.talk.closed}>
        <div class="band" classList={{ calling: called() !== undefined }}>
          <TalkBand talk={props.talk} most={called() === undefined ? 2 : 0} />
          <Show when={called()}>
            {(page) => (
              <TalkCalled page={page()} next={props.talk.coming.find(({ is }) => is === 'next') ?? null} />
            )}
          </Show>
        </div>
      </Show>
      <Mark talk={props.talk} />
    </section>
  )
}

function Points(props: { readonly talk: TalkHall; readonly now: Accessor<Instant> }): JSX.Element {
  const count = () => (props.talk.ideas ?? props.talk.board)?.pages.length ?? 0
  const pages = createPages(props.now, count)
  const page = () => props.talk.board?.pages[pages().page]
  const setting = () => (props.talk.ideas ?? props.talk.board)?.setting ?? props.talk.setting
  return (
    <section class="board talkboard">
      <div class="split headrow">
        <Lead talk={props.talk} />
        <Show when={props.talk.marks}>{(marks) => <span class="marks num">{marksText(marks())}</span>}</Show>
        <Show when={props.talk.count}>
          {(count) => (
            <span class="count num" classList={{ late: count().over, still: count().paused }} role="timer">
              {figuresText(count().left)}
            </span>
          )}
        </Show>
      </div>
      <div class="split">
        <h1 class="q" ref={fit} style={{ '--size': setting().size, '--lines': setting().lines }}>
          {props.talk.prompt}
        </h1>
        <span class="aside num">
          {props.talk.walk ? groupText(props.talk.walk.name) : words().points(props.talk.written)}
        </span>
      </div>
      <Switch fallback={<p class="lead">{words().talk.tableNoPoints}</p>}>
        <Match when={props.talk.ideas}>
          {(ideas) => <IdeaColumns ideas={ideas()} page={ideas().pages[pages().page]} />}
        </Match>
        <Match when={page()}>
          <PointColumns page={page()} />
        </Match>
      </Switch>
      <Pages
        count={count()}
        page={pages().page}
        left={pages().left}
        name={props.talk.ideas ? words().page(pages().page + 1, count()) : pageName(page())}
      />
      <Mark talk={props.talk} />
    </section>
  )
}

function pageName(page: BoardPage | undefined): string {
  const first = page?.first || words().guests
  const last = page?.last || words().guests
  return first === last ? first : `${first}–${last}`
}

/** How many marks each has, and how many have been given. */
function marksText({ each, given }: NonNullable<TalkHall['marks']>): string {
  const { marksEach, given: so, marksGiven } = words().talk
  return each === null ? marksGiven(given) : `${marksEach(each)} · ${so(given)}`
}

/** “Bord 4”, but “Fjorden” and “Rana”. */
export function groupText(name: string): string {
  if (name === '') return words().talk.pair
  return isFigure(name) ? words().seating.table(name) : name
}

function Lead(props: { readonly talk: TalkHall }): JSX.Element {
  const text = () => {
    const { steps, stepOf } = words().talk
    const name = steps[props.talk.name]
    return props.talk.of > 1 ? `${name} · ${stepOf(props.talk.place, props.talk.of)}` : name
  }
  return (
    <p class="nowrow">
      <span class="nowtag" classList={{ ended: props.talk.closed }}>
        <Show when={!props.talk.closed} fallback={words().talk.closed}>
          {words().now}
        </Show>{' '}
        <span>{text()}</span>
      </span>
      <Switch>
        <Match when={props.talk.drawing}>
          <span class="plate" role="status">
            {words().talk.drawing}
          </span>
        </Match>
        <Match when={props.talk.count?.paused}>
          <span class="plate still-clock">
            <PauseIcon />
            {words().talk.paused}
          </span>
        </Match>
        <Match when={props.talk.mark === 'two'}>
          <span class="plate">
            <WarningIcon />
            {words().talk.twoLeft}
          </span>
        </Match>
        <Match when={props.talk.mark === 'up'}>
          <span class="plate">
            <WarningIcon />
            {words().talk.up}
          </span>
        </Match>
      </Switch>
    </p>
  )
}

/** The same for those who hear the screen; seconds are no news. */
function Mark(props: { readonly talk: TalkHall }): JSX.Element {
  return (
    <p class="sr" aria-live="polite">
      {props.talk.mark === null ? '' : props.talk.mark === 'two' ? words().talk.twoLeft : words().talk.up}
    </p>
  )
}
