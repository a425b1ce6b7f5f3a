import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import { readCode, showCode } from '#client/screens/home/code.ts'
import { CodeField } from '#client/screens/home/parts/CodeField.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import {
  expectedFrom,
  type Form,
  joinCommand,
  type Missing,
  municipalityOf,
  NOT_LISTED,
  writesName,
} from '#client/screens/phone/join.model.ts'
import { LoadingPage, later, refusal, whenHere } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { datesText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LobbyView } from '#shared/views/lobby.ts'
import { Foot } from './Foot.tsx'
import { NameFields } from './NameFields.tsx'
import { WhoAreYou } from './WhoAreYou.tsx'

const Taken = later((all) => all.Taken, LoadingPage)
const StandsField = whenHere((all) => all.StandsField)

type Refused = Extract<CommandOutcome, { ok: false }>

/** The code is confirmed, the municipality and the name chosen or written, and that is all. */
export function Join(props: {
  readonly phone: Phone
  readonly lobby: LobbyView
  readonly typed: boolean
  readonly goTo: (code: string) => void
}): JSX.Element {
  const code = () => props.phone.code
  const name = createDraft(`samling/draft/${props.phone.code}/name`)
  const title = createDraft(`samling/draft/${props.phone.code}/title`)
  const [municipality, setMunicipality] = createSignal<string | null>(null)
  const [person, setPerson] = createSignal<string | null>(null)
  const [missing, setMissing] = createSignal<Missing | null>(null)
  const [refused, setRefused] = createSignal<Refused | null>(null)
  const [stands, setStands] = createSignal(1)
  const [joining, setJoining] = createSignal(false)
  const [moving, setMoving] = createSignal(false)
  const [typedCode, setTypedCode] = createSignal(showCode(props.phone.code))
  const from = createMemo(() => municipalityOf(props.lobby, municipality()))
  const expected = () => expectedFrom(props.lobby, props.phone.views.door, from())
  const form = (): Form => ({
    municipality: from(),
    person: person(),
    name: name.text(),
    title: title.text(),
  })

  // Said again on every new line: the choice outlives the one that breaks.
  createEffect(() => {
    const at = from()
    if (at !== null && props.phone.connection.welcome()) props.phone.connection.door(at || null)
  })

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (joining()) return
    const command = joinCommand(props.lobby, expected(), form())
    if ('missing' in command) return complain(command.missing)
    setMissing(null)
    setRefused(null)
    setJoining(true)
    const outcome = await props.phone.connection.send(command)
    setJoining(false)
    if (!outcome.ok) return setRefused(outcome)
    if (stands() > 1) void props.phone.connection.send({ type: 'StandFor', stands: stands() })
    name.clear()
    title.clear()
  }

  function complain(what: Missing) {
    setMissing(what)
    document.querySelector<HTMLElement>(`[data-asks="${what}"] input`)?.focus()
  }

  /** Another code was written over the one in the address. */
  function leaveCode() {
    const other = readCode(typedCode())
    if (other === code()) setTypedCode(showCode(other))
    else if (other !== null) props.goTo(other)
  }

  function isSomebodyElse() {
    setRefused(null)
    setMoving(false)
    if (refusedName() !== null) setPerson(NOT_LISTED)
  }
  const refusedName = () => {
    const why = refused()
    return why?.code === 'already-here' ? (why.detail ?? '') : null
  }
  const online = () => props.phone.connection.status() === 'online'
  /** The names to choose from are on the way. */
  const waits = () => !expected() && person() !== NOT_LISTED
  const standing = () => {
    const why = refused()
    if (why) return refusal(why)
    if (joining()) return online() ? null : words().join.whenBack
    return waits() ? (online() ? words().join.joining : words().gate.noAnswer) : null
  }
  /** Locked, or waited at: in the server's words. */
  const door = () => props.phone.connection.welcome()?.door?.words[language()]
  const isOver = () => props.lobby.phase !== 'open'
  const where = () =>
    [props.lobby.place, datesText(words().common, props.lobby.dates)].filter((part) => part !== '').join(', ')

  const otherPhone = () => (
    <button type="button" class="btn quiet" onClick={() => setMoving(true)}>
      {words().join.otherPhone}
    </button>
  )
  const shut = () => (
    <main class="join">
      <div class="stack" role="status">
        <h1 tabIndex={-1}>{door()?.title ?? words().now.closed}</h1>
        <p>{door()?.text ?? refusal({ code: 'gathering-closed' })}</p>
      </div>
      <Foot>{door() && otherPhone()}</Foot>
    </main>
  )

  return (
    <Show
      when={isOver() || (!moving() && refusedName() === null)}
      fallback={<Taken phone={props.phone} name={refusedName()} back={isSomebodyElse} />}
    >
      <Show when={!isOver() && !door()} fallback={shut()}>
        <form class="contents" onSubmit={submit} novalidate>
          <main class="join" classList={{ waits: waits() && online() }}>
            <div>
              <p class="sm mut">{where()}</p>
              <h1 tabIndex={-1}>
                {props.lobby.title ? words().join.to(props.lobby.title) : words().join.welcome}
              </h1>
            </div>
            <p class="sm">{props.lobby.notice[language()]}</p>
            <CodeField
              label={words().code.label}
              value={typedCode()}
              write={setTypedCode}
              wrong={readCode(typedCode()) === null ? words().code.notACode : null}
              good={readCode(typedCode()) === code() ? goodText(props.typed) : undefined}
              leave={leaveCode}
            />
            <WhoAreYou
              lobby={props.lobby}
              form={form()}
              expected={expected()}
              missing={missing()}
              choose={(id) => {
                setMunicipality(id)
                setPerson(null)
              }}
              choosePerson={setPerson}
            />
            <Show when={writesName(props.lobby, expected(), form())}>
              <NameFields name={name} title={title} missing={missing() === 'name'} />
            </Show>
            <Foot>
              <StandsField value={stands()} write={setStands} />
              {otherPhone()}
            </Foot>
          </main>
          <div class="act">
            <Note tone={refused() ? 'err' : 'hold'} text={standing()} live />
            <button type="submit" class="btn pri lg">
              {joining() ? words().join.joining : words().join.join}
            </button>
          </div>
        </form>
      </Show>
    </Show>
  )
}

function goodText(typed: boolean): string {
  return typed ? words().code.fits : words().code.inAddress
}
