import { For, Show } from 'solid-js'
import type { TurnRow } from '#client/activities/presentation-round/round-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon } from '#client/ui/icons.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'

/** What a municipality has written, and what others have said to it. The leader can take any of it away. */
export function Written(props: { readonly round: string; readonly row: TurnRow }) {
  const desk = useDesk()
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const remove = (command: GatheringCommand) => void desk.ask('asked', command)
  const isEmpty = () => props.row.lines.length + props.row.words.length === 0
  return (
    <Show when={!isEmpty()} fallback={<p class="sm mut">{words().round.nothing}</p>}>
      <ul class="points">
        <For each={props.row.lines}>
          {({ id, part, text, late }) => (
            <li>
              <span>
                <span class="xs mut line">
                  {words().round.parts[part]}
                  <Show when={late}> · {words().asked.late}</Show>
                </span>
                {text}
              </span>
              <button
                type="button"
                class="btn quiet tiny"
                disabled={locked()}
                onClick={() => remove({ type: 'RemovePoint', activity: props.round, point: id })}
              >
                <CrossIcon label={words().round.remove(text)} />
              </button>
            </li>
          )}
        </For>
        <For each={props.row.words}>
          {({ id, kind, text, from }) => (
            <li>
              <span>
                <span class="xs mut line">
                  {words().round.kinds[kind]} · {from === '' ? words().round.unnamed : from}
                </span>
                {text}
              </span>
              <button
                type="button"
                class="btn quiet tiny"
                disabled={locked()}
                onClick={() => remove({ type: 'RemoveWord', activity: props.round, word: id })}
              >
                <CrossIcon label={words().round.remove(text)} />
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
