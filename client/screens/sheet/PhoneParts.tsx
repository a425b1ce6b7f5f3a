import { createSignal, For, type JSX } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import { CodeField } from '#client/screens/home/parts/CodeField.tsx'
import { expectedFrom } from '#client/screens/phone/join.model.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { Bar } from '#client/screens/phone/parts/Bar.tsx'
import { NameFields } from '#client/screens/phone/parts/NameFields.tsx'
import { NetBanner } from '#client/screens/phone/parts/NetBanner.tsx'
import { WhoAreYou } from '#client/screens/phone/parts/WhoAreYou.tsx'
import { words } from '#client/screens/phone/words.ts'
import * as icons from '#client/ui/icons.tsx'
import * as moreIcons from '#client/ui/more-icons.ts'
import { Note } from '#client/ui/Note.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { doorView } from '#shared/views/door.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { idOf, listed, overfull } from './samples/gathering.ts'
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

/** What the phone's forms are made of. */
export function PhoneParts(): JSX.Element {
  return (
    <>
      <Of name="Icons">
        <Specimen is="all">
          <p class="icons">
            <For each={Object.entries({ ...icons, ...moreIcons })}>{([, Icon]) => <Icon />}</For>
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
    </>
  )
}
