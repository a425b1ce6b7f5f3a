import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { words as figureWords } from '#client/figures/words.ts'
import { createLook } from '#client/screens/programme/create-look.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { toldWords } from '#client/screens/programme/told-words.ts'
import { Note } from '#client/ui/Note.tsx'
import { numberText, periodText, valueText } from '#shared/figures/text.ts'
import type { Judgement } from '#shared/programme/noise.ts'
import type { SeriesPart } from '#shared/views/programme-figures.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { gapsIn, type PlaceGroup, placeGroups } from './places.model.ts'

const says = () => toldWords().lines

/** Every county and municipality that has figures, fetched when somebody opens it. */
export function Places(props: { readonly of: OwnerIndicator }): JSX.Element {
  const desk = useDesk()
  const [isOpen, setOpen] = createSignal(false)
  const look = createLook(
    () => (isOpen() ? { look: 'indicator', indicator: props.of.id } : null),
    () => props.of.takenAt,
  )
  const id = createUniqueId()
  const title = () =>
    [
      ...(props.of.municipalities > 0 ? [says().municipalities] : []),
      ...(props.of.counties > 0 ? [says().counties] : []),
    ].join(', ')
  return (
    <Show when={props.of.municipalities + props.of.counties > 0}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary id={id}>{title()}</summary>
        <Show when={look.error()}>
          <Note tone="err" text={look.error()} live />
          <button type="button" class="btn" onClick={() => look.again()}>
            {toldWords().again}
          </button>
        </Show>
        <Show
          when={look.found()}
          fallback={
            <Show when={isOpen() && look.error() === null}>
              <p class="mut" role="status">
                {toldWords().loading}
              </p>
            </Show>
          }
        >
          {(found) => (
            <section class="figtable places" tabindex={0} aria-labelledby={id}>
              <PlaceTable of={props.of} groups={placeGroups(desk.view, found().series)} />
            </section>
          )}
        </Show>
      </details>
    </Show>
  )
}

function PlaceTable(props: {
  readonly of: OwnerIndicator
  readonly groups: readonly PlaceGroup[]
}): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{says().name}</th>
          <th scope="col">{says().period}</th>
          <th scope="col">{says().latest}</th>
          <th scope="col">{says().year}</th>
          <th scope="col">{says().gaps}</th>
        </tr>
      </thead>
      <For each={props.groups}>
        {(group) => (
          <tbody>
            <Row of={props.of} name={group.name} part={group.own} isCounty />
            <For each={group.rows}>{({ name, part }) => <Row of={props.of} name={name} part={part} />}</For>
          </tbody>
        )}
      </For>
    </table>
  )
}

function Row(props: {
  readonly of: OwnerIndicator
  readonly name: string
  /** Null: a heading alone. */
  readonly part: SeriesPart | null
  readonly isCounty?: boolean
}): JSX.Element {
  const latest = () => props.part?.latest ?? null
  const gaps = () => (props.part ? gapsIn(props.part) : 0)
  return (
    <tr classList={{ f: props.isCounty ?? false }}>
      <Show
        when={props.part}
        fallback={
          <th scope="rowgroup" colspan={5}>
            {props.name}
          </th>
        }
      >
        <th scope="row">{props.name}</th>
        <td class="l">{latest() ? periodText(latest()?.period ?? '', props.of.by, figureWords()) : ''}</td>
        <td>{valueText(latest()?.value ?? null, props.of, figureWords())}</td>
        <td class="l">{yearText(props.part?.year ?? null, props.of)}</td>
        <td>{gaps() === 0 ? '' : `${gaps()}`}</td>
      </Show>
    </tr>
  )
}

/** The difference from a year before, never without whether chance may have made it. */
function yearText(year: Judgement | null, { decimals }: Pick<OwnerIndicator, 'decimals'>): string {
  if (year === null) return ''
  if (year.says === 'cannot') return says().cannot
  if (year.difference === 0) return figureWords().same
  const difference = numberText(year.difference, decimals, figureWords())
  return `${year.difference > 0 ? '+' : ''}${difference}, ${says()[year.says]}`
}
