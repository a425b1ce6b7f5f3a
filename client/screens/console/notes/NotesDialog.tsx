import { createSignal, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import {
  goalsCommand,
  goalsDraft,
  type NotesProblem,
  practicalCommand,
  practicalDraft,
} from './notes.model.ts'

/** The network's goals and the practical notes: written once, called up at any moment. */
export function NotesDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={props.open} wide heading={words().notes.heading} onClose={() => props.onClose()}>
      <GoalsForm />
      <PracticalForm />
    </Dialog>
  )
}

function GoalsForm() {
  const desk = useDesk()
  const [draft, setDraft] = createStore(goalsDraft(desk.view.goals))
  return (
    <NotesForm place="goals" command={() => goalsCommand(draft)}>
      <h3>{words().notes.goals}</h3>
      <Field id="goals-heading" label={words().notes.goalsHeading}>
        <input
          id="goals-heading"
          class="inp"
          placeholder={words().notes.goalsHeadingDefault}
          value={draft.heading}
          onInput={(event) => setDraft({ heading: event.currentTarget.value })}
        />
      </Field>
      <Field id="goals-text" label={words().notes.goalsLines} help={words().notes.goalsHelp}>
        <textarea
          id="goals-text"
          class="inp"
          rows={4}
          value={draft.text}
          onInput={(event) => setDraft({ text: event.currentTarget.value })}
        />
      </Field>
    </NotesForm>
  )
}

function PracticalForm() {
  const desk = useDesk()
  const [draft, setDraft] = createStore(practicalDraft(desk.view.practical))
  return (
    <NotesForm place="practical" command={() => practicalCommand(draft)}>
      <h3>{words().notes.practical}</h3>
      <Field id="wifi-name" label={words().notes.wifi}>
        <input
          id="wifi-name"
          class="inp"
          autocomplete="off"
          spellcheck={false}
          value={draft.name}
          onInput={(event) => setDraft({ name: event.currentTarget.value })}
        />
      </Field>
      <Field id="wifi-password" label={words().notes.password} help={words().notes.passwordHelp}>
        <input
          id="wifi-password"
          class="inp"
          autocomplete="off"
          spellcheck={false}
          value={draft.password}
          onInput={(event) => setDraft({ password: event.currentTarget.value })}
        />
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.hidden}
          onChange={(event) => setDraft({ hidden: event.currentTarget.checked })}
        />
        {words().notes.hidden}
      </label>
      <Field id="practical-text" label={words().notes.lines} help={words().notes.linesHelp}>
        <textarea
          id="practical-text"
          class="inp"
          rows={4}
          placeholder={words().notes.linesExample}
          value={draft.text}
          onInput={(event) => setDraft({ text: event.currentTarget.value })}
        />
      </Field>
      <Field id="practical-contact" label={words().notes.contact}>
        <input
          id="practical-contact"
          class="inp"
          value={draft.contact}
          onInput={(event) => setDraft({ contact: event.currentTarget.value })}
        />
      </Field>
    </NotesForm>
  )
}

/** Nothing is sent that the server would not take; what came of it is told here. */
export function NotesForm(props: {
  readonly place: string
  readonly command: () => GatheringCommand | NotesProblem
  readonly children: JSX.Element
}) {
  const desk = useDesk()
  const [problem, setProblem] = createSignal<NotesProblem | null>(null)
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const command = props.command()
    setProblem(typeof command === 'string' ? command : null)
    if (typeof command !== 'string') void desk.ask(props.place, command)
  }
  return (
    <form class="ask" onSubmit={submit}>
      {props.children}
      <div class="row" role="status">
        <Show when={problem()}>
          {(is) => (
            <span class="msg err">
              <WarningIcon />
              {words().notes[is()]}
            </span>
          )}
        </Show>
        <Said at={props.place} />
      </div>
      <div class="row">
        <button
          type="submit"
          class="btn pri md"
          disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
        >
          {words().about.save}
        </button>
        <Show when={!desk.online()}>
          <span class="sm mut">{words().banner.offlineShort}</span>
        </Show>
      </div>
    </form>
  )
}

export function Field(props: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly children: JSX.Element
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {props.children}
      <Show when={props.help}>{(help) => <span class="xs mut">{help()}</span>}</Show>
    </div>
  )
}
