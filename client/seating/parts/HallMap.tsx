import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/phone/later/words.ts'
import { isLabelled, type HallMap as Model } from '#client/seating/seating-phone.model.ts'

/** The hall from above, as one faces its screen, with one's own table. */
export function HallMap(props: { readonly map: Model; readonly label: string }): JSX.Element {
  return (
    <svg
      class="hall-map"
      viewBox={`0 0 ${props.map.width} ${props.map.height}`}
      role="img"
      aria-label={words().seat.map(props.label)}
    >
      <path d={`M${props.map.width / 4} 4h${props.map.width / 2}`} />
      <text x={props.map.width / 2} y="36">
        {words().seat.front}
      </text>
      <For each={props.map.tables}>
        {(table) => (
          <g class={table.own ? 'own' : undefined}>
            <circle cx={table.x} cy={table.y} r={props.map.radius} />
            <Show when={isLabelled(props.map, table) && table.label.length <= 3}>
              <text x={table.x} y={table.y}>
                {table.label}
              </text>
            </Show>
          </g>
        )}
      </For>
    </svg>
  )
}
