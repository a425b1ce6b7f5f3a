import { createMemo, Index, type JSX } from 'solid-js'
import { labelOf } from '#client/activities/conversation/group-label.ts'
import { callsIn, groupRows } from '#client/activities/conversation/talk-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { LeaderConversation } from '#shared/views/leader.ts'

/** Who asks for the leader, the longest first. It stands here only: the hall screen says nothing of it. */
export function TalkCalls(props: { readonly talk: LeaderConversation }): JSX.Element {
  const desk = useDesk()
  const calls = createMemo(() =>
    props.talk.phase === 'open'
      ? callsIn(groupRows(props.talk, desk.view.people, desk.view.arrivals.municipalities, desk.now()))
      : [],
  )
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  return (
    <div role="status" class="talkcalls" classList={{ none: calls().length === 0 }}>
      <Index each={calls()}>
        {(group) => (
          <p>
            <WarningIcon />
            <span>
              <b>{words().talk.needsYou(labelOf(group()))}</b>{' '}
              <span class="sm">{words().talk.since(timeText(group().called, desk.view.gathering.zone))}</span>
            </span>
            <button
              type="button"
              class="btn tiny"
              disabled={locked()}
              onClick={() =>
                void desk.ask('asked', {
                  type: 'AnswerCall',
                  activity: props.talk.id,
                  circle: group().id,
                  run: props.talk.talk?.run,
                })
              }
            >
              {words().talk.come}
            </button>
          </p>
        )}
      </Index>
    </div>
  )
}
