import { type JSX, Show } from 'solid-js'
import { isJust, isNews, type Point, unseen } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'

/** What somebody else has just done to it, for a while. */
export function PointNews(props: { readonly point: Point }): JSX.Element {
  const desk = useBoard()
  const who = () => whoName(words(), desk.view, props.point.last.by, desk.me())
  const deed = () => words().deeds[props.point.last.what]
  const at = () => timeText(props.point.last.at, desk.zone)
  return (
    <>
      <Show when={isNews(props.point.last, desk.me(), desk.now())}>
        <span class="ptnews xs">
          {isJust(props.point.last, desk.now())
            ? words().did(who(), deed())
            : words().didAt(who(), deed(), at())}
        </span>
      </Show>
      <Show when={unseen(props.point.last, desk.me(), desk.now())}>
        {(over) => (
          <span class="ptnews xs">
            {words().didBefore(whoName(words(), desk.view, over().by, desk.me()), words().deeds[over().what])}
          </span>
        )}
      </Show>
    </>
  )
}

export function PointMeta(props: { readonly point: Point }): JSX.Element {
  const answered = () =>
    [
      ...(props.point.yes > 0 ? [words().answeredYes(props.point.yes)] : []),
      ...(props.point.notQuite > 0 ? [words().answeredNot(props.point.notQuite)] : []),
    ].join(', ')
  return (
    <span class="ptmeta sm mut">
      {[props.point.municipalities.join(', '), words().notes(props.point.notes), answered()]
        .filter((text) => text !== '')
        .join(' · ')}
    </span>
  )
}

/** A point in its column: opened by its words, taken to plenary by the plus, or picked to be merged. */
export function PointRow(props: {
  readonly point: Point
  /** Null while nothing is being picked. */
  readonly picked: boolean | null
  readonly onOpen: () => void
  readonly onPick: () => void
}): JSX.Element {
  const desk = useBoard()
  const isChosen = () => props.point.number > 0
  const place = () => `card/${props.point.id}`
  function choose() {
    const card = { activity: null, card: props.point.id }
    if (isChosen()) void desk.ask(place(), { type: 'UnchooseCard', ...card })
    else void desk.ask(place(), { type: 'ChooseCard', ...card, before: null })
  }
  return (
    <li class="pt" classList={{ chosen: isChosen(), picked: props.picked === true }}>
      <button
        type="button"
        class="pttext"
        aria-pressed={props.picked ?? undefined}
        onClick={() => (props.picked === null ? props.onOpen() : props.onPick())}
      >
        <Show when={props.picked !== null}>
          <span class="sr">{words().pick}</span>
        </Show>
        <span class="ptwords">{props.point.text}</span>
        <PointMeta point={props.point} />
        <PointNews point={props.point} />
      </button>
      <Show
        when={props.picked === null}
        fallback={
          <span class="ptpick" aria-hidden="true">
            <Show when={props.picked}>
              <CheckIcon />
            </Show>
          </span>
        }
      >
        <button
          type="button"
          class="ptplus"
          aria-pressed={isChosen()}
          aria-label={
            isChosen()
              ? words().unchoose(props.point.number, props.point.text)
              : words().choose(props.point.text)
          }
          disabled={!desk.online()}
          onClick={choose}
        >
          <Show when={isChosen()} fallback={<PlusIcon />}>
            {props.point.number}
          </Show>
        </button>
      </Show>
      <Show when={desk.said(place())}>
        {(text) => (
          <p class="ptsaid msg err sm" role="alert">
            {text()}
          </p>
        )}
      </Show>
    </li>
  )
}
