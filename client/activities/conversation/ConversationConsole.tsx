import { createMemo, createSignal, For, Index, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { openCommand } from '#client/screens/console/run/commands.ts'
import { close } from '#client/screens/console/run/leave.ts'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import type { LeaderConversation, LeaderPoint } from '#shared/views/leader.ts'
import { byMunicipality, type GroupCount } from './conversation-console.model.ts'
import { TalkConsole } from './TalkConsole.tsx'
import { hasSteps } from './talk-console.model.ts'

/** A conversation on the leader's desk: how much each municipality has written, and what. */
export function ConversationConsole(props: {
  readonly talk: LeaderConversation
  readonly onEdit: () => void
}) {
  const desk = useDesk()
  const [open, setOpen] = createSignal<string | null>(null)
  const groups = createMemo(() => byMunicipality(props.talk.points, desk.view.arrivals.municipalities))
  const shown = () => groups().find(({ id }) => id === open())
  return (
    <article class="act">
      <ActivityHead
        activity={props.talk}
        about={words().asked.types.conversation}
        onEdit={() => props.onEdit()}
        onOpen={() => void desk.ask('asked', openCommand(props.talk))}
        onClose={(at) => close(desk, props.talk, at)}
      />
      <Show when={hasSteps(props.talk)}>
        <TalkConsole talk={props.talk} />
      </Show>
      <Show when={props.talk.phase !== 'draft' && !hasSteps(props.talk)}>
        <ul class="ans" aria-label={words().asked.perMunicipality}>
          <Index each={groups()}>
            {(group) => (
              <li>
                <button
                  type="button"
                  classList={{ none: group().points.length === 0 }}
                  aria-expanded={open() === group().id}
                  onClick={() => setOpen(open() === group().id ? null : group().id)}
                >
                  <b>{group().points.length}</b>
                  <span class="xs">{group().name || words().asked.guests}</span>
                </button>
              </li>
            )}
          </Index>
        </ul>
        <Show when={shown()}>{(group) => <Points talk={props.talk.id} group={group()} />}</Show>
      </Show>
      <Said at="asked" quiet />
    </article>
  )
}

function Points(props: { readonly talk: string; readonly group: GroupCount }) {
  return (
    <ul class="points" aria-label={props.group.name || words().asked.guests}>
      <For each={props.group.points} fallback={<li class="mut sm">{words().asked.noPoints}</li>}>
        {(point) => <Point talk={props.talk} point={point} />}
      </For>
    </ul>
  )
}

function Point(props: { readonly talk: string; readonly point: LeaderPoint }) {
  const desk = useDesk()
  const writer = () => desk.view.people.find(({ id }) => id === props.point.by)
  const note = () =>
    [
      writer()?.name ?? '',
      timeText(props.point.at, desk.view.gathering.zone),
      props.point.edited ? words().asked.edited : '',
      props.point.late ? words().asked.late : '',
    ].filter((text) => text !== '')
  return (
    <li>
      <span>
        {props.point.text}
        <span class="xs mut block">{note().join(' · ')}</span>
      </span>
      <button
        type="button"
        class="btn quiet tiny"
        disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
        onClick={() =>
          void desk.ask('asked', { type: 'RemovePoint', activity: props.talk, point: props.point.id })
        }
      >
        <CrossIcon label={words().asked.removePoint(props.point.text)} />
      </button>
    </li>
  )
}
