import { type Accessor, createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { QrCode } from '#client/screens/projector/parts/QrCode.tsx'
import { startText } from '#client/screens/projector/start-text.ts'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { ArrivalRows } from './parts/ArrivalRows.tsx'
import { hasList, type Welcome as Model, welcomeModel } from './welcome.model.ts'

type WelcomeProps = { readonly view: ScreenView | null; readonly now: Accessor<Instant> }

export function Welcome(props: WelcomeProps): JSX.Element {
  // Once seen, the list is known to exist, also when the last of it has come.
  const listed = createMemo<boolean>((known) => known || (props.view !== null && hasList(props.view)), false)
  const model = createModel<Model>(() =>
    props.view ? welcomeModel(props.view, props.now(), listed()) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()}>
      {(shown) => (
        <section class="welcome" classList={{ many: shown().layout === 'columns' }}>
          <QrCode join={shown().join} quiet={3} />
          <div>
            <h1 class="title" ref={fit}>
              {words().welcome}
            </h1>
            <dl class="go" style={{ '--host': shown().hostSize }}>
              <div>
                <dt>{words().scan}</dt>
                <dd class="host">{shown().join.host}</dd>
              </div>
              <div>
                <dt>{words().code}</dt>
                <dd class="code num">{shown().code}</dd>
              </div>
            </dl>
            <ArrivalRows model={shown()} page={pages().page} />
          </div>
          <p class="split">
            <Begins model={shown()} />
            <Pages
              count={shown().pages.length}
              page={pages().page}
              left={pages().left}
              name={words().page(pages().page + 1, shown().pages.length)}
            />
            <Here model={shown()} />
          </p>
        </section>
      )}
    </Show>
  )
}

function Begins(props: { readonly model: Model }): JSX.Element {
  return (
    <Switch fallback={<span />}>
      <Match when={props.model.running}>
        {(title) => (
          <span class="nowtag">
            {words().now} <span>{title()}</span>
          </span>
        )}
      </Match>
      <Match when={props.model.start}>
        {(start) => (
          <span class="nowtag">
            {startText(start(), false)}{' '}
            <Show when={props.model.startMinutes}>
              {(minutes) => <span>{words().inTime(minutes())}</span>}
            </Show>
          </span>
        )}
      </Match>
    </Switch>
  )
}

function Here(props: { readonly model: Model }): JSX.Element {
  return (
    <span class="aside">
      <b class="num">{props.model.arrived}</b>{' '}
      {props.model.expected === null
        ? words().here(props.model.arrived)
        : words().ofHere(props.model.expected)}
    </span>
  )
}
