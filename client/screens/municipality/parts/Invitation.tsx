import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { saveFile } from '#client/screens/home/save-as.ts'
import { type OwnDesk, useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { createWriting, isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { daysText, shortDate } from '#client/screens/programme/dates.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import { ANSWERS, type InvitationAnswer } from '#shared/programme/invitations.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { OwnPlanned } from '#shared/views/programme-municipality.ts'
import { Kept } from './Kept.tsx'

type Reply = {
  readonly answer: InvitationAnswer | null
  readonly people: number | null
  readonly who: string
  readonly note: string
}

/** Not asked before somebody has said that the letter went; whoever comes by its link has it. */
export function isAsked({ id, letter }: OwnPlanned): boolean {
  return letter.invitedAt !== null || letter.answer !== null || isInLetter(id)
}

/** One gathering: when and where, and whether they come. */
export function Invitation(props: { readonly gathering: OwnPlanned }): JSX.Element {
  const own = useOwn()
  const says = () => words().invitations
  const key = () => `reply ${props.gathering.id}`
  const reply = (): Reply => {
    const said = own.sending.said(key())
    return said?.type === 'ReplyToInvitation' ? said : props.gathering.letter
  }
  const [isOpen, setOpen] = createSignal(isBeingWritten(own.view.id, writtenAs(own, props.gathering)))
  const isWritten = () => reply().answer !== null
  const when = () => {
    const { from, to } = props.gathering
    return from === null ? says().noDate : daysText(words(), from, to, own.view.today)
  }
  const stands = () => {
    const { stands: is, why } = props.gathering
    if (is === 'cancelled') return says().cancelled(why)
    return is === 'held' ? says().held : is === 'running' ? says().running : null
  }
  const line = () => [when(), props.gathering.place].filter((text) => text !== '').join(' · ')
  return (
    <li class="card">
      <h3 tabindex="-1" ref={(heading) => isInLetter(props.gathering.id) && later(heading)}>
        {props.gathering.title}
      </h3>
      <p class="mut">{line()}</p>
      <Show when={stands()}>{(text) => <p class="b">{text()}</p>}</Show>
      <Show when={props.gathering.open && props.gathering.replyBy}>
        {(by) => <p class="mut">{says().replyBy(shortDate(words(), by(), own.view.today))}</p>}
      </Show>
      <Show when={reply().answer} keyed>
        {(answer) => (
          <p class="c answered">
            <CheckIcon />
            <span>{says().answered(says().answers[answer], reply().people, reply().who)}</span>
          </p>
        )}
      </Show>
      <Show when={props.gathering.open && !isWritten() && !isAsked(props.gathering)}>
        <p>{says().notYet}</p>
      </Show>
      <Show
        when={props.gathering.open && (isOpen() || (reply().answer === null && isAsked(props.gathering)))}
        fallback={
          <p class="row">
            <Show when={props.gathering.open}>
              <button type="button" class="btn md" onClick={() => setOpen(true)}>
                {isWritten() ? says().change : says().replyNow}
              </button>
            </Show>
            <Show when={props.gathering.open && props.gathering.from}>
              <button type="button" class="btn md" onClick={() => toCalendar(props.gathering, own.now())}>
                {words().toCalendar}
              </button>
            </Show>
          </p>
        }
      >
        <ReplyForm
          gathering={props.gathering}
          reply={reply()}
          canClose={isWritten() || !isAsked(props.gathering)}
          onDone={() => setOpen(false)}
        />
      </Show>
      <Kept about={key()} />
    </li>
  )
}

/** The letter’s link leads to the one it is about. */
function isInLetter(planned: string): boolean {
  return new URLSearchParams(location.search).get('invitation') === planned
}

/** Once the page stands. */
function later(heading: HTMLElement): void {
  queueMicrotask(() => {
    heading.scrollIntoView?.({ block: 'start' })
    heading.focus({ preventScroll: true })
  })
}

/** A browser may hold the links of two municipalities. */
function writtenAs({ id }: OwnDesk, gathering: OwnPlanned): string {
  return `reply ${id} ${gathering.id}`
}

function toCalendar({ id, title, from, to, place }: OwnPlanned, now: number): void {
  if (from === null) return
  const text = calendarOf([{ id, title, from, to: to ?? from, place, text: '', reminds: [] }], now)
  saveFile(`${title}.ics`, new Blob([text], { type: 'text/calendar' }))
}

function ReplyForm(props: {
  readonly gathering: OwnPlanned
  readonly reply: Reply
  readonly canClose: boolean
  readonly onDone: () => void
}): JSX.Element {
  const own = useOwn()
  const says = () => words().invitations
  const id = createUniqueId()
  const stands = () => {
    const { answer, people, who, note } = props.reply
    return { answer: answer ?? '', people: people === null ? '' : `${people}`, who, note }
  }
  const writing = createWriting(own.view.id, writtenAs(own, props.gathering), stands)
  const { draft, write } = writing
  const answered = () => ANSWERS.find((each) => each === draft().answer) ?? null
  /** As typed: «ca. 4» is told that it is no number, and not thrown away. */
  const people = () => draft().people.trim()
  const isNumber = () => /^\d{0,5}$/.test(people())
  function send() {
    const { who, note } = draft()
    const answer = answered()
    if (answer === null || !isNumber()) return
    const comes = answer !== 'not'
    own.sending.put({
      type: 'ReplyToInvitation',
      ...{ planned: props.gathering.id, municipality: own.id, answer },
      ...{ people: comes && people() !== '' ? Number(people()) : null, who: comes ? who : '', note },
    })
    writing.saved()
    props.onDone()
  }
  return (
    <form
      class="ownform"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Pick
        name={id}
        legend={says().question}
        choices={ANSWERS.map((each) => ({ id: each, name: says().answers[each] }))}
        chosen={answered()}
        choose={(answer) => write({ answer })}
      />
      <Show when={answered() !== null && answered() !== 'not'}>
        <div class="field short">
          <label for={`${id}-people`}>{says().people}</label>
          <input
            id={`${id}-people`}
            class="inp"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid={!isNumber()}
            aria-describedby={`${id}-number`}
            value={draft().people}
            onInput={(event) => write({ people: event.currentTarget.value })}
          />
          <p id={`${id}-number`} class="msg err" role="status">
            {isNumber() ? '' : says().noNumber}
          </p>
        </div>
        <div class="field">
          <label for={`${id}-who`}>{says().who}</label>
          <input
            id={`${id}-who`}
            class="inp"
            autocomplete="off"
            maxlength={LIMITS.who}
            value={draft().who}
            onInput={(event) => write({ who: event.currentTarget.value })}
          />
          <small class="mut">{says().whoHelp}</small>
        </div>
      </Show>
      <Show when={answered() !== null}>
        <div class="field">
          <label for={`${id}-note`}>{says().note}</label>
          <textarea
            id={`${id}-note`}
            class="inp"
            rows={2}
            maxlength={LIMITS.note}
            value={draft().note}
            onInput={(event) => write({ note: event.currentTarget.value })}
          />
        </div>
      </Show>
      <p class="row">
        <button type="submit" class="btn pri lg" disabled={answered() === null || !isNumber()}>
          {says().send}
        </button>
        <Show when={props.canClose}>
          <button
            type="button"
            class="btn lg"
            onClick={() => {
              writing.drop()
              props.onDone()
            }}
          >
            {words().common.cancel}
          </button>
        </Show>
      </p>
    </form>
  )
}
