import { createMemo, type JSX, Show } from 'solid-js'
import { FigureSvg } from '#client/figures/parts/FigureSvg.tsx'
import { FigureTable } from '#client/figures/parts/FigureTable.tsx'
import { words as figureWords } from '#client/figures/words.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { figureOf } from '#client/screens/programme/overview.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { createNarrow } from '#client/ui/create-narrow.ts'
import type { SeriesPart } from '#shared/views/programme-figures.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'

/** As the line of the whole, above it. */
const PAPER = {
  wide: { width: 560, height: 240, letter: 14 },
  narrow: { width: 350, height: 240, letter: 14 },
} as const

/** The same figure in each part of what municipalities do, with the target that is theirs too. */
export function Sectors(props: { readonly of: OwnerIndicator }): JSX.Element {
  const desk = useDesk()
  const isNarrow = createNarrow('30em')
  const figure = createMemo(() => {
    const nameOf = ({ of }: SeriesPart) =>
      desk.view.sectors.find(({ id }) => of.kind === 'sector' && of.id === id)?.name ?? ''
    return figureOf(
      props.of,
      props.of.sectors.map((part) => ({ name: nameOf(part), part })),
    )
  })
  return (
    <Show when={figure()} keyed>
      {(is) => (
        <Show when={is.chart} keyed>
          {(chart) => (
            <>
              <h3>{deskWords().indicators.sectors}</h3>
              <FigureSvg
                figure={is}
                chart={chart}
                words={figureWords()}
                paper={isNarrow() ? PAPER.narrow : PAPER.wide}
              />
              <details>
                <summary>{words().series.table}</summary>
                <FigureTable figure={is} chart={chart} />
              </details>
            </>
          )}
        </Show>
      )}
    </Show>
  )
}
