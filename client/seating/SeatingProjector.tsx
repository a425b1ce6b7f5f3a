import { type Accessor, createMemo, type JSX, Match, Show, Switch, untrack } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { Join } from '#client/screens/projector/parts/Join.tsx'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { pageAt } from '#client/screens/projector/projector.model.ts'
import { settingOf } from '#client/screens/projector/text-size.ts'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { JoinPart } from '#shared/views/live.ts'
import type { HallSeating } from '#shared/views/seating-part.ts'
import { createFilling } from './create-filling.ts'
import { TableColumns } from './parts/TableColumns.tsx'
import { TableIndex } from './parts/TableIndex.tsx'
import { WallMap } from './parts/WallMap.tsx'
import { pageName, type SeatingModel, seatingModel } from './seating-projector.model.ts'
import './seating-projector.css'

/** In u: what a title may take beside the way in, and how large it may be. */
const TITLE_WIDTH = 900
const TITLES = [
  { size: 100, lines: 1 },
  { size: 76, lines: 1 },
  { size: 60, lines: 2 },
]

/** Where everybody sits, filled name by name. The way in stands in the heading: there is no footer here. */
export function SeatingProjector(props: {
  /** Null once the scene is on its way out, or before any tables hold. */
  readonly seating: HallSeating | null
  readonly join: JoinPart | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<SeatingModel>(() => (props.seating ? seatingModel(props.seating) : null))
  const join = createModel<JoinPart>(() => props.join && { ...props.join, qr: { ...props.join.qr } })
  const count = () => (model()?.shown.pages.length ?? 0) + (model()?.map && !model()?.isBelow ? 1 : 0)
  const came = untrack(props.now)
  // People look for themselves first: new tables begin at the first page, whatever page stood there.
  const pages = createMemo(() => pageAt(props.now(), Math.max(came, model()?.at ?? 0), count()), undefined, {
    equals: (one, other) => one.page === other.page && one.left === other.left,
  })
  const filling = createFilling({
    at: () => model()?.at ?? null,
    total: () => model()?.shown.people ?? 0,
    now: props.now,
  })
  const columns = () => {
    const shown = model()?.shown
    return shown?.layout === 'columns' ? shown : null
  }
  const index = () => {
    const shown = model()?.shown
    return shown?.layout === 'index' ? shown : null
  }
  const title = () => {
    const { seating } = words()
    if (model()?.kind !== 'home') return seating.find
    return model()?.first ? seating.firstHome : seating.home
  }
  const page = () => model()?.shown.pages[pages().page]
  const map = () => (page() ? null : model()?.map)
  const below = () => (model()?.isBelow && page() ? model()?.map : null)
  const turning = (): JSX.Element => {
    const shown = page()
    const name = shown === undefined ? words().seating.map : pageName(shown, words().seating)
    return <Pages count={count()} page={pages().page} left={pages().left} name={name} />
  }
  return (
    <section class="seating">
      <header class="split">
        <h1 style={{ '--size': settingOf(title(), TITLE_WIDTH, TITLES).size }}>{title()}</h1>
        <Show when={model()}>
          {(shown) => (
            <div class="aside">
              <Count model={shown()} placed={filling.placed()} />
            </div>
          )}
        </Show>
        <Show when={join()}>{(way) => <Join join={way()} />}</Show>
      </header>
      <Switch fallback={<p class="comes">{words().seating.comes}</p>}>
        <Match when={page() && columns()}>
          {(shown) => <TableColumns model={shown()} page={shown().pages[pages().page]} filling={filling} />}
        </Match>
        <Match when={page() && index()}>
          {(shown) => <TableIndex model={shown()} page={shown().pages[pages().page]} filling={filling} />}
        </Match>
        <Match when={map()}>{(is) => <WallMap map={is()} />}</Match>
      </Switch>
      <Show when={below()}>{(is) => <WallMap map={is()} />}</Show>
      <Show when={count() > 1}>{turning()}</Show>
    </section>
  )
}

/** How many have their seat, and where else it stands. */
function Count(props: { readonly model: SeatingModel; readonly placed: number }): JSX.Element {
  const isAll = () => props.placed >= props.model.here
  const placed = () => Math.min(props.placed, props.model.seated)
  return (
    <p>
      <Show when={!isAll()} fallback={words().seating.all(props.model.here)}>
        <b class="num">{placed()}</b> {words().seating.ofAll(props.model.here)}
      </Show>{' '}
      {props.model.shown.layout === 'index' ? words().seating.lookUp : words().seating.onPhone}
    </p>
  )
}
