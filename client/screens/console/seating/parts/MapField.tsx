import type { TypedTable } from '#client/screens/console/seating/layout.model.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { Each } from '#client/ui/Each.tsx'

const STEP = 25
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

type OnPlace = (id: string, place: { readonly x: number; readonly y: number }) => void

/** The hall from above: tables are dragged to where they stand, or moved by the arrow keys. */
export function MapField(props: { readonly tables: readonly TypedTable[]; readonly onPlace: OnPlace }) {
  let map: HTMLDivElement | undefined
  const words = () => seatingWords().layout
  const onMap = () => props.tables.filter(({ place }) => place !== null)

  function drag(event: PointerEvent, id: string) {
    if (
      !(event.currentTarget instanceof HTMLElement) ||
      !event.currentTarget.hasPointerCapture(event.pointerId)
    )
      return
    const box = map?.getBoundingClientRect()
    if (box === undefined) return
    const x = ((event.clientX - box.left) / box.width) * 1_000
    const y = ((event.clientY - box.top) / box.height) * 1_000
    props.onPlace(id, { x, y })
  }
  function key(event: KeyboardEvent, table: TypedTable) {
    const way = Object.hasOwn(WAYS, event.key) ? WAYS[event.key] : undefined
    if (way === undefined || table.place === null) return
    event.preventDefault()
    props.onPlace(table.id, { x: table.place.x + way[0], y: table.place.y + way[1] })
  }
  const percent = (share: number) => Math.round(share / 10)

  return (
    <div class="mapfield" ref={map}>
      <span class="front" aria-hidden="true">
        {words().mapFront}
      </span>
      <Each of={onMap()}>
        {(table) => (
          <button
            type="button"
            class="spot num"
            style={{ left: `${(table().place?.x ?? 0) / 10}%`, top: `${(table().place?.y ?? 0) / 10}%` }}
            aria-label={words().onMap(
              table().name,
              percent(table().place?.x ?? 0),
              percent(table().place?.y ?? 0),
            )}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, table().id)}
            onKeyDown={(event) => key(event, table())}
          >
            {table().name}
          </button>
        )}
      </Each>
    </div>
  )
}
