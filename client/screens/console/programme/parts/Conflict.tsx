import { useDesk } from '#client/screens/console/desk.tsx'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { words } from '#client/screens/console/words.ts'

/** Two leaders, two texts: both are kept, and the one who stands here chooses. */
export function Conflict(props: { readonly programme: ProgrammeDesk }) {
  const desk = useDesk()
  function takeTheirs() {
    props.programme.takeTheirs()
    desk.hush('programme')
  }
  return (
    <div class="conflict" role="status">
      <p class="b">{words().programme.conflict}</p>
      <p>{words().programme.conflictHelp}</p>
      <details>
        <summary>{words().programme.theirs}</summary>
        <pre class="theirs">{desk.view.source}</pre>
      </details>
      <div class="row">
        <button
          type="button"
          class="btn"
          disabled={!desk.online()}
          onClick={() => void props.programme.useAnyway()}
        >
          {words().programme.useMine}
        </button>
        <button type="button" class="btn quiet" onClick={takeTheirs}>
          {words().programme.takeTheirs}
        </button>
      </div>
    </div>
  )
}
