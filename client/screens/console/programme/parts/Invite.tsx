import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { words } from '#client/screens/console/words.ts'

export function Invite(props: { readonly programme: ProgrammeDesk }) {
  function insert() {
    props.programme.remember('change')
    props.programme.type(words().programme.placeholder)
  }
  return (
    <div class="invite">
      <h1>{words().programme.emptyHeading}</h1>
      <p class="mut">{words().programme.emptyHelp}</p>
      <button type="button" class="btn" onClick={insert}>
        {words().programme.emptyExample}
      </button>
    </div>
  )
}
