import { For, type JSX, Show } from 'solid-js'
import type { BoardGroup, BoardPage } from '#client/activities/conversation/conversation-projector.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { isFigure } from '#client/seating/shown-tables.ts'
import { ClockIcon } from '#client/ui/icons.tsx'
import { FlagIcon } from '#client/ui/more-icons.ts'

export function PointColumns(props: { readonly page: BoardPage | undefined }): JSX.Element {
  return (
    <div class="columns">
      <For each={props.page?.columns}>
        {(column) => (
          <div>
            <For each={column.groups}>{(group) => <Group group={group} />}</For>
          </div>
        )}
      </For>
    </div>
  )
}

/** “Bord 4”, but “Rana”. */
function nameOf(name: string): string {
  if (name === '') return words().guests
  return isFigure(name) ? words().seating.table(name) : name
}

function Group(props: { readonly group: BoardGroup }): JSX.Element {
  return (
    <section class="group" classList={{ none: props.group.count === 0 }}>
      <h2>
        <span>{nameOf(props.group.name)}</span>
        <span class="num">{props.group.continued ? words().continued : props.group.count}</span>
      </h2>
      <ul>
        <For each={props.group.points}>
          {(point) => (
            <li classList={{ newest: point.newest }}>
              {point.text}
              <Show when={point.late || point.top || point.support}>
                <span class="late-mark">
                  <Show when={point.late}>
                    <ClockIcon />
                    {words().lateMark}
                  </Show>
                  <Show when={point.top}>
                    <FlagIcon />
                    {words().talk.lifted}
                  </Show>
                  <Show when={point.support}>{(count) => <>{words().talk.supports(count())}</>}</Show>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
