import { nanoid } from 'nanoid'
import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { readInYear } from '#client/screens/console/programme/read-in-year.ts'
import { createMaking } from '#client/screens/home/create-making.ts'
import { fileOf, placeIn } from '#client/screens/home/new.model.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { clockText } from '#shared/agenda/programme-rewrite.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { DaysLook } from './DaysLook.tsx'
import { isLong, LineField } from './LineField.tsx'
import { MakeButton } from './MakeButton.tsx'

/** Reading waits for a rest in the typing. */
const REST = 150

/** From a pasted programme to the console: what the text says is filled in, what it does not say can be written. */
export function FromText(props: { readonly focus: boolean }): JSX.Element {
  const [text, setText] = createSignal('')
  const [read, setRead] = createSignal('')
  const [title, setTitle] = createSignal<string | null>(null)
  const [place, setPlace] = createSignal<string | null>(null)
  const making = createMaking()
  let field: HTMLTextAreaElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  onMount(() => props.focus && field?.focus())
  onCleanup(() => clearTimeout(timer))

  const reading = createMemo(() => readInYear(read(), new Date().getFullYear()))
  const titleNow = () => title() ?? reading().title
  const placeNow = () => place() ?? placeIn(read())
  const items = () => reading().days.reduce((sum, day) => sum + day.items.length, 0)
  const days = () =>
    reading().days.map(({ date, items: all }) => ({
      date,
      items: all.map((item) => ({ time: clockText(item.start, ':'), title: item.title })),
    }))
  const isTooMuch = () => tooLong(text(), TEXT_LIMITS.source)

  function type(to: string) {
    setText(to)
    clearTimeout(timer)
    timer = setTimeout(() => setRead(to), REST)
  }

  function make(event: SubmitEvent) {
    event.preventDefault()
    if (isTooMuch() || isLong(titleNow()) || isLong(placeNow())) return
    clearTimeout(timer)
    setRead(text())
    const file = fileOf({ title: titleNow(), place: placeNow(), text: text(), reading: reading() }, nanoid)
    void making.make('gatherings', file)
  }

  return (
    <>
      <form onSubmit={make} novalidate>
        <div class="field grow">
          <label for="text">{words().create.paste}</label>
          <p class="sm mut" id="text-help">
            {words().create.pasteHelp}
          </p>
          <textarea
            id="text"
            class="inp"
            ref={field}
            rows={12}
            value={text()}
            onInput={(event) => type(event.currentTarget.value)}
            aria-describedby="text-help text-note"
            aria-invalid={isTooMuch()}
            spellcheck={false}
          />
          <Note
            tone="err"
            text={isTooMuch() ? words().create.tooMuch(TEXT_LIMITS.source) : ''}
            id="text-note"
            live
          />
        </div>
        <LineField id="title" label={words().create.title} value={titleNow()} write={setTitle} />
        <LineField id="place" label={words().create.place} value={placeNow()} write={setPlace} />
        <MakeButton of={making} />
      </form>
      <section class="reading" aria-labelledby="reading">
        <div class="head">
          <h2 id="reading">{words().create.read}</h2>
          <p class="sm" role="status">
            {items() > 0 ? words().create.found(reading().days.length, items()) : ''}
          </p>
        </div>
        <Show
          when={items() > 0}
          fallback={
            <p class="mut">{read().trim() === '' ? words().create.nothing : words().create.unread}</p>
          }
        >
          <Show when={reading().warnings.length > 0}>
            <Note tone="hold" text={words().create.toLookAt(reading().warnings.length)} />
          </Show>
          <DaysLook days={days()} />
        </Show>
      </section>
    </>
  )
}
