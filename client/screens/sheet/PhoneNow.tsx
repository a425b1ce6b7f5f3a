import { createSignal, type JSX, onMount } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import { nowModel } from '#client/screens/phone/now.model.ts'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { Foot } from '#client/screens/phone/parts/Foot.tsx'
import { Handover } from '#client/screens/phone/parts/Handover.tsx'
import { ItemLinks } from '#client/screens/phone/parts/ItemLinks.tsx'
import { Moved } from '#client/screens/phone/parts/Moved.tsx'
import { Now } from '#client/screens/phone/parts/Now.tsx'
import { Stands } from '#client/screens/phone/parts/Stands.tsx'
import { Strip } from '#client/screens/phone/parts/Strip.tsx'
import { Taken } from '#client/screens/phone/parts/Taken.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { hallView } from '#shared/views/hall.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  at,
  behind,
  between,
  closed,
  empty,
  overfullRunning,
  paused,
  plain,
  running,
  unbounded,
} from './samples/gathering.ts'
import { samplePhone } from './samples/phone.ts'
import { NAME_OF_60, TITLE_OF_120 } from './samples/texts.ts'

const nothing = () => undefined

function Draft(props: { readonly text: string; readonly state: 'saved' | 'here' }) {
  const draft = { ...createDraft('samling/draft/ZZZ/note'), state: () => props.state }
  return <DraftNote draft={draft} text={props.text} />
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

/** It tells what has changed since it was there, some seconds later. */
function JustMoved(props: { readonly from: Gathering; readonly to: Gathering; readonly now: Instant }) {
  const [hall, setHall] = createSignal(hallView(props.from))
  onMount(() => setHall(hallView(props.to)))
  return <Moved hall={hall()} now={() => props.now} />
}

const LINKS = [
  { label: 'Idébanken', url: 'https://www.idebanken.org/' },
  { label: '', url: 'https://eksempel.kommune.no/en/lang/sti/til/et/notat' },
  { label: TITLE_OF_120, url: 'https://samling.example/' },
]

/** What is on, and what is always there around it. */
export function PhoneNow(): JSX.Element {
  return (
    <>
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
      <Of name="ItemLinks">
        <Specimen is="one">
          <ItemLinks links={LINKS.slice(0, 1)} />
        </Specimen>
        <Specimen is="without a name, and overfull, focus" focus="a">
          <ItemLinks links={LINKS} />
        </Specimen>
      </Of>
      <Of name="Moved">
        <Specimen is="some seconds after the programme moved">
          <JustMoved from={plain} to={behind} now={at(9, 50)} />
        </Specimen>
      </Of>
      <Of name="Stands, StandsField">
        <Specimen is="for one">
          <Stands phone={samplePhone(running)} stands={1} />
        </Specimen>
        <Specimen is="for six, unfolded" press="[aria-expanded]">
          <Stands phone={samplePhone(running)} stands={6} />
        </Specimen>
        <Specimen is="as many as there can be, focus" press="[aria-expanded]" focus="input">
          <Stands phone={samplePhone(running)} stands={400} />
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
      <Of name="Foot, Handover, HandoverCode">
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
