import type { JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { AskDialog } from '#client/screens/console/ask/AskDialog.tsx'
import { type AskDraft, emptyDraft } from '#client/screens/console/ask/ask.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Asked, AskRow } from '#client/screens/console/run/parts/Asked.tsx'
import { words } from '#client/screens/console/words.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  ANSWERS,
  closed,
  overfullRunning,
  POINTS,
  running,
  SCALED,
  WRITTEN,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { TITLE_OF_120 } from './samples/texts.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const

function Focus(): JSX.Element {
  const desk = useDesk()
  return <Asked focus={desk.view.activities[0] ?? null} onEdit={nothing} />
}

function Row(): JSX.Element {
  return <AskRow focus={null} onPick={nothing} onAsk={nothing} />
}

function Ask(props: { readonly draft?: Partial<AskDraft> }): JSX.Element {
  const ends = { low: words().ask.lowDefault, high: words().ask.highDefault }
  const [draft, setDraft] = createStore<AskDraft>({ ...emptyDraft(null, ends), ...props.draft })
  return (
    <AskDialog open draft={draft} onChange={(part) => setDraft(part)} onDone={nothing} onClose={nothing} />
  )
}

/** What is asked, from the draft to the answers. */
export function ConsoleAsked(): JSX.Element {
  return (
    <>
      <Of name="PollConsole, PollAnswers, ActivityHead">
        <OnDesk is="draft" of={withPoll(running, 'choice', { phase: 'draft' })}>
          <Focus />
        </OnDesk>
        <OnDesk is="open" of={withPoll(running, 'choice', { answers: ANSWERS })}>
          <Focus />
        </OnDesk>
        <OnDesk is="open, anonymous" of={withPoll(running, 'choice', { anonymous: true, answers: ANSWERS })}>
          <Focus />
        </OnDesk>
        <OnDesk is="open, nobody has answered" of={withPoll(running, 'long')}>
          <Focus />
        </OnDesk>
        <OnDesk is="closed, scale" of={withPoll(running, 'scale', { answers: SCALED, phase: 'closed' })}>
          <Focus />
        </OnDesk>
        <OnDesk is="texts" of={withPoll(running, 'text', { answers: WRITTEN })}>
          <Focus />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={withPoll(running, 'choice', { answers: ANSWERS })} line={OFFLINE}>
          <Focus />
        </OnDesk>
        <OnDesk is="overfull, focus" of={withPoll(running, 'overfull')} focus=".acthead .btn">
          <Focus />
        </OnDesk>
      </Of>
      <Of name="ConversationConsole">
        <OnDesk is="draft" of={withTalk(running, { phase: 'draft' })}>
          <Focus />
        </OnDesk>
        <OnDesk is="empty" of={withTalk(running)}>
          <Focus />
        </OnDesk>
        <OnDesk is="points unfolded" of={withTalk(running, { points: POINTS })} press=".ans button">
          <Focus />
        </OnDesk>
        <OnDesk is="closed" of={withTalk(running, { points: POINTS, phase: 'closed' })}>
          <Focus />
        </OnDesk>
        <OnDesk is="31 municipalities" of={withTalk(overfullRunning, { prompt: TITLE_OF_120 })}>
          <Focus />
        </OnDesk>
      </Of>
      <Of name="Asked, AskRow, AtHandList">
        <OnDesk is="nothing asked" of={running}>
          <Row />
        </OnDesk>
        <OnDesk is="others at hand" of={withPoll(withTalk(running, { phase: 'draft' }), 'overfull')}>
          <Row />
        </OnDesk>
        <OnDesk is="closed (disabled)" of={closed}>
          <Row />
        </OnDesk>
      </Of>
      <Of name="AskDialog, AskAnswers">
        <OnDesk is="empty" of={running} whole>
          <Ask />
        </OnDesk>
        <OnDesk is="error: no question" of={running} whole press="[type=submit]" focus="textarea">
          <Ask />
        </OnDesk>
        <OnDesk is="several of many" of={running} whole>
          <Ask draft={{ text: TITLE_OF_120, type: 'choices' }} />
        </OnDesk>
        <OnDesk is="scale" of={running} whole>
          <Ask draft={{ text: 'Hvor klare er dere?', type: 'scale' }} />
        </OnDesk>
        <OnDesk is="offline" of={running} line={OFFLINE} whole>
          <Ask draft={{ text: 'Når ringer dere?' }} />
        </OnDesk>
      </Of>
    </>
  )
}
