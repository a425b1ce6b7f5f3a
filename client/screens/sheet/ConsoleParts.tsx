import { createSignal, For, type JSX } from 'solid-js'
import type { Gate } from '#client/screens/console/console.model.ts'
import { ActivityList } from '#client/screens/console/parts/ActivityList.tsx'
import { Banners } from '#client/screens/console/parts/Banners.tsx'
import { GatePage } from '#client/screens/console/parts/GatePage.tsx'
import { Head } from '#client/screens/console/parts/Head.tsx'
import { KeyNote } from '#client/screens/console/parts/KeyNote.tsx'
import { KeysDialog } from '#client/screens/console/parts/KeysDialog.tsx'
import { LinksDialog } from '#client/screens/console/parts/LinksDialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { BeforeStart } from '#client/screens/console/run/parts/BeforeStart.tsx'
import { CloseDialog } from '#client/screens/console/run/parts/CloseDialog.tsx'
import { FreeSeat } from '#client/screens/console/run/parts/FreeSeat.tsx'
import { NewPhone } from '#client/screens/console/run/parts/NewPhone.tsx'
import { Sounds } from '#client/screens/console/run/parts/Sounds.tsx'
import { words } from '#client/screens/console/words.ts'
import * as icons from '#client/ui/icons.tsx'
import * as moreIcons from '#client/ui/more-icons.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { RESULTS } from '#shared/activities/poll/poll.ts'
import { OnDesk, Specimen } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, closed, empty, overfull, plain, running, withPoll } from './samples/gathering.ts'
import { TITLE_OF_120 } from './samples/texts.ts'

const nothing = () => undefined
const OFFLINE = { status: 'offline' } as const
const REFUSED = { outcome: { ok: false, code: 'not-allowed' } } as const

const LEADERS = [
  { id: '', name: '', online: 1 },
  { id: 'l2', name: 'Prosjektlederen', online: 0 },
]
const LINKS = {
  ok: true,
  links: [{ id: 'l2', name: 'Prosjektlederen', url: 'http://localhost/console/sheet#4' }],
}

function Choice(props: { readonly disabled?: boolean; readonly why?: string; readonly long?: boolean }) {
  const [value, setValue] = createSignal<string>(RESULTS[0])
  const labels = () => {
    const { hidden, liveResults, shown } = words().asked
    return props.long ? [TITLE_OF_120, TITLE_OF_120, TITLE_OF_120] : [hidden, liveResults, shown]
  }
  return (
    <Segmented
      label={words().asked.results}
      segments={RESULTS.map((each, nth) => ({
        value: each,
        label: labels()[nth] ?? '',
        why: nth === 2 ? (props.why ?? null) : null,
      }))}
      value={value()}
      disabled={props.disabled ?? false}
      onPick={setValue}
    />
  )
}

function Top() {
  return <Head part="run" onPart={nothing} onLinks={nothing} onSide={nothing} />
}

function Shut(props: { readonly gate: Gate }) {
  return <GatePage gate={props.gate} text={refusalText(words().refusals, { code: 'too-many' })} />
}

/** What the parts of the console are made of. */
export function ConsoleParts(): JSX.Element {
  const drafted = withPoll(plain, 'choice', { phase: 'draft' })
  return (
    <>
      <Of name="Icons">
        <Specimen is="all">
          <p class="row">
            <For each={Object.entries({ ...icons, ...moreIcons })}>{([, Icon]) => <Icon />}</For>
          </p>
        </Specimen>
      </Of>
      <Of name="Segmented">
        <Specimen is="plain">
          <Choice />
        </Specimen>
        <Specimen is="focus" focus="button">
          <Choice />
        </Specimen>
        <Specimen is="disabled">
          <Choice disabled />
        </Specimen>
        <Specimen is="one cannot be chosen">
          <Choice why={words().screen.noQuestion} />
        </Specimen>
        <Specimen is="overfull">
          <Choice long />
        </Specimen>
      </Of>
      <Of name="Said">
        <OnDesk is="sending" of={running} line={{ outcome: null }} asked="here">
          <Said at="here" />
        </OnDesk>
        <OnDesk is="saved" of={running} asked="here">
          <Said at="here" />
        </OnDesk>
        <OnDesk is="error" of={running} line={REFUSED} asked="here">
          <Said at="here" />
        </OnDesk>
      </Of>
      <Of name="Head, PartsNav, LanguagePick, Mark">
        <OnDesk is="plain" of={running} whole wide>
          <Top />
        </OnDesk>
        <OnDesk is="focus" of={running} whole wide focus="nav a">
          <Top />
        </OnDesk>
        <OnDesk is="empty" of={empty} live={{ screens: 0 }} whole wide>
          <Top />
        </OnDesk>
        <OnDesk is="overfull" of={overfull} whole wide>
          <Top />
        </OnDesk>
      </Of>
      <Of name="Banners">
        <OnDesk is="offline" of={running} line={OFFLINE} whole wide>
          <Banners offlineSince={at(11, 7)} />
        </OnDesk>
        <OnDesk is="the disk is full" of={running} live={{ storage: 'full' }} whole wide>
          <Banners offlineSince={null} />
        </OnDesk>
        <OnDesk
          is="the database is full"
          of={running}
          live={{ storage: 'full', inDatabase: true }}
          whole
          wide
        >
          <Banners offlineSince={null} />
        </OnDesk>
        <OnDesk
          is="the database does not answer"
          of={running}
          live={{ storage: 'failed', inDatabase: true }}
          whole
          wide
        >
          <Banners offlineSince={null} />
        </OnDesk>
        <OnDesk
          is="the disk has failed, and offline"
          of={running}
          live={{ storage: 'failed' }}
          line={OFFLINE}
          whole
          wide
        >
          <Banners offlineSince={at(11, 7)} />
        </OnDesk>
        <OnDesk is="closed, focus" of={closed} whole wide focus=".btn">
          <Banners offlineSince={null} />
        </OnDesk>
        <OnDesk
          is="the door is locked"
          of={{ ...running, people: { ...running.people, door: 'locked' } }}
          whole
          wide
        >
          <Banners offlineSince={null} />
        </OnDesk>
      </Of>
      <Of name="GatePage">
        <Specimen is="loading" whole>
          <Shut gate={{ show: 'loading', slow: false }} />
        </Specimen>
        <Specimen is="loading slowly" whole>
          <Shut gate={{ show: 'loading', slow: true }} />
        </Specimen>
        <Specimen is="error: unknown link" whole>
          <Shut gate={{ show: 'unknown-link' }} />
        </Specimen>
        <Specimen is="error: too old" whole focus=".btn">
          <Shut gate={{ show: 'too-old' }} />
        </Specimen>
        <Specimen is="error: refused" whole>
          <Shut gate={{ show: 'refused' }} />
        </Specimen>
      </Of>
      <Of name="KeyNote">
        <Specimen is="why a key did nothing">
          <KeyNote text={words().keys.why.nothingToUndo} />
        </Specimen>
      </Of>
      <Of name="ActivityList">
        <OnDesk is="a draft" of={drafted}>
          <ActivityList item={null} onEdit={nothing} />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={drafted} line={OFFLINE}>
          <ActivityList item={null} onEdit={nothing} />
        </OnDesk>
        <OnDesk is="closed" of={withPoll(plain, 'choice', { phase: 'closed' })}>
          <ActivityList item={null} onEdit={nothing} />
        </OnDesk>
        <OnDesk is="overfull" of={withPoll(plain, 'overfull', { phase: 'draft' })} focus=".btn">
          <ActivityList item={null} onEdit={nothing} />
        </OnDesk>
      </Of>
      <Of name="BeforeStart">
        <OnDesk is="before the first item" of={plain}>
          <BeforeStart onCheck={nothing} />
        </OnDesk>
        <OnDesk is="focus" of={plain} focus=".btn">
          <BeforeStart onCheck={nothing} />
        </OnDesk>
      </Of>
      <Of name="FreeSeat">
        <OnDesk is="plain" of={running}>
          <FreeSeat person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
        <OnDesk is="asked once more, focus" of={running} press=".btn" focus=".btn">
          <FreeSeat person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE}>
          <FreeSeat person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
      </Of>
      <Of name="Sounds">
        <OnDesk is="off, focus" of={running} focus="input">
          <Sounds />
        </OnDesk>
      </Of>
      <Of name="NewPhone">
        <OnDesk is="plain" of={running}>
          <NewPhone person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
        <OnDesk is="with a code" of={running} press=".btn">
          <NewPhone person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={running} line={OFFLINE}>
          <NewPhone person={{ id: 'p1', name: 'HR-leder' }} />
        </OnDesk>
      </Of>
      <Of name="Dialog: CloseDialog, KeysDialog, KeyList, LinksDialog, Link, RemoteLink, Leaders">
        <OnDesk is="close" of={running} whole focus=".btn.pri">
          <CloseDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="close, offline (disabled)" of={running} line={OFFLINE} whole>
          <CloseDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="keys" of={running} whole>
          <KeysDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="links, as another leader sees them" of={running} live={{ leaders: LEADERS }} whole>
          <LinksDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk
          is="links, one to be taken back"
          of={running}
          live={{ leaders: LEADERS }}
          line={{ reply: LINKS }}
          whole
          press=".leader .btn:last-of-type"
        >
          <LinksDialog open onClose={nothing} />
        </OnDesk>
      </Of>
    </>
  )
}
