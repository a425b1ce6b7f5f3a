import { For, type JSX } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'
import type { WallMap as Model } from '#client/seating/wall-map.model.ts'

/** The hall from above, as one faces its screen: a page beside those that say who sits where. */
export function WallMap(props: { readonly map: Model }): JSX.Element {
  return (
    <svg
      class="wall-map"
      viewBox={`0 0 ${props.map.width} ${props.map.height}`}
      role="img"
      aria-label={words().seating.map}
      font-size="34"
    >
      <path d={`M${props.map.width / 4} 4h${props.map.width / 2}`} />
      <text x={props.map.width / 2} y="34">
        {words().seating.front}
      </text>
      <For each={props.map.tables}>
        {(table) => (
          <g classList={{ used: table.used }}>
            <circle cx={table.x} cy={table.y} r={props.map.radius} />
            <text x={table.x} y={table.y} font-size={`${props.map.size}`}>
              {table.figure}
            </text>
            <For each={table.below}>
              {(line, nth) => (
                <text x={table.x} y={table.y + props.map.radius + 26 + nth() * 36}>
                  {line}
                </text>
              )}
            </For>
          </g>
        )}
      </For>
    </svg>
  )
}
