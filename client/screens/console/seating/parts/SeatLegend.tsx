import { For, Show } from 'solid-js'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { PinIcon, RepeatIcon } from '#client/ui/icons.tsx'
import { LinkIcon, PlusIcon } from '#client/ui/more-icons.ts'

/** What the marks mean, and the keys. */
export function SeatLegend() {
  const seating = useSeating()
  const words = () => seatingWords().legend
  return (
    <ul class="legend sm mut" aria-label={words().label}>
      <li>
        <PinIcon /> {words().pinned}
      </li>
      <li>
        <LinkIcon /> {words().colleagues}
      </li>
      <li>
        <RepeatIcon /> {words().again}
      </li>
      <Show when={seating.late().size > 0}>
        <li>
          <PlusIcon /> {words().late}
        </li>
      </Show>
      <li>
        {words().keys}{' '}
        <For each={words().list}>
          {([key, does]) => (
            <span>
              <kbd>{key}</kbd> {does}
            </span>
          )}
        </For>
      </li>
    </ul>
  )
}
