import { createSignal, type JSX } from 'solid-js'
import { ConversationConsole } from '#client/activities/conversation/ConversationConsole.tsx'
import { TalkEditor } from '#client/activities/conversation/parts/TalkEditor.tsx'
import { type Ready, readySteps } from '#client/activities/conversation/talk-draft.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import type { LeaderConversation } from '#shared/views/leader.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { running } from './samples/gathering.ts'
import {
  called,
  common,
  done,
  draft,
  duo,
  duoPaused,
  ideas,
  lifted,
  longPrompt,
  PROMPT,
  walked,
} from './samples/talk.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

function Talk(): JSX.Element {
  const desk = useDesk()
  const talk = desk.view.activities.find((each): each is LeaderConversation => each.kind === 'conversation')
  if (talk === undefined) throw new Error('no conversation')
  return <ConversationConsole talk={talk} onEdit={nothing} />
}

function Editor(props: { readonly plan?: Ready }): JSX.Element {
  let made = 0
  const name = props.plan
  const [steps, setSteps] = createSignal(
    name === undefined ? [] : readySteps(name, words().talk.ready[name].steps, () => `s${++made}`),
  )
  return <TalkEditor question={PROMPT} steps={steps()} onChange={setSteps} />
}

/** A conversation in steps on the leader's desk: while it runs, and while it is written. */
export function ConsoleTalk(): JSX.Element {
  return (
    <>
      <Of name="TalkConsole, TalkSteps">
        <OnDesk is="draft" of={draft}>
          <Talk />
        </OnDesk>
        <OnDesk is="duos" of={duo}>
          <Talk />
        </OnDesk>
        <OnDesk is="stopped" of={duoPaused}>
          <Talk />
        </OnDesk>
        <OnDesk is="focus" of={duo} focus=".talkclock .btn">
          <Talk />
        </OnDesk>
        <OnDesk is="closed" of={done}>
          <Talk />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={duo} line={OFFLINE}>
          <Talk />
        </OnDesk>
        <OnDesk is="overfull" of={longPrompt}>
          <Talk />
        </OnDesk>
      </Of>
      <Of name="TalkGroups, TalkCalls">
        <OnDesk is="two tables ask for the leader" of={called}>
          <Talk />
        </OnDesk>
        <OnDesk is="one table unfolded" of={lifted} press=".talkgroups button">
          <Talk />
        </OnDesk>
        <OnDesk is="one table on the hall screen" of={walked}>
          <Talk />
        </OnDesk>
        <OnDesk is="the whole hall at once" of={common} press=".talkgroups button">
          <Talk />
        </OnDesk>
        <OnDesk is="ideas with support" of={ideas}>
          <Talk />
        </OnDesk>
      </Of>
      <Of name="TalkEditor: StepRow, StepSettings, StepPreview, Choice, Figure">
        <OnDesk is="one question" of={running}>
          <Editor />
        </OnDesk>
        <OnDesk is="a ready one" of={running}>
          <Editor plan="reflecting" />
        </OnDesk>
        <OnDesk is="settings unfolded, focus" of={running} press=".talkmore summary" focus=".talkmore select">
          <Editor plan="oneTwoFourAll" />
        </OnDesk>
      </Of>
    </>
  )
}
