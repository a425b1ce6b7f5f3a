import { nanoid } from 'nanoid'
import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { readInYear } from '#client/screens/console/programme/read-in-year.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { consoleOf } from '#client/screens/home/create-mine.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { fileOf, placeIn } from '#client/screens/home/new.model.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { dateText } from '#client/words/format.ts'
import { clockText } from '#shared/agenda/programme-rewrite.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import type { CreatedAnswer } from '#shared/protocol/home.ts'

const MOST_SHOWN = 12
/** Reading waits for a rest in the typing. */
const REST = 150

/** From a pasted programme to the console: what the text says is filled in, what it does not say can be written. */
export function New(props: { readonly onBack: () => void }): JSX.Element {
  const [text, setText] = createSignal('')
  const [read, setRead] = createSignal('')
  const [title, setTitle] = createSignal<string | null>(null)
  const [place, setPlace] = createSignal<string | null>(null)
  const [making, setMaking] = createSignal(false)
  const [why, setWhy] = createSignal<string | null>(null)
  let field: HTMLTextAreaElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  onMount(() => field?.focus())
  onCleanup(() => clearTimeout(timer))

  const reading = createMemo(() => readInYear(read(), new Date().getFullYear()))
  const titleNow = () => title() ?? reading().title
  const placeNow = () => place() ?? placeIn(read())
  const items = () => reading().days.reduce((sum, day) => sum + day.items.length, 0)
  const isTooMuch = () => tooLong(text(), TEXT_LIMITS.source)
  const isLong = (written: string) => tooLong(written.trim(), TEXT_LIMITS.heading)

  function type(to: string) {
    setText(to)
    clearTimeout(timer)
    timer = setTimeout(() => setRead(to), REST)
  }

  async function make(event: SubmitEvent) {
    event.preventDefault()
    if (making() || isTooMuch() || isLong(titleNow()) || isLong(placeNow())) return
    clearTimeout(timer)
    setRead(text())
    setMaking(true)
    setWhy(null)
    const file = fileOf({ title: titleNow(), place: placeNow(), text: text(), reading: reading() }, nanoid)
    const reply = await askServer<CreatedAnswer>('gatherings', file)
    if (reply.ok) return location.assign(consoleOf(reply.body))
    setMaking(false)
    setWhy(whyText(words(), reply))
  }

  return (
    <main class="new">
      <form onSubmit={make} novalidate>
        <p>
          <button type="button" class="btn quiet" onClick={() => props.onBack()}>
            {words().create.back}
          </button>
        </p>
        <h1>{words().create.new}</h1>
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
        <Line id="title" label={words().create.title} value={titleNow()} write={setTitle} />
        <Line id="place" label={words().create.place} value={placeNow()} write={setPlace} />
        <Note tone="err" text={why()} live />
        <button type="submit" class="btn pri lg" disabled={making()}>
          {making() ? words().create.making : words().create.make}
        </button>
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
          <For each={reading().days}>
            {(day, at) => (
              <>
                <h3>
                  {words().create.day(at() + 1)}
                  {day.date === null ? '' : `, ${dateText(words().common, day.date)} ${day.date.slice(0, 4)}`}
                </h3>
                <ol class="items">
                  <For each={day.items.slice(0, MOST_SHOWN)}>
                    {(item) => (
                      <li>
                        <time class="num">{clockText(item.start, ':')}</time>
                        <span>{item.title}</span>
                      </li>
                    )}
                  </For>
                </ol>
                <Show when={day.items.length > MOST_SHOWN}>
                  <p class="sm mut">{words().create.moreItems(day.items.length - MOST_SHOWN)}</p>
                </Show>
              </>
            )}
          </For>
        </Show>
      </section>
    </main>
  )
}

function Line(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
}): JSX.Element {
  const wrong = () => tooLong(props.value.trim(), TEXT_LIMITS.heading)
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
        autocomplete="off"
        aria-invalid={wrong()}
        aria-describedby={`${props.id}-note`}
      />
      <Note
        tone="err"
        text={wrong() ? words().create.tooLong(TEXT_LIMITS.heading) : ''}
        id={`${props.id}-note`}
        live
      />
    </div>
  )
}
