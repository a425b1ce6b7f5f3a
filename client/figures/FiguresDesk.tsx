import { nanoid } from 'nanoid'
import { createSignal, For, type JSX, Show, Suspense } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { CheckIcon, ScreenIcon } from '#client/ui/icons.tsx'
import { ArrowUpIcon } from '#client/ui/more-icons.ts'
import { withWords } from '#client/ui/with-words.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { words } from './console-words.ts'
import { FigureForm } from './parts/FigureForm.tsx'
import { FigureReader } from './parts/FigureReader.tsx'
import './figure-projector.css'
import './figure-svg.css'
import './figures.css'

/** Fetched apart: most gatherings are of no programme. */
const FromProgramme = withWords(
  () => import('./parts/FromProgramme.tsx').then((part) => part.FromProgramme),
  () => import('./programme-words.ts'),
)

type Open = { readonly id: string; readonly way: 'look' | 'change' } | 'new' | null

/** The leader's page where numbers become figures: imported, chosen, worded, put in order, shown and printed. */
export function FiguresDesk(): JSX.Element {
  const desk = useDesk()
  const [open, setOpen] = createSignal<Open>(null)
  const opened = () => {
    const is = open()
    if (is === 'new') return null
    const id = is?.id ?? desk.view.figures[0]?.id
    return desk.view.figures.find((each) => each.id === id) ?? null
  }
  const isForm = () => {
    const is = open()
    return is === 'new' || (is?.way === 'change' && opened() !== null)
  }
  let body: HTMLDivElement | undefined
  /** Another one is read from its finding. */
  function look(id: string) {
    setOpen({ id, way: 'look' })
    if (body) body.scrollTop = 0
  }
  return (
    <main class="figpg">
      <section class="figlist" aria-labelledby="figures">
        <div class="head">
          <h1 id="figures">{words().heading}</h1>
          <button type="button" class="btn" disabled={open() === 'new'} onClick={() => setOpen('new')}>
            {words().add}
          </button>
        </div>
        <Show when={desk.view.figures.length > 0} fallback={<Nothing />}>
          <ol aria-label={words().list}>
            <For each={desk.view.figures}>
              {(figure, at) => (
                <Row
                  figure={figure}
                  at={at()}
                  isOpen={opened()?.id === figure.id}
                  onLook={() => look(figure.id)}
                  onChange={() => setOpen({ id: figure.id, way: 'change' })}
                />
              )}
            </For>
          </ol>
        </Show>
        <Said at="figures/list" />
        <Suspense>
          <FromProgramme onBrought={look} />
        </Suspense>
      </section>
      <div
        class="figbody"
        ref={(element) => {
          body = element
        }}
      >
        <Show
          when={isForm()}
          fallback={<Show when={opened()}>{(figure) => <Looked figure={figure()} />}</Show>}
        >
          <Show when={open() === 'new' ? 'new' : opened()?.id} keyed>
            {(key) => (
              <FigureForm
                figure={key === 'new' ? null : opened()}
                newId={() => nanoid()}
                onDone={look}
                onCancel={() => setOpen(null)}
              />
            )}
          </Show>
        </Show>
      </div>
    </main>
  )
}

function Nothing(): JSX.Element {
  return (
    <div class="fignone">
      <h2>{words().none}</h2>
      <p class="mut">{words().noneHelp}</p>
    </div>
  )
}

function Row(props: {
  readonly figure: Figure
  readonly at: number
  readonly isOpen: boolean
  readonly onLook: () => void
  readonly onChange: () => void
}): JSX.Element {
  const desk = useDesk()
  const off = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const isLast = () => props.at === desk.view.figures.length - 1
  const move = (by: 1 | -1) => {
    const before = desk.view.figures[by === 1 ? props.at + 2 : props.at - 1]?.id ?? null
    void desk.ask('figures/list', { type: 'MoveFigure', figure: props.figure.id, before })
  }
  return (
    <li classList={{ open: props.isOpen }}>
      <button type="button" class="figname" aria-current={props.isOpen} onClick={() => props.onLook()}>
        {props.figure.heading}
      </button>
      <div class="row">
        <ShowButton figure={props.figure} />
        <button type="button" class="btn quiet" onClick={() => props.onChange()}>
          {words().change}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={words().up(props.figure.heading)}
          disabled={off() || props.at === 0}
          onClick={() => move(-1)}
        >
          <ArrowUpIcon />
        </button>
        <button
          type="button"
          class="btn quiet turned"
          aria-label={words().down(props.figure.heading)}
          disabled={off() || isLast()}
          onClick={() => move(1)}
        >
          <ArrowUpIcon />
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={words().remove(props.figure.heading)}
          disabled={off()}
          onClick={() => void desk.ask('figures/list', { type: 'RemoveFigure', figure: props.figure.id })}
        >
          ×
        </button>
      </div>
    </li>
  )
}

function ShowButton(props: { readonly figure: Figure }): JSX.Element {
  const desk = useDesk()
  const isOn = () => desk.view.stage.scene === 'figure' && desk.view.stage.activity === props.figure.id
  return (
    <button
      type="button"
      class="btn"
      disabled={!desk.online() || isOn()}
      onClick={() =>
        void desk.ask('figures/list', { type: 'ShowScene', scene: 'figure', activity: props.figure.id })
      }
    >
      <Show when={isOn()} fallback={<ScreenIcon />}>
        <CheckIcon />
      </Show>
      {isOn() ? words().shown : words().show}
    </button>
  )
}

function Looked(props: { readonly figure: Figure }): JSX.Element {
  return (
    <>
      <FigureReader figure={props.figure} theme="" />
      <button type="button" class="btn figprint" onClick={() => window.print()}>
        {words().print}
      </button>
    </>
  )
}
