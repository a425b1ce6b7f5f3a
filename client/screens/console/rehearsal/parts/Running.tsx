import { rehearsalWords as words } from '#client/screens/console/rehearsal/words.ts'
import type { RehearsalProgress } from '#shared/protocol/rehearsal.ts'

/** Where the rehearsal stands, and the way to end it. */
export function Running(props: { readonly progress: RehearsalProgress; readonly onStop: () => void }) {
  const told = () => {
    const { item, here, answers } = props.progress
    return item === '' ? words().starting : words().running(item, here, answers)
  }
  return (
    <div class="rehearsal-running">
      <progress max={1} value={props.progress.done} aria-label={words().bar} />
      <p class="num">{told()}</p>
      <button type="button" class="btn" data-rehearse onClick={() => props.onStop()}>
        {words().stop}
      </button>
    </div>
  )
}
