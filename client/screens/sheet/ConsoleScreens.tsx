import type { JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { About } from '#client/screens/console/about/About.tsx'
import { AskDialog } from '#client/screens/console/ask/AskDialog.tsx'
import { type AskDraft, emptyDraft } from '#client/screens/console/ask/ask.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import { Programme } from '#client/screens/console/programme/Programme.tsx'
import { makeActs } from '#client/screens/console/run/acts.ts'
import { createDay } from '#client/screens/console/run/create-day.ts'
import { Asked, AskRow } from '#client/screens/console/run/parts/Asked.tsx'
import { CatchUp } from '#client/screens/console/run/parts/CatchUp.tsx'
import { Incoming } from '#client/screens/console/run/parts/Incoming.tsx'
import { Presence } from '#client/screens/console/run/parts/Presence.tsx'
import { Sheet as RunSheet } from '#client/screens/console/run/parts/Sheet.tsx'
import { Stage } from '#client/screens/console/run/parts/Stage.tsx'
import { Transport } from '#client/screens/console/run/parts/Transport.tsx'
import { words } from '#client/screens/console/words.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  ANSWERS,
  at,
  behind,
  between,
  closed,
  empty,
  MANY_POINTS,
  overfull,
  overfullRunning,
  POINTS,
  paused,
  plain,
  running,
  SCALED,
  unbounded,
  WRITTEN,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { TITLE_OF_120, UNREADABLE } from './samples/texts.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const
const LATE = { now: at(11, 49, 20) }

function Rows(): JSX.Element {
  const day = createDay(useDesk())
  return <RunSheet day={day} onProgramme={nothing} onPrepare={nothing} onEdit={nothing} />
}

function Bar(): JSX.Element {
  const desk = useDesk()
  const day = createDay(desk)
  return (
    <Transport day={day} acts={makeActs(desk, day, { paste: nothing, close: nothing })} onKeys={nothing} />
  )
}

function Catching(): JSX.Element {
  const day = createDay(useDesk())
  return <CatchUp day={day} />
}

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

function Plan(): JSX.Element {
  const programme = createProgramme(useDesk())
  return <Programme programme={programme} onAsk={nothing} onEdit={nothing} />
}

/** The console's large parts; `Run` and `Console` hang on keys and addresses of a whole window, so their parts stand here. */
export function ConsoleScreens(): JSX.Element {
  return (
    <>
      <Of name="Transport">
        <OnDesk is="running" of={running} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="focus" of={running} whole wide focus=".btn.pri">
          <Bar />
        </OnDesk>
        <OnDesk is="over time" of={running} line={LATE} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="paused" of={paused} line={{ now: at(11, 14) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="no end" of={unbounded} line={{ now: at(15, 4) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="before" of={plain} line={{ now: at(9, 50) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="between two days" of={between} line={{ now: at(15, 5) }} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="closed" of={closed} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk
          is="error"
          of={running}
          line={{ outcome: { ok: false, code: 'moved-already' } }}
          asked="transport"
          whole
          wide
        >
          <Bar />
        </OnDesk>
        <OnDesk is="no programme" of={empty} whole wide>
          <Bar />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfullRunning} line={{ now: at(10, 30) }} whole wide>
          <Bar />
        </OnDesk>
      </Of>
      <Of name="Sheet, SheetRow, SheetDetail">
        <OnDesk is="before" of={plain} line={{ now: at(9, 50) }}>
          <Rows />
        </OnDesk>
        <OnDesk is="running, a row unfolded" of={running} press="tr:nth-child(5) button">
          <Rows />
        </OnDesk>
        <OnDesk is="over time" of={running} line={LATE} focus="tr:nth-child(3) button">
          <Rows />
        </OnDesk>
        <OnDesk is="behind" of={behind} line={{ now: at(13, 50) }}>
          <Rows />
        </OnDesk>
        <OnDesk is="empty" of={empty}>
          <Rows />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfullRunning} line={{ now: at(10, 30) }}>
          <Rows />
        </OnDesk>
      </Of>
      <Of name="Stage">
        <OnDesk is="plain" of={running}>
          <Stage />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE}>
          <Stage />
        </OnDesk>
        <OnDesk is="no hall screen, focus" of={running} live={{ screens: 0 }} focus="button">
          <Stage />
        </OnDesk>
      </Of>
      <Of name="CatchUp">
        <OnDesk is="in time" of={running}>
          <Catching />
        </OnDesk>
        <OnDesk is="behind" of={behind} line={{ now: at(13, 50) }} focus=".way">
          <Catching />
        </OnDesk>
        <OnDesk is="behind, offline (disabled)" of={behind} line={{ ...OFFLINE, now: at(13, 50) }}>
          <Catching />
        </OnDesk>
        <OnDesk is="overfull" of={overfullRunning} line={{ now: at(11, 10) }}>
          <Catching />
        </OnDesk>
      </Of>
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
      <Of name="AskRow">
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
      <Of name="Presence">
        <OnDesk is="plain" of={running}>
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="names unfolded, focus" of={running} press=".grp" focus=".grp">
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="empty" of={empty}>
          <Presence onAbout={nothing} />
        </OnDesk>
        <OnDesk is="31 municipalities, names of 60" of={overfull} press=".grp">
          <Presence onAbout={nothing} />
        </OnDesk>
      </Of>
      <Of name="Incoming">
        <OnDesk is="empty" of={running}>
          <Incoming />
        </OnDesk>
        <OnDesk is="points" of={withTalk(running, { points: MANY_POINTS })}>
          <Incoming />
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
      <Of name="Programme: Editor, Reading, BalanceStrip, ItemRow, Invite">
        <OnDesk is="in use" of={running} whole wide>
          <Plan />
        </OnDesk>
        <OnDesk
          is="error: lines that cannot be read"
          of={running}
          whole
          wide
          write={['textarea', UNREADABLE]}
        >
          <Plan />
        </OnDesk>
        <OnDesk
          is="error: another leader was quicker"
          of={running}
          line={{ outcome: { ok: false, code: 'agenda-changed' } }}
          asked="programme"
          whole
          wide
        >
          <Plan />
        </OnDesk>
        <OnDesk is="empty" of={empty} whole wide>
          <Plan />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfull} whole wide>
          <Plan />
        </OnDesk>
      </Of>
      <Of name="About: Municipalities, PeoplePaste">
        <OnDesk is="plain" of={running} whole wide focus=".inp">
          <About onLinks={nothing} />
        </OnDesk>
        <OnDesk is="empty" of={empty} whole wide>
          <About onLinks={nothing} />
        </OnDesk>
        <OnDesk
          is="offline (disabled), error"
          of={overfull}
          line={OFFLINE}
          whole
          wide
          write={['#about-municipalities', 'Bømlo']}
        >
          <About onLinks={nothing} />
        </OnDesk>
      </Of>
    </>
  )
}
