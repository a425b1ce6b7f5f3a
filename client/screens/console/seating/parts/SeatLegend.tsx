import { For } from 'solid-js'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { LinkIcon, PinIcon, RepeatIcon } from '#client/ui/icons.tsx'

/** What the marks mean, and the keys. */
export function SeatLegend() {
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
