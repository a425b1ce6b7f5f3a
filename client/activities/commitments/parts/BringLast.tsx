import { createSignal, For, onMount, Show, untrack } from 'solid-js'
import { createLast } from '#client/activities/commitments/create-last.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { Note } from '#client/ui/Note.tsx'

/** Brings what was promised at an earlier gathering that this browser leads as well. */
export function BringLast(props: {
  readonly activity: string
  readonly locked: boolean
  /** Nothing has been brought yet: what there is to bring is looked for unasked, so that one press brings it. */
  readonly atOnce: boolean
}) {
  const desk = useDesk()
  const says = () => words().promises
  const last = createLast(desk)
  const [open, setOpen] = createSignal(untrack(() => props.atOnce))
  onMount(() => {
    if (open()) void last.look()
  })
  const told = () => {
    const is = last.brought()
    if (is === null) return null
    if (!is.ok) return says()[is.why]
    const strangers = is.strangers.length === 0 ? '' : ` ${says().strangers(is.strangers.join(', '))}`
    return `${says().brought(is.count)}.${strangers}`
  }
  return (
    <div class="bringlast">
      <Show
        when={open()}
        fallback={
          <button
            type="button"
            class="btn"
            disabled={props.locked}
            onClick={() => {
              setOpen(true)
              void last.look()
            }}
          >
            {says().bring}
          </button>
        }
      >
        <Show when={last.rows()} fallback={<p class="sm mut">{says().looking}</p>}>
          {(rows) => (
            <ul class="sheets plain">
              <For each={rows()} fallback={<li class="sm mut">{says().noneLed}</li>}>
                {(row) => (
                  <li>
                    <button
                      type="button"
                      class="btn"
                      disabled={props.locked}
                      onClick={() => void last.bring(row, props.activity)}
                    >
                      {says().bringFrom(row.title || row.code)}
                    </button>
                    <Show when={last.isLinked(row)}>
                      <span class="xs mut">{says().linked}</span>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <Note tone={last.brought()?.ok === false ? 'err' : 'ok'} text={told()} live />
      <Said at="last" quiet />
    </div>
  )
}
