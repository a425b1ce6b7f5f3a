import { Match, Show, Switch } from 'solid-js'
import { CommitmentsConsole } from '#client/activities/commitments/CommitmentsConsole.tsx'
import { ConversationConsole } from '#client/activities/conversation/ConversationConsole.tsx'
import { EvaluationConsole } from '#client/activities/evaluation/for-console.tsx'
import { PanelConsole } from '#client/activities/panel/PanelConsole.tsx'
import { PollConsole } from '#client/activities/poll/PollConsole.tsx'
import { RoundConsole } from '#client/activities/presentation-round/RoundConsole.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { atHand } from '#client/screens/console/run/stage.model.ts'
import { words } from '#client/screens/console/words.ts'
import { SpeechIcon } from '#client/ui/more-icons.ts'
import type { LeaderCommitments } from '#shared/views/commitments-part.ts'
import type { EvaluationPart } from '#shared/views/evaluation-part.ts'
import type { LeaderActivity, LeaderConversation, LeaderPoll } from '#shared/views/leader.ts'
import type { LeaderPanel } from '#shared/views/leader-panel.ts'
import type { LeaderPresentations } from '#shared/views/round-part.ts'
import { AtHandList } from './AtHandList.tsx'

/** What is asked of the room: one activity in full. */
export function Asked(props: {
  readonly focus: LeaderActivity | null
  readonly onEdit: (activity: string) => void
}) {
  const poll = () => (props.focus?.kind === 'poll' ? (props.focus as LeaderPoll) : null)
  const talk = () => (props.focus?.kind === 'conversation' ? (props.focus as LeaderConversation) : null)
  const round = () => (props.focus?.kind === 'presentations' ? (props.focus as LeaderPresentations) : null)
  const promises = () => (props.focus?.kind === 'commitments' ? (props.focus as LeaderCommitments) : null)
  const form = () => (props.focus?.kind === 'evaluation' ? (props.focus as EvaluationPart) : null)
  const panel = () => (props.focus?.kind === 'panel' ? (props.focus as LeaderPanel) : null)
  return (
    <Show when={props.focus !== null}>
      <section class="asked" aria-label={words().asked.heading}>
        <Switch>
          <Match when={poll()}>
            {(is) => <PollConsole poll={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
          <Match when={talk()}>
            {(is) => <ConversationConsole talk={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
          <Match when={round()}>
            {(is) => <RoundConsole round={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
          <Match when={promises()}>
            {(is) => <CommitmentsConsole all={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
          <Match when={form()}>
            {(is) => <EvaluationConsole form={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
          <Match when={panel()}>
            {(is) => <PanelConsole panel={is()} onEdit={() => props.onEdit(is().id)} />}
          </Match>
        </Switch>
      </section>
    </Show>
  )
}

/** What else is at hand, and a new question. */
export function AskRow(props: {
  readonly focus: LeaderActivity | null
  readonly onPick: (activity: string) => void
  readonly onAsk: () => void
}) {
  const desk = useDesk()
  const others = () => atHand(desk.view).filter(({ id }) => id !== props.focus?.id)
  return (
    <div class="askrow">
      <Show when={props.focus === null}>
        <p class="mut">
          <span class="b">{words().asked.none}.</span> {words().asked.noneHelp}
        </p>
      </Show>
      <Show when={others().length > 0}>
        <AtHandList activities={others()} alone={props.focus === null} onPick={(id) => props.onPick(id)} />
      </Show>
      <button
        type="button"
        class="btn"
        disabled={desk.view.gathering.phase === 'closed'}
        onClick={() => props.onAsk()}
      >
        <SpeechIcon />
        {words().ask.button} <kbd aria-hidden="true">P</kbd>
      </button>
    </div>
  )
}
