import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { ReadBackAnswer } from '#shared/notes/notes.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { ReadBackAsked } from '#shared/views/read-back-part.ts'

type Props = { readonly phone: Phone; readonly hall: HallView; readonly own: OwnView }

/** “Have we understood you right?”: put to those whom a point of the observers is about, above all else until it is answered. */
export function ReadBackPhone(props: Props): JSX.Element {
  const answered = () => props.own.readBacks.map(({ id }) => id)
  // What was answered before this page came is over, until it is asked about other words; what is answered here stays to be changed.
  const before = createMemo<readonly string[]>(
    (still) => still.filter((id) => answered().includes(id)),
    answered(),
  )
  const asked = () =>
    props.hall.gathering.phase === 'open' && !props.own.person?.gone
      ? (props.phone.views.group?.readBacks ?? []).filter(({ id }) => !before().includes(id))
      : []
  return <Each of={asked()}>{(is) => <Asked {...props} asked={is()} />}</Each>
}

function Asked(props: Props & { readonly asked: ReadBackAsked }): JSX.Element {
  const id = createUniqueId()
  const draft = createDraft(`samling/draft/${props.phone.code}/read-back/${props.asked.id}`)
  const [writing, setWriting] = createSignal(draft.text() !== '')
  const [changing, setChanging] = createSignal(false)
  const [sending, setSending] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const says = () => later().readBack
  const own = () => props.own.readBacks.find((each) => each.id === props.asked.id)
  const offline = () => props.phone.connection.status() !== 'online'
  const municipality = () =>
    props.hall.municipalities.find((each) => each.id === props.own.person?.municipality)?.name ?? ''

  async function send(answer: ReadBackAnswer, word: string) {
    setWrong(null)
    setSending(true)
    const outcome = await props.phone.connection.send({
      type: 'AnswerReadBack',
      card: props.asked.id,
      ...{ answer, word },
    })
    setSending(false)
    if (!outcome.ok) {
      setWrong(refusal(outcome))
      return
    }
    // What has been written on meanwhile stands, to be sent as well.
    if (answer === 'not-quite' && draft.text() !== word) return void setChanging(true)
    draft.clear()
    setWriting(false)
    setChanging(false)
  }

  return (
    <section class="readback" aria-labelledby={id}>
      <p class="asks" id={id}>
        {says().title}
      </p>
      <Show when={own() === undefined || changing()} fallback={<Answered />}>
        <p class="sm">{says().from(municipality())}</p>
        <blockquote>{props.asked.text}</blockquote>
        <Show
          when={writing()}
          fallback={
            <div class="pair">
              <button
                type="button"
                class="btn"
                disabled={sending() || offline()}
                onClick={() => void send('yes', '')}
              >
                {says().yes}
              </button>
              <button type="button" class="btn" disabled={sending()} onClick={() => setWriting(true)}>
                {says().notQuite}
              </button>
            </div>
          }
        >
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void send('not-quite', draft.text())
            }}
          >
            <label for={`${id}-word`}>{says().word}</label>
            <textarea
              id={`${id}-word`}
              class="inp"
              rows={3}
              value={draft.text()}
              aria-describedby={`${id}-help`}
              aria-invalid={wrong() !== null}
              onInput={(event) => draft.write(event.currentTarget.value)}
            />
            <small id={`${id}-help`}>{says().wordHelp}</small>
            <div class="pair">
              <button type="submit" class="btn" disabled={sending() || offline()}>
                {says().send}
              </button>
              <button type="button" class="btn" onClick={() => setWriting(false)}>
                {says().back}
              </button>
            </div>
          </form>
        </Show>
      </Show>
      <Show when={offline()}>
        <p class="sm">{says().needsNet}</p>
      </Show>
      <Note tone="err" text={wrong()} live />
    </section>
  )

  function Answered(): JSX.Element {
    return (
      <div class="pair">
        <p role="status">{says().answered[own()?.answer ?? 'yes']}</p>
        <button
          type="button"
          class="btn"
          onClick={() => {
            draft.write(own()?.word ?? '')
            setWriting(own()?.answer === 'not-quite')
            setChanging(true)
          }}
        >
          {says().change}
        </button>
      </div>
    )
  }
}
