import { createSignal, For, type JSX } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import { CodeField } from '#client/screens/home/parts/CodeField.tsx'
import { expectedFrom } from '#client/screens/phone/join.model.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { nowModel } from '#client/screens/phone/now.model.ts'
import { Bar } from '#client/screens/phone/parts/Bar.tsx'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { Foot } from '#client/screens/phone/parts/Foot.tsx'
import { Handover } from '#client/screens/phone/parts/Handover.tsx'
import { NameFields } from '#client/screens/phone/parts/NameFields.tsx'
import { NetBanner } from '#client/screens/phone/parts/NetBanner.tsx'
import { Now } from '#client/screens/phone/parts/Now.tsx'
import { Strip } from '#client/screens/phone/parts/Strip.tsx'
import { Taken } from '#client/screens/phone/parts/Taken.tsx'
import { WhoAreYou } from '#client/screens/phone/parts/WhoAreYou.tsx'
import { words } from '#client/screens/phone/words.ts'
import * as icons from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { doorView } from '#shared/views/door.ts'
import { hallView } from '#shared/views/hall.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  at,
  behind,
  between,
  closed,
  empty,
  idOf,
  listed,
  overfull,
  overfullRunning,
  paused,
  plain,
  running,
  unbounded,
} from './samples/gathering.ts'
import { samplePhone } from './samples/phone.ts'
import { FIVE, NAME_OF_60, TITLE_OF_120 } from './samples/texts.ts'

const nothing = () => undefined
const net = { since: '11.07' }

function SamplePick(props: {
  readonly chosen: string | null
  readonly help?: boolean
  readonly grid?: boolean
}) {
  const [chosen, choose] = createSignal(props.chosen)
  return (
    <Pick
      name="pick"
      legend={words().join.municipality}
      grid={props.grid ?? false}
      choices={FIVE.map((name) => ({
        id: idOf(name),
        name,
        ...(props.help ? { help: NAME_OF_60 } : {}),
      }))}
      chosen={chosen()}
      choose={choose}
    />
  )
}

function Code(props: { readonly value: string; readonly wrong?: boolean; readonly good?: boolean }) {
  const { code } = words()
  return (
    <CodeField
      label={code.label}
      value={props.value}
      write={nothing}
      wrong={props.wrong ? code.notACode : null}
      good={props.good ? code.fits : undefined}
      help={later().code.help}
    />
  )
}

function Draft(props: { readonly text: string; readonly state: 'saved' | 'here' }) {
  const draft = { ...createDraft('samling/draft/ZZZ/note'), state: () => props.state }
  return <DraftNote draft={draft} text={props.text} />
}

function Fields(props: { readonly name?: string; readonly missing?: boolean }) {
  const draft = (text: string) => ({ ...createDraft('samling/draft/ZZZ/field'), text: () => text })
  return (
    <NameFields name={draft(props.name ?? '')} title={draft(props.name ?? '')} missing={!!props.missing} />
  )
}

function Who(props: {
  readonly of: Gathering
  readonly chosen?: string
  readonly missing?: 'municipality' | 'person'
  /** Their names have not come. */
  readonly waiting?: boolean
}) {
  const lobby = () => lobbyView(props.of)
  const door = () => (props.waiting ? null : doorView(props.of, props.chosen ?? null))
  return (
    <WhoAreYou
      lobby={lobby()}
      expected={expectedFrom(lobby(), door(), props.chosen ?? null)}
      form={{ municipality: props.chosen ?? null, person: null, name: '', title: '' }}
      missing={props.missing ?? null}
      choose={nothing}
      choosePerson={nothing}
    />
  )
}

function OnStrip(props: { readonly of: Gathering; readonly now: Instant; readonly title?: string }) {
  const model = () => nowModel(hallView(props.of), props.now)
  return <Strip title={props.title ?? 'Samtaler i gruppe'} model={model()} />
}

function OnNow(props: { readonly of: Gathering; readonly now: Instant }) {
  const hall = () => hallView(props.of)
  return (
    <main>
      <Now hall={hall()} model={nowModel(hall(), props.now)} now={props.now} />
    </main>
  )
}

/** What the phone's screens are made of. */
export function PhoneParts(): JSX.Element {
  return (
    <>
      <Of name="Icons">
        <Specimen is="all">
          <p class="icons">
            <For each={Object.entries(icons)}>{([, Icon]) => <Icon />}</For>
          </p>
        </Specimen>
      </Of>
      <Of name="Note">
        <Specimen is="ok">
          <Note tone="ok" text={words().talk.draftSaved} />
        </Specimen>
        <Specimen is="queued">
          <Note tone="hold" text={words().sending.waiting('11.07')} />
        </Specimen>
        <Specimen is="error">
          <Note tone="err" text={words().join.chooseMunicipality} />
        </Specimen>
        <Specimen is="help">
          <Note tone="help" text={later().code.help} />
        </Specimen>
        <Specimen is="empty (nothing is seen)">
          <Note tone="ok" text={null} live />
        </Specimen>
        <Specimen is="overfull">
          <Note tone="err" text={TITLE_OF_120} />
        </Specimen>
      </Of>
      <Of name="Pick">
        <Specimen is="plain">
          <SamplePick chosen={null} />
        </Specimen>
        <Specimen is="chosen">
          <SamplePick chosen="sund" />
        </Specimen>
        <Specimen is="focus" focus="input">
          <SamplePick chosen={null} grid />
        </Specimen>
        <Specimen is="focus on the chosen" focus="input:checked">
          <SamplePick chosen="sund" grid />
        </Specimen>
        <Specimen is="overfull" focus="input">
          <SamplePick chosen="sund" help />
        </Specimen>
      </Of>
      <Of name="CodeField">
        <Specimen is="plain">
          <Code value="" />
        </Specimen>
        <Specimen is="focus" focus="input">
          <Code value="K7M 4PX" good />
        </Specimen>
        <Specimen is="error">
          <Code value="K7M 4P" wrong />
        </Specimen>
        <Specimen is="error, focus" focus="input">
          <Code value="K7M 4P" wrong />
        </Specimen>
      </Of>
      <Of name="NameFields">
        <Specimen is="plain">
          <Fields />
        </Specimen>
        <Specimen is="error" focus="input">
          <Fields missing />
        </Specimen>
        <Specimen is="overfull">
          <Fields name={NAME_OF_60} />
        </Specimen>
      </Of>
      <Of name="WhoAreYou">
        <Specimen is="five municipalities">
          <Who of={listed} />
        </Specimen>
        <Specimen is="on the list">
          <Who of={listed} chosen="bmlo" />
        </Specimen>
        <Specimen is="loading: names">
          <Who of={listed} chosen="bmlo" waiting />
        </Specimen>
        <Specimen is="error: municipality">
          <Who of={listed} missing="municipality" />
        </Specimen>
        <Specimen is="error: name">
          <Who of={listed} chosen="vefsn" missing="person" />
        </Specimen>
        <Specimen is="31 municipalities, names of 60">
          <Who of={overfull} chosen="alstahaug" />
        </Specimen>
        <Specimen is="31 municipalities, one chosen">
          <Who of={overfull} chosen="voss" />
        </Specimen>
      </Of>
      <Of name="Bar">
        <Specimen is="plain" whole>
          <Bar group="Bømlo" name="HR-leder" title="Nærvær i kommunene" day={1} />
        </Specimen>
        <Specimen is="one day" whole>
          <Bar group={words().common.guests} name="HR-leder" title="Nærvær i kommunene" day={null} />
        </Specimen>
        <Specimen is="overfull" whole>
          <Bar group="Nordre Land" name={NAME_OF_60} title={TITLE_OF_120} day={2} />
        </Specimen>
      </Of>
      <Of name="NetBanner">
        <Specimen is="offline" whole>
          <NetBanner net={{ ...net, type: 'offline', durable: true }} />
        </Specimen>
        <Specimen is="offline, in a browser that keeps nothing" whole>
          <NetBanner net={{ ...net, type: 'offline', durable: false }} />
        </Specimen>
        <Specimen is="the server's disk" whole>
          <NetBanner net={{ type: 'storage' }} />
        </Specimen>
        <Specimen is="back" whole>
          <NetBanner net={{ type: 'sent' }} />
        </Specimen>
      </Of>
      <Of name="Strip, MinuteBar">
        <Specimen is="running" whole>
          <OnStrip of={running} now={at(11, 10)} />
        </Specimen>
        <Specimen is="over time" whole>
          <OnStrip of={running} now={at(11, 49, 20)} />
        </Specimen>
        <Specimen is="paused" whole>
          <OnStrip of={paused} now={at(11, 14)} />
        </Specimen>
        <Specimen is="no end" whole>
          <OnStrip of={unbounded} now={at(15, 4)} />
        </Specimen>
        <Specimen is="overfull" whole>
          <OnStrip of={running} now={at(12, 59)} title={TITLE_OF_120} />
        </Specimen>
      </Of>
      <Of name="Now, Programme">
        <Specimen is="running" whole>
          <OnNow of={running} now={at(11, 10)} />
        </Specimen>
        <Specimen is="over time" whole>
          <OnNow of={running} now={at(11, 49, 20)} />
        </Specimen>
        <Specimen is="paused" whole>
          <OnNow of={paused} now={at(11, 14)} />
        </Specimen>
        <Specimen is="no end" whole>
          <OnNow of={unbounded} now={at(15, 4)} />
        </Specimen>
        <Specimen is="before" whole>
          <OnNow of={plain} now={at(9, 50)} />
        </Specimen>
        <Specimen is="behind the plan, focus" whole focus=".btn">
          <OnNow of={behind} now={at(13, 50)} />
        </Specimen>
        <Specimen is="the whole day unfolded" whole press=".btn">
          <OnNow of={behind} now={at(13, 50)} />
        </Specimen>
        <Specimen is="between two days" whole>
          <OnNow of={between} now={at(15, 5)} />
        </Specimen>
        <Specimen is="closed" whole>
          <OnNow of={closed} now={at(15, 5)} />
        </Specimen>
        <Specimen is="no programme" whole>
          <OnNow of={empty} now={at(11)} />
        </Specimen>
        <Specimen is="overfull: titles of 120" whole>
          <OnNow of={overfullRunning} now={at(10, 30)} />
        </Specimen>
      </Of>
      <Of name="DraftNote">
        <Specimen is="kept">
          <Draft text="Ringe" state="saved" />
        </Specimen>
        <Specimen is="kept only here">
          <Draft text="Ringe" state="here" />
        </Specimen>
        <Specimen is="nearly full">
          <Draft text={'a'.repeat(TEXT_LIMITS.point - 12)} state="saved" />
        </Specimen>
        <Specimen is="too long">
          <Draft text={'a'.repeat(TEXT_LIMITS.point + 12)} state="saved" />
        </Specimen>
      </Of>
      <Of name="Foot, Handover">
        <Specimen is="plain">
          <Foot>
            <Handover phone={samplePhone(running)} zone="Europe/Oslo" />
          </Foot>
        </Specimen>
        <Specimen is="focus" focus="[aria-expanded]">
          <Foot>
            <Handover phone={samplePhone(running)} zone="Europe/Oslo" />
          </Foot>
        </Specimen>
        <Specimen is="unfolded, with a code" press="[aria-expanded]">
          <Foot>
            <Handover phone={samplePhone(running)} zone="Europe/Oslo" />
          </Foot>
        </Specimen>
      </Of>
      <Of name="Taken, CodeForm">
        <Specimen is="somebody is here under this name" whole>
          <Taken phone={samplePhone(running)} name="HR-leder" back={nothing} />
        </Specimen>
        <Specimen is="overfull, focus" whole focus=".btn">
          <Taken phone={samplePhone(running)} name={NAME_OF_60} back={nothing} />
        </Specimen>
        <Specimen is="from another phone" whole>
          <Taken phone={samplePhone(running)} name={null} back={nothing} />
        </Specimen>
      </Of>
    </>
  )
}
