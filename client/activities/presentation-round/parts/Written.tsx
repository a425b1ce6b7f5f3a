import { createSignal, For, Show } from 'solid-js'
import type { TurnRow } from '#client/activities/presentation-round/round-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { LineWriter } from './LineWriter.tsx'

/** What a municipality has written, and what others have said to it. The leader can take any of it away, and write for it. */
export function Written(props: { readonly round: string; readonly row: TurnRow }) {
  const desk = useDesk()
  const [editing, setEditing] = createSignal<string | null>(null)
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const remove = (command: GatheringCommand) => void desk.ask('asked', command)
  const isEmpty = () => props.row.lines.length + props.row.words.length === 0
  return (
    <>
      <Show when={!isEmpty()} fallback={<p class="sm mut">{words().round.nothing}</p>}>
        <ul class="points">
          <For each={props.row.lines}>
            {(line) => (
              <li>
                <span>
                  <span class="xs mut line">
                    {words().round.parts[line.part]}
                    <Show when={line.by === ''}> · {words().round.byLeader}</Show>
                    <Show when={line.late}> · {words().asked.late}</Show>
                  </span>
                  {line.text}
                  <Show when={line.own}>
                    {(theirs) => <span class="xs mut line">{words().round.theirs(theirs())}</span>}
                  </Show>
                </span>
                <span class="row end">
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={locked()}
                    aria-label={words().round.change(line.text)}
                    onClick={() => setEditing(line.id)}
                  >
                    {words().round.changeShort}
                  </button>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={locked()}
                    onClick={() => remove({ type: 'RemovePoint', activity: props.round, point: line.id })}
                  >
                    <CrossIcon label={words().round.remove(line.text)} />
                  </button>
                </span>
              </li>
            )}
          </For>
          <For each={props.row.words}>
            {(word) => (
              <li>
                <span>
                  <span class="xs mut line">
                    {words().round.kinds[word.kind]} · {word.from === '' ? words().round.unnamed : word.from}
                  </span>
                  {word.text}
                </span>
                <button
                  type="button"
                  class="btn quiet tiny"
                  disabled={locked()}
                  onClick={() => remove({ type: 'RemoveWord', activity: props.round, word: word.id })}
                >
                  <CrossIcon label={words().round.remove(word.text)} />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <LineWriter
        round={props.round}
        row={props.row}
        locked={locked()}
        editing={props.row.lines.find(({ id }) => id === editing()) ?? null}
        onDone={() => setEditing(null)}
      />
    </>
  )
}
