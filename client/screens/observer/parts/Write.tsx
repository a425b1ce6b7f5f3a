import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { NoteDraft } from '#client/notes/create-note-draft.ts'
import type { NoteSender } from '#client/notes/create-note-sender.ts'
import { aboutName, nameIn, type Places, sameAbout, themeName } from '#client/notes/names.model.ts'
import { AboutNow } from '#client/notes/parts/AboutNow.tsx'
import { AboutPick } from '#client/notes/parts/AboutPick.tsx'
import { QuoteMark } from '#client/notes/parts/QuoteMark.tsx'
import { ThemeButtons } from '#client/notes/parts/ThemeButtons.tsx'
import { words } from '#client/notes/words.ts'
import {
  draftAbout,
  isKey,
  saves,
  themeKey,
  type Written,
  written,
} from '#client/screens/observer/write.model.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import { type About, aboutNothing } from '#shared/notes/notes.ts'
import type { NotesView } from '#shared/views/notes.ts'

/** One note at a time: the text has the page, its theme is one tap, and what it is about goes along by itself. */
export function Write(props: {
  readonly view: Pick<NotesView, 'now' | 'themes'>
  readonly places: Places
  readonly near: Places
  readonly draft: NoteDraft
  readonly sender: NoteSender
  readonly newId: () => string
  readonly now: () => Instant
  readonly zone: TimeZone
}): JSX.Element {
  const [problem, setProblem] = createSignal<Exclude<Written, { ok: true }> | null>(null)
  const [told, setTold] = createSignal('')
  /** A page that was opened by touch may have a keyboard nevertheless. */
  const [hasKeys, setHasKeys] = createSignal(false)
  let field: HTMLTextAreaElement | undefined
  const marks = () => props.draft.marks()
  const about = createMemo(() => draftAbout(marks(), props.view.now))
  const name = (of: About) => aboutName(props.places, of)
  /** What is on has changed since the first word. */
  const hasGoneOn = () => marks().about === null && !sameAbout(about(), props.view.now)
  const isQuiet = () => sameAbout(props.view.now, aboutNothing)
  const isChosen = () => marks().about !== null && !sameAbout(about(), props.view.now)
  const above = () => {
    if (isChosen() || hasGoneOn()) return words().aboutChosen
    return about().municipality === null ? words().onNow : words().presentsNow
  }

  function save() {
    const is = written(props.draft.text(), marks(), props.newId(), props.now())
    setProblem(is.ok ? null : is)
    field?.focus()
    if (!is.ok) return
    const theme = props.view.themes.find(({ id }) => id === is.command.theme)
    props.sender.put(is.command)
    setTold(words().kept(theme ? themeName(words(), theme) : words().noTheme, name(about())))
    props.draft.clear()
  }
  /** Null: what is on, as it is when the note is begun. */
  function setAbout(to: About | null) {
    const { quote } = marks()
    // A quote is of whom the note is about, unless there is nobody.
    props.draft.mark({ about: to, quote: quote === null ? null : (to?.municipality ?? quote) })
    field?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isKey(event)) setHasKeys(true)
    if (saves(event)) {
      event.preventDefault()
      save()
      return
    }
    const theme = props.view.themes[themeKey(event) ?? -1]
    if (theme === undefined) return
    event.preventDefault()
    props.draft.mark({ theme: marks().theme === theme.id ? null : theme.id })
  }
  const problemText = () => {
    const is = problem()
    if (is === null) return null
    return is.why === 'empty' ? words().empty : words().tooLong(is.length, is.limit)
  }

  return (
    <form
      class="write"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div class="writehead">
        <div class="writeabout">
          <Show when={name(about()) !== ''} fallback={<h1 class="mut">{words().nothingOn}</h1>}>
            <p
              classList={{
                nowt: !isChosen() && !hasGoneOn(),
                dot: !isChosen() && !hasGoneOn(),
                mut: isChosen() || hasGoneOn(),
              }}
            >
              {above()}
            </p>
            <h1 class="clip2">{name(about())}</h1>
          </Show>
        </div>
        <AboutPick value={about()} on={props.view.now} places={props.near} onPick={setAbout} />
      </div>
      <Show when={isQuiet() && props.places.municipalities.length > 0}>
        <AboutNow
          value={about()}
          municipalities={props.places.municipalities}
          onPick={(to) => setAbout(sameAbout(to, aboutNothing) ? null : to)}
        />
      </Show>
      <textarea
        ref={(element) => {
          field = element
        }}
        class="inp writetext"
        aria-label={words().note}
        placeholder={words().placeholder}
        value={props.draft.text()}
        aria-invalid={problem() !== null}
        aria-describedby="writeproblem"
        aria-keyshortcuts="Control+Enter"
        onInput={(event) => {
          setProblem(null)
          props.draft.write(event.currentTarget.value)
        }}
      />
      <p class="writeproblem" id="writeproblem" role="alert">
        <Show when={problemText()}>
          {(text) => (
            <span class="msg err">
              <WarningIcon />
              {text()}
            </span>
          )}
        </Show>
      </p>
      <ThemeButtons
        themes={props.view.themes}
        value={marks().theme}
        onPick={(theme) => {
          props.draft.mark({ theme })
          field?.focus()
        }}
        label={words().theme}
        keys
      />
      <div class="writefoot">
        <QuoteMark
          value={marks().quote}
          of={about().municipality}
          municipalities={props.places.municipalities}
          onPick={(quote) => {
            props.draft.mark({ quote })
            field?.focus()
          }}
        />
        <button type="submit" class="btn pri lg">
          {words().save}
        </button>
      </div>
      <div class="writelast">
        <p class="writeto sm mut">
          <Show
            when={hasGoneOn() && name(props.view.now) !== ''}
            fallback={
              <Show when={name(about()) !== ''}>
                {words().goesTo(name(about()), timeText(marks().begun?.at ?? props.now(), props.zone))}
              </Show>
            }
          >
            {words().begunAt(name(about()))}{' '}
            <button type="button" class="btn tiny" onClick={() => setAbout(props.view.now)}>
              {words().moveTo(
                nameIn(props.places.municipalities, props.view.now.municipality) ?? name(props.view.now),
              )}
            </button>
          </Show>
        </p>
        <p class="writekeys sm mut" classList={{ used: hasKeys() }}>
          <kbd>Alt</kbd> <kbd>1</kbd>
          <Show when={props.view.themes.length > 1}>
            –<kbd>{Math.min(props.view.themes.length, 9)}</kbd>
          </Show>{' '}
          {words().keysTheme} <kbd>Ctrl</kbd> <kbd>Enter</kbd> {words().keysSave}
        </p>
      </div>
      <p class="sr" role="status">
        {told()}
      </p>
    </form>
  )
}
