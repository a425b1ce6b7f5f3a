import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'

/** Until the first item begins there is time to see that all is well; what is looked at stands with the gathering. */
export function BeforeStart(props: { readonly onCheck: () => void }) {
  const desk = useDesk()
  const isBefore = () => desk.view.gathering.phase === 'open' && desk.view.run.now.phase === 'before'
  return (
    <Show when={isBefore()}>
      <p class="row before-start">
        <span class="mut">{words().beforeStart.help}</span>
        <button type="button" class="btn" onClick={() => props.onCheck()}>
          {words().beforeStart.check}
        </button>
      </p>
    </Show>
  )
}
