import { createSignal, type JSX, Show } from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import type { NoteSender } from '#client/notes/create-note-sender.ts'
import { aboutName, nameIn, type Places, themeName } from '#client/notes/names.model.ts'
import type { OwnNote } from '#client/notes/own-notes.model.ts'
import { AboutPick } from '#client/notes/parts/AboutPick.tsx'
import { QuoteMark } from '#client/notes/parts/QuoteMark.tsx'
import { ThemeButtons } from '#client/notes/parts/ThemeButtons.tsx'
import { ThemeMark } from '#client/notes/parts/ThemeMark.tsx'
import { words } from '#client/notes/words.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { TimeZone } from '#shared/kernel/instant.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { NotesView } from '#shared/views/notes.ts'

type OwnNoteProps = {
  readonly note: OwnNote
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly view: Pick<NotesView, 'now' | 'themes'>
  readonly places: Places
  readonly near: Places
  readonly sender: NoteSender
  readonly zone: TimeZone
  readonly place: string
}

/** A note as a line that unfolds to be put right, taken away or brought back. */
export function OwnNoteItem(props: OwnNoteProps): JSX.Element {
  const theme = () => props.view.themes.find(({ id }) => id === props.note.theme)
  const name = () =>
    nameIn(props.places.municipalities, props.note.quote) ?? aboutName(props.places, props.note.about)
  const refusal = () => {
    const why = props.note.refused?.why
    const { refusals, leaderRefusals } = consoleWords()
    return why === undefined
      ? null
      : refusalText({ ...refusals, ...leaderRefusals }, why as { code: RefusalCode })
  }
  /** Where somebody else has worded it anew meanwhile: what is sent again has been written in the knowledge of that. */
  const saysNow = () => {
    const why = props.note.refused?.why
    return why?.code === 'moved-already' && why.detail !== undefined ? words().saysNow(why.detail) : ''
  }
  return (
    <li classList={{ removed: props.note.removed }}>
      <button
        type="button"
        class="ownline"
        aria-expanded={props.open}
        onClick={() => props.onOpen(!props.open)}
      >
        <span class="ownmeta">
          <Show when={theme()} fallback={<span>{words().noTheme}</span>}>
            {(is) => (
              <>
                <ThemeMark shape={is().shape} />
                <b class="clip">{themeName(words(), is())}</b>
              </>
            )}
          </Show>
          <span class="clip">{name()}</span>
          <time>{timeText(props.note.writtenAt, props.zone)}</time>
        </span>
        <span class="owntext" classList={{ quoted: props.note.quote !== null }}>
          {props.note.text}
        </span>
        <Show when={props.note.removed}>
          <span class="xs mut">{words().removed}</span>
        </Show>
        <Show when={props.note.state === 'waiting'}>
          <span class="msg hold sm">
            <NoNetIcon />
            {words().state.waiting}
          </span>
        </Show>
      </button>
      <Show when={refusal()}>
        {(text) => (
          <div class="ownrefused" role="alert">
            <span class="msg err sm">
              <WarningIcon />
              <span>
                {words().state.refused}. {text()} {saysNow()}
              </span>
            </span>
            <div class="row">
              <button type="button" class="btn tiny" onClick={() => again()}>
                {words().again}
              </button>
              <button type="button" class="btn tiny" onClick={() => discard()}>
                {words().discard}
              </button>
            </div>
          </div>
        )}
      </Show>
      <Show when={props.open}>
        <Edit {...props} />
      </Show>
    </li>
  )

  function again() {
    props.sender.again(props.note.id)
  }
  function discard() {
    const entry = props.note.refused?.entry
    if (entry !== undefined) props.sender.discard(entry)
  }
}

function Edit(props: OwnNoteProps): JSX.Element {
  const note = () => props.note.id
  const draft = createDraft(`${props.place}/edit/${props.note.id}`)
  /** What the note said as its new words were begun, so that nobody's are written over unseen. */
  const begun = createDraft(`${props.place}/edit/${props.note.id}/from`)
  const [touched, touch] = createSignal(draft.text() !== '')
  const text = () => (touched() ? draft.text() : props.note.text)
  const isNew = () => touched() && text().trim() !== '' && text() !== props.note.text
  function save(event: SubmitEvent) {
    event.preventDefault()
    const from = begun.text()
    if (isNew())
      props.sender.put({ type: 'ReviseNote', note: note(), text: text(), ...(from === '' ? {} : { from }) })
    draft.clear()
    begun.clear()
    touch(false)
    props.onOpen(false)
  }
  return (
    <Show
      when={!props.note.removed}
      fallback={
        <div class="ownedit">
          <button
            type="button"
            class="btn md"
            onClick={() => props.sender.put({ type: 'BringBackNote', note: note() })}
          >
            {words().bringBack}
          </button>
        </div>
      }
    >
      <form class="ownedit" onSubmit={save}>
        <textarea
          class="inp"
          rows={4}
          aria-label={words().note}
          value={text()}
          onInput={(event) => {
            if (!touched()) begun.write(props.note.text)
            // In this order: what is shown follows the one as soon as the other says so.
            draft.write(event.currentTarget.value)
            touch(true)
          }}
        />
        <ThemeButtons
          bare
          themes={props.view.themes}
          value={props.note.theme}
          label={words().theme}
          onPick={(theme) => props.sender.put({ type: 'TagCard', activity: null, card: note(), theme })}
        />
        <div class="row">
          <AboutPick
            value={props.note.about}
            on={props.view.now}
            places={props.near}
            label={aboutName(props.places, props.note.about) || words().nothing}
            onPick={(about) => props.sender.put({ type: 'SetNoteAbout', note: note(), about })}
          />
          <QuoteMark
            value={props.note.quote}
            of={props.note.about.municipality}
            municipalities={props.places.municipalities}
            onPick={(quote) => props.sender.put({ type: 'QuoteNote', note: note(), quote })}
          />
        </div>
        <div class="row">
          <button type="submit" class="btn pri md" disabled={touched() && text().trim() === ''}>
            {words().saveNote}
          </button>
          <button
            type="button"
            class="btn md"
            onClick={() => props.sender.put({ type: 'RemoveNote', note: note() })}
          >
            {words().remove}
          </button>
        </div>
      </form>
    </Show>
  )
}
