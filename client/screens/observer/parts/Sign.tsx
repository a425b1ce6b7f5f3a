import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import type { Connection } from '#client/connection/make-connection.ts'
import { whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { NOTE_LIMITS } from '#shared/notes/note-limits.ts'
import type { NotesView } from '#shared/views/notes.ts'

/** Whose this device is: the others see that on the board instead of a number. */
export function Sign(props: {
  readonly connection: Pick<Connection, 'status' | 'send' | 'welcome'>
  readonly view: Pick<NotesView, 'observers' | 'listed'>
  readonly me: string | null
}): JSX.Element {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  const [person, setPerson] = createSignal('')
  const [name, setName] = createSignal('')
  const [wrong, setWrong] = createSignal<string | null>(null)
  let button: HTMLButtonElement | undefined
  /** Before the first note the server alone knows which of them this is. */
  const me = () => props.me ?? props.connection.welcome()?.person ?? null
  const is = () => props.view.observers.find((each) => each.id === me())
  const offline = () => props.connection.status() !== 'online'

  function begin() {
    setPerson(is()?.person ?? '')
    setName(is()?.person === null ? (is()?.name ?? '') : '')
    setWrong(null)
    setOpen(true)
  }
  function end() {
    setOpen(false)
    button?.focus()
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const listed = person()
    const outcome = await props.connection.send({
      type: 'SignNotes',
      ...(listed === '' ? { person: null, name: name() } : { person: listed }),
    })
    if (outcome.ok) return end()
    const { refusals, leaderRefusals } = consoleWords()
    setWrong(refusalText({ ...refusals, ...leaderRefusals }, outcome))
  }
  return (
    <section class="sign">
      <Show when={is()}>
        {(one) => <p class="sm">{words().signAs(whoName(words(), props.view, one().id, null))}</p>}
      </Show>
      <Show
        when={open()}
        fallback={
          <button
            type="button"
            class="btn md"
            ref={(element) => {
              button = element
            }}
            disabled={offline()}
            onClick={begin}
          >
            {is()?.name ? words().signAgain : words().sign}
          </button>
        }
      >
        <form
          onSubmit={(event) => void save(event)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') end()
          }}
        >
          <Show when={props.view.listed.length > 0}>
            <label class="field">
              <span class="lab">{words().signListed}</span>
              <select class="inp" onChange={(event) => setPerson(event.currentTarget.value)}>
                <option value="" selected={person() === ''}>
                  {words().signOther}
                </option>
                <For each={props.view.listed}>
                  {(each) => (
                    <option value={each.id} selected={each.id === person()}>
                      {each.name}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </Show>
          <Show when={person() === ''}>
            <label class="field">
              <span class="lab">{words().signName}</span>
              <input
                class="inp"
                autocomplete="off"
                maxLength={NOTE_LIMITS.name}
                aria-describedby={`${id}help`}
                value={name()}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
          </Show>
          <p class="sm mut" id={`${id}help`}>
            {words().signHelp}
          </p>
          <Show when={wrong()}>
            {(text) => (
              <p class="msg err sm" role="alert">
                {text()}
              </p>
            )}
          </Show>
          <div class="row">
            <button type="submit" class="btn pri md" disabled={offline()}>
              {words().signSave}
            </button>
            <button type="button" class="btn md" onClick={end}>
              {words().cancel}
            </button>
          </div>
        </form>
      </Show>
    </section>
  )
}
