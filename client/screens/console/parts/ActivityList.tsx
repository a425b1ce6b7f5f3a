import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { KeepButton } from '#client/screens/console/library/for-programme.tsx'
import { openCommand } from '#client/screens/console/run/commands.ts'
import { questionOf, typeOf } from '#client/screens/console/run/stage.model.ts'
import { words } from '#client/screens/console/words.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { Said } from './Said.tsx'

/** The polls and prompts prepared for one item. A draft can be changed, removed and opened. */
export function ActivityList(props: {
  readonly item: string | null
  readonly onEdit: (activity: string) => void
  /** Whether they can be kept for another gathering from here. */
  readonly keeps?: boolean
}) {
  const desk = useDesk()
  const mine = () => desk.view.activities.filter(({ item }) => item === props.item)
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const place = () => `activities-${props.item ?? ''}`
  return (
    <Show when={mine().length > 0}>
      <ul class="alist">
        <For each={mine()}>
          {(activity) => (
            <li>
              <span class="what">
                <span>{nameOf(activity)}</span>
                <span class="xs mut">
                  {words().asked.types[typeOf(activity)]} · {phaseText(activity)}
                </span>
              </span>
              <span class="row">
                <Show when={props.keeps}>
                  <KeepButton activity={activity} name={nameOf(activity)} />
                </Show>
                <Show when={activity.phase === 'draft'}>
                  <button type="button" class="btn quiet tiny" onClick={() => props.onEdit(activity.id)}>
                    {words().asked.edit}
                  </button>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={locked()}
                    onClick={() => desk.ask(place(), { type: 'RemoveActivity', activity: activity.id })}
                  >
                    {words().asked.remove}
                  </button>
                </Show>
                <Show when={activity.phase !== 'open'}>
                  <button
                    type="button"
                    class="btn tiny"
                    disabled={locked()}
                    onClick={() => desk.ask(place(), openCommand(activity))}
                  >
                    {activity.phase === 'draft' ? words().asked.openIt : words().asked.reopenIt}
                  </button>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Said at={place()} quiet />
    </Show>
  )
}

/** What it is called here: its question, or what it is. */
export function nameOf(activity: LeaderActivity): string {
  return questionOf(activity) || words().asked.types[typeOf(activity)]
}

export function phaseText(activity: LeaderActivity): string {
  const { asked } = words()
  if (activity.phase === 'open') return asked.open
  if (activity.phase === 'draft') return asked.draft
  return `${asked.closed}, ${countText(activity)}`
}

function countText(activity: LeaderActivity): string {
  const { asked } = words()
  if (activity.kind === 'poll' || activity.kind === 'evaluation')
    return asked.answeredShort(activity.answered)
  if (activity.kind === 'commitments')
    return asked.confirmed(activity.sheets.filter(({ state }) => state === 'ready').length)
  return asked.points(activity.kind === 'panel' ? activity.points : activity.points.length)
}
