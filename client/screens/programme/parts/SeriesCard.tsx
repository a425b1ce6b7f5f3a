import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { FigureSvg } from '#client/figures/parts/FigureSvg.tsx'
import { FigureTable } from '#client/figures/parts/FigureTable.tsx'
import { words as figureWords } from '#client/figures/words.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { judgementText } from '#client/screens/programme/judgement.ts'
import { figureOf } from '#client/screens/programme/overview.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { createNarrow } from '#client/ui/create-narrow.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'

/** As wide as its column on a laptop, in its pixels; and on a phone, so that its letters are no smaller there. */
const PAPER = {
  wide: { width: 560, height: 262, letter: 14 },
  narrow: { width: 350, height: 230, letter: 14 },
} as const

/** The figure the programme wants to move, with its target. */
export function SeriesCard(): JSX.Element {
  const desk = useDesk()
  const says = () => words().series
  const [picked, pick] = createSignal<string | null>(null)
  const shown = () => desk.view.indicators.find(({ id }) => id === picked()) ?? desk.view.indicators[0]
  return (
    <Show
      when={shown()}
      fallback={
        <section>
          <div class="head">
            <h2>{words().parts.figures}</h2>
          </div>
          <div class="empty">
            <p>{says().none}</p>
            <p class="mut">{says().noneMore}</p>
            <button type="button" class="btn" onClick={() => desk.go('figures')}>
              {says().begin}
            </button>
          </div>
        </section>
      }
    >
      {(indicator) => (
        <section>
          <div class="head">
            <h2>{titleOf(indicator())}</h2>
            <span class="sm mut source">{indicator().source}</span>
          </div>
          <Show when={desk.view.indicators.length > 1}>
            <select
              class="inp pickseries"
              aria-label={says().pick}
              onChange={(event) => pick(event.currentTarget.value)}
            >
              <For each={desk.view.indicators}>
                {({ id, title }) => (
                  <option value={id} selected={id === indicator().id}>
                    {title}
                  </option>
                )}
              </For>
            </select>
          </Show>
          <SeriesLine of={indicator()} />
        </section>
      )}
    </Show>
  )
}

export function SeriesLine(props: { readonly of: OwnerIndicator }): JSX.Element {
  const says = () => words().series
  const isNarrow = createNarrow('30em')
  const figure = createMemo(() => {
    const { whole } = props.of
    return whole === null ? null : figureOf(props.of, [{ name: '', part: whole }])
  })
  return (
    <Show when={figure()} fallback={<p class="mut pad">{says().noFigures}</p>} keyed>
      {(is) => (
        <Show when={is.chart} keyed>
          {(chart) => (
            <>
              <FigureSvg
                figure={is}
                chart={chart}
                words={figureWords()}
                paper={isNarrow() ? PAPER.narrow : PAPER.wide}
              />
              <Show when={props.of.whole?.year}>
                {(year) => <p class="sm mut">{judgementText(year(), props.of)}</p>}
              </Show>
              <details>
                <summary>{says().table}</summary>
                <FigureTable figure={is} chart={chart} />
              </details>
            </>
          )}
        </Show>
      )}
    </Show>
  )
}

/** `Sykefravær per kvartal, prosent`. */
export function titleOf({ title, by, unit }: OwnerIndicator): string {
  const per = figureWords().per[by]
  return words().series.title(
    title,
    title.toLocaleLowerCase('nb').includes(per) ? '' : per,
    unit === '%' ? words().series.percent : unit,
  )
}
