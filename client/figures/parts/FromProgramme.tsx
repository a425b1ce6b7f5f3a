import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { slidesFor } from '#client/figures/ask-slides.ts'
import {
  changedSince,
  figureId,
  type Slide,
  slideFigure,
  slidesOf,
  withNewNumbers,
} from '#client/figures/from-programme.model.ts'
import { words as says } from '#client/figures/programme-words.ts'
import { words as drawn } from '#client/figures/words.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { SlidesAnswer } from '#shared/protocol/programme.ts'
import type { ProgrammeSlides } from '#shared/views/programme-slides.ts'

const AT = 'figures/programme'

/** What the gathering’s programme measures, to be shown here; nothing for a gathering of none. */
export function FromProgramme(props: {
  readonly onBrought: (id: string) => void
  readonly ask?: typeof slidesFor
}): JSX.Element {
  const desk = useDesk()
  const [found, setFound] = createSignal<SlidesAnswer | null>(null)
  const [isLost, setLost] = createSignal(false)
  function look() {
    setLost(false)
    const asked = (props.ask ?? slidesFor)(desk.view.gathering.id)
    void asked.then(setFound, () => setLost(true))
  }
  onMount(look)
  return (
    <Show
      when={found()}
      fallback={
        <Show when={isLost()}>
          <Note tone="err" text={says().failed} />
          <button type="button" class="btn" onClick={look}>
            {says().again}
          </button>
        </Show>
      }
    >
      {(answer) => (
        <Show when={answer().of}>
          {(of) => (
            <section class="figfrom" aria-labelledby="figfrom">
              <h2 id="figfrom">{says().heading(of().title)}</h2>
              <p class="sm mut">{of().indicators.length === 0 ? says().none : says().help}</p>
              <For each={of().indicators}>
                {(indicator) => <Of indicator={indicator} onBrought={props.onBrought} />}
              </For>
            </section>
          )}
        </Show>
      )}
    </Show>
  )
}

function Of(props: {
  readonly indicator: ProgrammeSlides
  readonly onBrought: (id: string) => void
}): JSX.Element {
  return (
    <div class="figbring">
      <h3>{props.indicator.title}</h3>
      <ul>
        <For each={slidesOf(props.indicator)}>
          {(slide) => <Bring indicator={props.indicator} slide={slide} onBrought={props.onBrought} />}
        </For>
      </ul>
    </div>
  )
}

function Bring(props: {
  readonly indicator: ProgrammeSlides
  readonly slide: Slide
  readonly onBrought: (id: string) => void
}): JSX.Element {
  const desk = useDesk()
  const words = () => ({ says: says(), drawn: drawn() })
  const [no, setNo] = createSignal(false)
  const id = () => figureId(props.indicator.id, props.slide)
  const there = () => desk.view.figures.find((each) => each.id === id()) ?? null
  const differs = () => {
    const figure = there()
    return figure && changedSince(figure, props.indicator, props.slide, words())
  }
  const off = () => !desk.online() || desk.view.gathering.phase === 'closed'
  async function bring() {
    const figure = there()
    const command = figure
      ? withNewNumbers(figure, props.indicator, props.slide, words())
      : slideFigure(props.indicator, props.slide, words())
    const outcome = await desk.ask(AT, command)
    setNo(!outcome.ok)
    if (outcome.ok) props.onBrought(id())
  }
  const name = () => says().slides[props.slide]
  return (
    <li>
      <Show
        when={there() && differs() === null}
        fallback={
          <button type="button" class="btn quiet" disabled={off()} onClick={() => void bring()}>
            {there() ? `${says().update}: ${name()}` : says().bring(name())}
          </button>
        }
      >
        <p class="sm brought">
          <CheckIcon /> {says().brought}: {name()}
        </p>
      </Show>
      <Show when={differs()}>{(change) => <Note tone="hold" text={says().differs(change())} />}</Show>
      <Show when={no()}>
        <Note tone="err" text={refusedText(desk.said(AT))} live />
      </Show>
    </li>
  )
}

function refusedText(said: ReturnType<ReturnType<typeof useDesk>['said']>): string | null {
  return said?.state === 'refused' ? said.text : null
}
