import { type JSX, onMount, Show } from 'solid-js'
import { FigurePhone } from '#client/figures/FigurePhone.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { onWall, shown } from './samples/figures.ts'
import { samplePhone } from './samples/phone.ts'

function Held(props: { readonly of: Gathering; readonly unfolded?: boolean }): JSX.Element {
  const phone = samplePhone(props.of, {})
  let all: HTMLDivElement | undefined
  onMount(() => {
    if (props.unfolded) for (const each of all?.querySelectorAll('details') ?? []) each.open = true
  })
  return (
    <div ref={all}>
      <Show when={phone.views.hall}>{(hall) => <FigurePhone hall={hall()} />}</Show>
    </div>
  )
}

/** What the hall screen shows of numbers, on a phone. */
export function PhoneFigures(): JSX.Element {
  return (
    <Of name="FigurePhone: FigureSvg, RankingList, FigureTable">
      <Specimen is="folded away, focus" focus="summary">
        <Held of={shown} />
      </Specimen>
      <Specimen is="chart and ranking" press="summary">
        <Held of={shown} />
      </Specimen>
      <Specimen is="the numbers as a table">
        <Held of={onWall('fig-2')} unfolded />
      </Specimen>
      <Specimen is="six lines" press="summary">
        <Held of={onWall('fig-3')} />
      </Specimen>
      <Specimen is="one number" press="summary">
        <Held of={onWall('fig-6')} />
      </Specimen>
      <Specimen is="overfull: sixty rows, all texts as long as they may be">
        <Held of={onWall('fig-4')} unfolded />
      </Specimen>
    </Of>
  )
}
