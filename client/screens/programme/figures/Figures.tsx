import { createSignal, type JSX, Show } from 'solid-js'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { OverTime } from '#client/screens/programme/over-time/OverTime.tsx'
import { SeriesLine, titleOf } from '#client/screens/programme/parts/SeriesCard.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { IndicatorForm, indicatorForm } from './IndicatorForm.tsx'
import { takeForm } from './kept-file.ts'
import { Places } from './Places.tsx'
import { Sectors } from './Sectors.tsx'
import { Stands } from './Stands.tsx'
import { TakeFigures } from './TakeFigures.tsx'

/** What the programme wants to move, each with where it stood, its target and its figures. */
export function Figures(): JSX.Element {
  const desk = useDesk()
  const [adds, setAdds] = createSignal(isBeingWritten(desk.view.id, indicatorForm(null)))
  return (
    <main class="desk">
      <section class="phases">
        <h1>{words().parts.figures}</h1>
        <Show when={desk.view.indicators.length === 0}>
          <p class="mut">{words().series.noneMore}</p>
        </Show>
        <Each of={desk.view.indicators}>{(indicator) => <Card of={indicator()} />}</Each>
        <Show when={!desk.locked()}>
          <Show
            when={adds()}
            fallback={
              <button type="button" class="btn" onClick={() => setAdds(true)}>
                {deskWords().indicators.add}
              </button>
            }
          >
            <IndicatorForm indicator={null} onDone={() => setAdds(false)} />
          </Show>
        </Show>
      </section>
      <OverTime />
    </main>
  )
}

function Card(props: { readonly of: OwnerIndicator }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().indicators
  const written = (form: string) => isBeingWritten(desk.view.id, form)
  const [opens, setOpens] = createSignal<'form' | 'take' | null>(
    written(indicatorForm(props.of.id)) ? 'form' : written(takeForm(props.of.id)) ? 'take' : null,
  )
  return (
    <section class="phase beside">
      <div class="head">
        <h2>{titleOf(props.of)}</h2>
        <span class="sm mut source">{props.of.source}</span>
      </div>
      <SeriesLine of={props.of} />
      <Stands of={props.of} />
      <Sectors of={props.of} />
      <p class="mut sm">{says().has(props.of.municipalities, props.of.counties)}</p>
      <Places of={props.of} />
      <Show when={opens() === 'form'}>
        <IndicatorForm indicator={props.of} onDone={() => setOpens(null)} />
      </Show>
      <Show when={opens() === 'take'}>
        <TakeFigures indicator={props.of} onDone={() => setOpens(null)} />
      </Show>
      <Show when={opens() === null && !desk.locked()}>
        <p class="row">
          <button type="button" class="btn" onClick={() => setOpens('take')}>
            {says().take}
          </button>
          <button type="button" class="btn" onClick={() => setOpens('form')}>
            {says().edit}
          </button>
        </p>
      </Show>
    </section>
  )
}
