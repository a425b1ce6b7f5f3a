import { createSignal, For, type JSX, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, ClockIcon } from '#client/ui/icons.tsx'
import type { CarriedPart, LeaderCommitments } from '#shared/views/commitments-part.ts'
import { FollowForm } from './FollowForm.tsx'

type Props = {
  readonly all: LeaderCommitments
  readonly locked: boolean
  /** That of the gathering. */
  readonly year: string
  readonly nameOf: (municipality: string) => string
}

/** What was promised last time, and what has become of it, on the leader's desk. */
export function LastRows(props: Props): JSX.Element {
  // By id: a row with a form open stays while others answer.
  const ids = () => props.all.carried.map(({ id }) => id)
  const [following, setFollowing] = createSignal<string | null>(null)
  return (
    <ul class="sheets">
      <For each={ids()}>
        {(id) => (
          <Show when={props.all.carried.find((each) => each.id === id)}>
            {(promise) => (
              <Row
                {...props}
                promise={promise()}
                following={following() === id}
                onFollow={(open) => setFollowing(open ? id : null)}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}

function Row(
  props: Props & {
    readonly promise: CarriedPart
    readonly following: boolean
    readonly onFollow: (open: boolean) => void
  },
): JSX.Element {
  const says = () => words().promises
  const name = () => props.nameOf(props.promise.municipality)
  let begin: HTMLButtonElement | undefined
  return (
    <li>
      <b>{name()}</b>
      <div>
        <p>{props.promise.what}</p>
        <p class="xs mut">
          {props.promise.who} · {says().within(dayText(words().common, props.promise.by, props.year))}
        </p>
        <Show when={props.promise.why !== ''}>
          <p class="sm">{props.promise.why}</p>
        </Show>
        <Show when={props.promise.learned !== ''}>
          <p class="sm">{says().lesson(props.promise.learned)}</p>
        </Show>
        <Show when={props.following}>
          <FollowForm
            activity={props.all.id}
            promise={props.promise}
            locked={props.locked}
            onDone={() => {
              props.onFollow(false)
              begin?.focus()
            }}
          />
        </Show>
      </div>
      <span class="row end">
        <span class="sm status">
          <Show when={props.promise.status === 'done'}>
            <CheckIcon />
          </Show>
          <Show when={props.promise.status === 'under-way'}>
            <ClockIcon />
          </Show>
          {says().status[props.promise.status ?? 'none']}
        </span>
        <Show when={props.all.phase !== 'draft' && !props.following}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            ref={(element) => {
              begin = element
            }}
            onClick={() => props.onFollow(true)}
          >
            {says().followFor(name())}
          </button>
        </Show>
      </span>
    </li>
  )
}
