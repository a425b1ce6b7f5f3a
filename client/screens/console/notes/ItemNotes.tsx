import { createStore } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { words } from '#client/screens/console/words.ts'
import { noExtras } from '#shared/showing/showing.ts'
import { Field, NotesForm } from './NotesDialog.tsx'
import { extrasCommand, extrasDraft } from './notes.model.ts'

/** What the leader lays by one item: a note to self, and what it has to show. */
export function ItemNotes(props: {
  readonly open: boolean
  readonly item: string
  readonly title: string
  readonly onClose: () => void
}) {
  return (
    <Dialog
      open={props.open}
      heading={words().notes.itemHeading(props.title)}
      onClose={() => props.onClose()}
    >
      <Form item={props.item} />
    </Dialog>
  )
}

function Form(props: { readonly item: string }) {
  const desk = useDesk()
  const [draft, setDraft] = createStore(
    extrasDraft((Object.hasOwn(desk.view.extras, props.item) && desk.view.extras[props.item]) || noExtras),
  )
  return (
    <NotesForm place="extras" command={() => extrasCommand(props.item, draft)}>
      <Field id="item-note" label={words().notes.note} help={words().notes.noteHelp}>
        <textarea
          id="item-note"
          class="inp"
          rows={3}
          value={draft.note}
          onInput={(event) => setDraft({ note: event.currentTarget.value })}
        />
      </Field>
      <Field id="item-text" label={words().notes.text} help={words().notes.textHelp}>
        <textarea
          id="item-text"
          class="inp"
          rows={3}
          value={draft.text}
          onInput={(event) => setDraft({ text: event.currentTarget.value })}
        />
      </Field>
      <Field id="item-links" label={words().notes.links} help={words().notes.linksHelp}>
        <textarea
          id="item-links"
          class="inp"
          rows={2}
          spellcheck={false}
          placeholder={words().notes.linksExample}
          value={draft.links}
          onInput={(event) => setDraft({ links: event.currentTarget.value })}
        />
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.slides}
          onChange={(event) => setDraft({ slides: event.currentTarget.checked })}
        />
        {words().notes.slides}
      </label>
    </NotesForm>
  )
}
