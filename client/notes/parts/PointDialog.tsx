import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
  untrack,
} from 'solid-js'
import { createDraft } from '#client/connection/create-draft.ts'
import { type Opened, openedIn } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { themeName, whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { timeText } from '#client/words/format.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { ReadBackAsk } from './ReadBackAsk.tsx'
import { ThemeButtons } from './ThemeButtons.tsx'

/** A point opened: its words, its theme, every note behind it with its municipality, and the way back out of every merge. */
export function PointDialog(props: {
  readonly card: string | null
  readonly onOpen: (card: string | null) => void
}): JSX.Element {
  return (
    <Dialog open={props.card !== null} wide heading={words().point} onClose={() => props.onOpen(null)}>
      <Show when={props.card} keyed>
        {(card) => <Body card={card} onOpen={props.onOpen} />}
      </Show>
    </Dialog>
  )
}

function Body(props: { readonly card: string; readonly onOpen: (card: string | null) => void }): JSX.Element {
  const desk = useBoard()
  const is = createMemo(() => openedIn(desk.view, props.card, desk.municipalities))
  const opened = () => {
    const found = is()
    return 'point' in found ? found : null
  }
  const into = () => {
    const found = is()
    return 'into' in found ? found.into : null
  }
  const place = `open/${props.card}`
  desk.hush(place)
  return (
    <div class="ask ptopen">
      <Words card={props.card} text={opened()?.point.text ?? null} place={place} />
      <Show when={opened() === null}>
        <p class="msg err" role="alert">
          {into() === null ? words().removed : words().mergedAway} {into()?.text}
        </p>
        <Show
          when={into()}
          fallback={
            <button
              type="button"
              class="btn md"
              disabled={!desk.online()}
              onClick={() =>
                void desk.ask(place, { type: 'BringBackCard', activity: null, card: props.card })
              }
            >
              {words().bringBack}
            </button>
          }
        >
          {(head) => (
            <button type="button" class="btn md" onClick={() => props.onOpen(head().id)}>
              {words().goTo}
            </button>
          )}
        </Show>
      </Show>
      <Show when={desk.said(place)}>
        {(text) => (
          <p class="msg err" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={opened()}>{(found) => <Rest opened={found()} place={place} onOpen={props.onOpen} />}</Show>
    </div>
  )
}

/** The words as they are being written stay, whatever becomes of the card meanwhile. */
function Words(props: {
  readonly card: string
  readonly text: string | null
  readonly place: string
}): JSX.Element {
  const desk = useBoard()
  const field = createUniqueId()
  const kept = untrack(() => `samling/card/${desk.gathering}/${props.card}`)
  const draft = createDraft(kept)
  const begun = createDraft(`${kept}/from`)
  const [touched, touch] = createSignal(draft.text() !== '')
  /** What it was found to say instead; who saves again has read it. */
  const [read, setRead] = createSignal<string | null>(null)
  const isOther = () => begun.text() !== '' && props.text !== null && props.text !== begun.text()
  const [last, setLast] = createSignal(props.text ?? '')
  createEffect(
    on(
      () => props.text,
      (text) => text !== null && setLast(text),
    ),
  )
  const text = () => (touched() ? draft.text() : last())
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const sent = text()
    const from = read() ?? begun.text()
    const outcome = await desk.ask(props.place, {
      type: 'ReviseCard',
      activity: null,
      card: props.card,
      text: sent,
      ...(from === '' ? {} : { from }),
    })
    if (!outcome.ok && outcome.code === 'moved-already') setRead(props.text)
    // What was refused, or has been written on meanwhile, stands.
    if (!outcome.ok || text() !== sent) return
    draft.clear()
    begun.clear()
    setRead(null)
    touch(false)
  }
  return (
    <form class="field" onSubmit={save}>
      <label for={field}>{words().pointText}</label>
      <textarea
        id={field}
        class="inp bigger"
        rows={2}
        value={text()}
        onInput={(event) => {
          if (!touched()) begun.write(last())
          // In this order: what is shown follows the one as soon as the other says so.
          draft.write(event.currentTarget.value)
          touch(true)
        }}
      />
      <Show when={touched() && isOther()}>
        <p class="sm" role="status">
          {words().saysNow(props.text ?? '')}
        </p>
      </Show>
      <Show when={touched() && text() !== props.text}>
        <div class="row">
          <button
            type="submit"
            class="btn pri md"
            disabled={!desk.online() || props.text === null || text().trim() === ''}
          >
            {words().savePoint}
          </button>
        </div>
      </Show>
    </form>
  )
}

function Rest(props: {
  readonly opened: Opened
  readonly place: string
  readonly onOpen: (card: string | null) => void
}): JSX.Element {
  const desk = useBoard()
  const card = () => props.opened.point.id
  const theme = () => desk.view.themes.find(({ id }) => id === props.opened.point.theme)
  const name = (id: string) => whoName(words(), desk.view, id, desk.me())
  const isMerged = () => props.opened.sources.some(({ part }) => part !== null)
  const last = () => props.opened.point.last
  const choice = (): GatheringCommand => {
    const on = { activity: null, card: card() }
    return props.opened.point.number > 0
      ? { type: 'UnchooseCard', ...on }
      : { type: 'ChooseCard', ...on, before: null }
  }
  const split = (part: string | null) =>
    void desk.ask(props.place, { type: 'SplitCard', activity: null, card: card(), part })
  return (
    <>
      <p class="sm mut">
        {words().didAt(name(last().by), words().deeds[last().what], timeText(last().at, desk.zone))}
      </p>
      <div class="field">
        <span class="lab">
          {words().theme}: {theme() ? themeName(words(), theme() ?? { id: '', name: '' }) : words().noTheme}
        </span>
        <ThemeButtons
          themes={desk.view.themes}
          value={props.opened.point.theme}
          label={words().theme}
          disabled={!desk.online()}
          onPick={(to) =>
            void desk.ask(props.place, { type: 'TagCard', activity: null, card: card(), theme: to })
          }
        />
      </div>
      <section class="field">
        <div class="head">
          <h3>{words().sources}</h3>
          <Show when={isMerged()}>
            <button type="button" class="btn tiny" disabled={!desk.online()} onClick={() => split(null)}>
              {words().splitAll}
            </button>
          </Show>
        </div>
        <ul class="srcs">
          <For each={props.opened.sources}>
            {({ note, municipality, part }) => (
              <li>
                <div>
                  <p class="sm mut">
                    <b>{note.quote === null ? municipality : words().quoted(municipality ?? '')}</b>{' '}
                    {words().byAt(name(note.by), timeText(note.writtenAt, desk.zone))}
                  </p>
                  <p class="srctext">{note.text}</p>
                </div>
                <Show when={part}>
                  {(id) => (
                    <button
                      type="button"
                      class="btn tiny"
                      disabled={!desk.online()}
                      aria-label={`${words().takeOut}: ${note.text.slice(0, 60)}`}
                      onClick={() => split(id())}
                    >
                      {words().takeOut}
                    </button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
      <ReadBackAsk opened={props.opened} place={props.place} />
      <div class="row">
        <button
          type="button"
          class="btn md"
          disabled={!desk.online()}
          onClick={() => void desk.ask(props.place, choice())}
        >
          {props.opened.point.number > 0 ? words().outOfPlenum : words().toPlenum}
        </button>
        <button
          type="button"
          class="btn md"
          disabled={!desk.online()}
          onClick={() => void desk.ask(props.place, { type: 'RemoveCard', activity: null, card: card() })}
        >
          {words().removeCard}
        </button>
      </div>
    </>
  )
}
