import { createEffect, createMemo, createSignal, For, Show, untrack } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { nameOf, phaseText } from '#client/screens/console/parts/ActivityList.tsx'
import { words } from '#client/screens/console/words.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'

/** So few stand open where nothing else does. */
const FEW = 2

/** What else is at hand, folded away. It opens and closes under the leader’s hand alone, whatever comes and goes in it meanwhile. */
export function AtHandList(props: {
  readonly activities: readonly LeaderActivity[]
  /** Nothing else stands in full. */
  readonly alone: boolean
  readonly onPick: (activity: string) => void
}) {
  const desk = useDesk()
  const [chosen, choose] = createSignal<boolean | null>(null)
  /** What has been saved is shown once, where it is not in focus itself. */
  let told = untrack(desk.prepared)
  let list: HTMLUListElement | undefined
  createEffect(() => {
    const saved = desk.prepared()
    if (saved === told || !props.activities.some(({ id }) => id === saved)) return
    told = saved
    choose(true)
    queueMicrotask(() => list?.querySelector('[data-saved]')?.scrollIntoView({ block: 'nearest' }))
  })
  const alone = createMemo(() => props.alone)
  const unasked = createMemo(() => alone() && untrack(() => props.activities.length <= FEW))
  const open = createMemo(() => chosen() ?? unasked())
  return (
    <details
      class="others"
      open={open()}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open()) choose(currentTarget.open)
      }}
    >
      <summary class="sm">
        {words().asked.others}: {props.activities.length}
      </summary>
      <ul
        ref={(element) => {
          list = element
        }}
      >
        {/* By id: a button stays under the hand while what it says changes. */}
        <For each={props.activities.map(({ id }) => id)}>
          {(id) => (
            <li data-saved={id === desk.prepared() ? '' : undefined}>
              <button
                type="button"
                class="btn quiet tiny"
                onClick={() => {
                  choose(null)
                  props.onPick(id)
                }}
              >
                <Show when={props.activities.find((each) => each.id === id)}>
                  {(activity) => (
                    <>
                      <span class="clip">{nameOf(activity())}</span>
                      <span class="xs mut">{phaseText(activity())}</span>
                    </>
                  )}
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </details>
  )
}
