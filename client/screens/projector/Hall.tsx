import { type Accessor, createEffect, createMemo, type JSX, Match, Show, Suspense, Switch } from 'solid-js'
import { CommitmentsProjector } from '#client/activities/commitments/CommitmentsProjector.tsx'
import { ConversationProjector } from '#client/activities/conversation/ConversationProjector.tsx'
import { EvaluationProjector } from '#client/activities/evaluation/EvaluationProjector.tsx'
import { PanelProjector } from '#client/activities/panel/PanelProjector.tsx'
import { Answered } from '#client/activities/poll/Answered.tsx'
import { PollProjector } from '#client/activities/poll/PollProjector.tsx'
import { RoundProjector } from '#client/activities/presentation-round/RoundProjector.tsx'
import { FigureProjector, FigureSource } from '#client/figures/hall.ts'
import { PlenaryProjector } from '#client/plenary/PlenaryProjector.tsx'
import { MatrixProjector } from '#client/reporting/MatrixProjector.tsx'
import { ProfilesProjector } from '#client/reporting/ProfilesProjector.tsx'
import { SeatingProjector } from '#client/seating/SeatingProjector.tsx'
import { SummaryProjector } from '#client/summary/SummaryProjector.tsx'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { createModel } from './create-model.ts'
import { footerModel } from './footer.model.ts'
import { Now } from './now/Now.tsx'
import { DayLine } from './parts/DayLine.tsx'
import { Header } from './parts/Header.tsx'
import { Join } from './parts/Join.tsx'
import { Layers } from './parts/Layers.tsx'
import { headerModel, type SceneKey, sameScene, sceneKey } from './projector.model.ts'
import { Goals } from './show/Goals.tsx'
import { Practical } from './show/Practical.tsx'
import { Slide } from './show/Slide.tsx'
import { HallSound } from './sound/HallSound.tsx'
import { Welcome } from './welcome/Welcome.tsx'
import { words } from './words.ts'

type HallProps = {
  readonly view: ScreenView
  readonly now: Accessor<Instant>
  readonly offline: boolean
  /** The console's own small picture of it: nothing is heard there. */
  readonly isPreview?: boolean
}

/** The whole picture. Header and footer stand still; the middle changes with the scene. */
export function Hall(props: HallProps): JSX.Element {
  const key = createMemo(() => sceneKey(props.view, props.now()), undefined, { equals: sameScene })
  createEffect(() => {
    document.documentElement.dataset.theme = props.view.theme === 'dark' ? 'projector-dark' : 'projector'
  })
  createEffect(() => {
    document.title = words().document(props.view.gathering.title || props.view.agenda.title)
  })
  return (
    <Show when={props.view.scene !== 'black'} fallback={<Black />}>
      <Picture {...props} scene={key()} />
    </Show>
  )
}

/** Truly black: people are to look at each other. */
function Black(): JSX.Element {
  return <main class="black" />
}

function Picture(props: HallProps & { readonly scene: SceneKey }): JSX.Element {
  const header = createModel(() => headerModel(props.view, props.now()))
  /** Who has the way in in the picture itself needs no footer. */
  const isTall = () => ['welcome', 'seating', 'commitments', 'matrix', 'profiles'].includes(props.scene.scene)
  /** The view, for as long as this scene is the one on; a scene on its way out keeps its last picture. */
  const viewFor = (key: SceneKey) => () =>
    sameScene(sceneKey(props.view, props.now()), key) ? props.view : null
  return (
    <div class="stage">
      <Show when={header()}>
        {(model) => (
          <Header
            model={model()}
            where={props.scene.scene === 'welcome' ? 'place' : 'day'}
            offline={props.offline}
          >
            <Show when={!props.isPreview}>
              <HallSound view={props.view} now={props.now} />
            </Show>
          </Header>
        )}
      </Show>
      <main class="middle" classList={{ tall: isTall() }}>
        <Layers scene={props.scene}>
          {(key) => <Scene scene={key} view={viewFor(key)()} now={props.now} />}
        </Layers>
      </main>
      <Show when={!isTall()}>
        <Foot view={props.view} now={props.now} />
      </Show>
    </div>
  )
}

type SceneProps = {
  readonly scene: SceneKey
  readonly view: ScreenView | null
  readonly now: Accessor<Instant>
}

function Scene(props: SceneProps): JSX.Element {
  return (
    <Switch>
      <Match when={props.scene.scene === 'welcome'}>
        <Welcome view={props.view} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'now'}>
        <Now view={props.view} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'question'}>
        <PollProjector poll={props.view?.poll ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'points'}>
        <ConversationProjector board={props.view?.board ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'seating'}>
        <SeatingProjector
          seating={props.view?.seating ?? null}
          join={props.view?.join ?? null}
          now={props.now}
        />
      </Match>
      <Match when={props.scene.scene === 'presentations'}>
        <RoundProjector round={props.view?.round ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'panel'}>
        <PanelProjector view={props.view} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'commitments'}>
        <CommitmentsProjector
          commitments={props.view?.commitments ?? null}
          now={props.now}
          zone={props.view?.gathering.zone ?? 'Europe/Oslo'}
        />
      </Match>
      <Match when={props.scene.scene === 'evaluation'}>
        <EvaluationProjector
          evaluation={props.view?.evaluation ?? null}
          arrived={props.view?.arrivals.arrived ?? 0}
          now={props.now}
        />
      </Match>
      <Match when={props.scene.scene === 'matrix'}>
        <MatrixProjector matrix={props.view?.matrix ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'profiles'}>
        <ProfilesProjector profiles={props.view?.profiles ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'plenary'}>
        <PlenaryProjector plenary={props.view?.plenary ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'summary'}>
        <SummaryProjector summary={props.view?.summary ?? null} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'figure'}>
        <Suspense>
          <FigureProjector
            figure={props.view?.figure ?? null}
            theme={props.view?.theme ?? ''}
            now={props.now}
          />
        </Suspense>
      </Match>
      <Match when={props.scene.scene === 'goals'}>
        <Goals view={props.view} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'practical'}>
        <Practical view={props.view} now={props.now} />
      </Match>
      <Match when={props.scene.scene === 'item'}>
        <Slide view={props.view} now={props.now} />
      </Match>
    </Switch>
  )
}

function Foot(props: { readonly view: ScreenView; readonly now: Accessor<Instant> }): JSX.Element {
  const isOpen = () => props.view.gathering.phase === 'open'
  const day = createModel(() => footerModel(props.view, props.now(), words().end))
  const shownDay = () => (isOpen() ? day() : null)
  return (
    <footer class="foot">
      <Show
        when={props.view.scene === 'question' && props.view.poll}
        fallback={
          <Show
            when={props.view.figure}
            fallback={
              <Show when={shownDay()} fallback={<span />}>
                {(model) => <DayLine model={model()} />}
              </Show>
            }
          >
            {(figure) => (
              <Suspense fallback={<span />}>
                <FigureSource source={figure().source} />
              </Suspense>
            )}
          </Show>
        }
      >
        {(poll) => <Answered poll={poll()} arrived={props.view.arrivals.arrived} />}
      </Show>
      <Show when={isOpen()}>
        <Join join={props.view.join} />
      </Show>
    </footer>
  )
}
