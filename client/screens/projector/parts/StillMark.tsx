import type { JSX } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'
import { NoNetIcon } from '#client/ui/icons.tsx'

/** The line to the server is down: what stands is the last that was known, and that is said, calmly. */
export function StillMark(): JSX.Element {
  return (
    <p class="still" role="status">
      <NoNetIcon />
      <b>{words().stands}</b>
      <span class="sr">{words().standsMore}</span>
    </p>
  )
}
