import { createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { type Unsent, unsentIn } from '#client/activities/commitments/unsent.model.ts'
import { REST } from '#client/connection/create-shared.ts'
import { forget } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { copyText } from '#client/ui/copy-text.ts'
import type { PlanField, PromiseField } from '#shared/activities/commitments/fields.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

/** What stood in a field as the promises closed, and did not get in: it is still its writer's. */
export function UnsentRows(props: { readonly phone: Phone; readonly all: GroupCommitments }): JSX.Element {
  /** What was on its way as the field went is given the time to arrive. */
  const [looks, setLooks] = createSignal(0)
  const timer = setTimeout(() => setLooks((count) => count + 1), REST)
  onCleanup(() => clearTimeout(timer))
  const rows = createMemo(() => (looks() === 0 ? [] : unsentIn(props.phone.code, props.all)))
  const labelOf = (key: string) => says().labels[key.slice(key.indexOf('.') + 1) as PromiseField | PlanField]
  return (
    <Show when={rows().length > 0}>
      <div class="promised">
        <h3>{says().unsent}</h3>
        <ul>
          <For each={rows()}>
            {(row) => (
              <Row
                row={row}
                label={labelOf(row.key)}
                onAway={() => {
                  forget(row.place)
                  setLooks((count) => count + 1)
                }}
              />
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function Row(props: { readonly row: Unsent; readonly label: string; readonly onAway: () => void }) {
  const [copied, setCopied] = createSignal(false)
  return (
    <li>
      <p class="sm mut">{props.label}</p>
      <p>{props.row.text}</p>
      <p class="row">
        <button type="button" class="btn" onClick={() => void copyText(props.row.text).then(setCopied)}>
          {says().copy}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onAway()}>
          {says().throwAway}
        </button>
        <span class="sm" role="status">
          {copied() ? says().copied : ''}
        </span>
      </p>
    </li>
  )
}
