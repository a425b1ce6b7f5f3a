import { For, type JSX, Show } from 'solid-js'
import type { Opened } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { nameIn } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { EarIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'

/** “Did we understand you right?”: asked of those a point is about, answered by their phones, and never a must. */
export function ReadBackAsk(props: { readonly opened: Opened; readonly place: string }): JSX.Element {
  const desk = useBoard()
  const card = () => props.opened.point.id
  const names = () => props.opened.point.municipalities.join(', ')
  const asked = () => props.opened.readBack
  const askedNames = () =>
    (asked()?.of ?? []).flatMap((id) => nameIn(desk.municipalities, id) ?? []).join(', ')
  const isAbout = () => asked()?.text === props.opened.point.text && asked()?.skipped === false
  return (
    <section class="field readback">
      <h3>{words().readBack}</h3>
      <Show when={asked()}>
        {(is) => (
          <>
            <p class="sm mut">
              {words().readBackAsked(askedNames(), timeText(is().at, desk.zone))}{' '}
              {is().text === props.opened.point.text ? '' : words().readBackText(is().text)}
            </p>
            <Show
              when={is().answers.length > 0}
              fallback={<p class="sm">{is().skipped ? words().readBackSkipped : words().readBackNone}</p>}
            >
              <ul class="srcs">
                <For each={is().answers}>
                  {({ municipality, answer, word, at }) => (
                    <li>
                      <div>
                        <p class="sm">
                          <Show when={answer === 'yes'} fallback={<EarIcon />}>
                            <CheckIcon />
                          </Show>{' '}
                          <b>{nameIn(desk.municipalities, municipality)}</b>: {words().answers[answer]}{' '}
                          <span class="mut">{timeText(at, desk.zone)}</span>
                        </p>
                        <Show when={word !== ''}>
                          <p class="srctext">{word}</p>
                        </Show>
                      </div>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <Show
        when={props.opened.point.municipalities.length > 0}
        fallback={<p class="sm mut">{words().readBackNobody}</p>}
      >
        <div class="row">
          <Show when={!isAbout()}>
            <button
              type="button"
              class="btn md"
              disabled={!desk.online()}
              onClick={() => void desk.ask(props.place, { type: 'AskReadBack', card: card() })}
            >
              {asked() === null || asked()?.skipped ? words().readBackAsk(names()) : words().readBackAgain}
            </button>
          </Show>
          <Show when={asked() !== null && asked()?.skipped === false}>
            <button
              type="button"
              class="btn md"
              disabled={!desk.online()}
              onClick={() => void desk.ask(props.place, { type: 'SkipReadBack', card: card() })}
            >
              {words().readBackSkip}
            </button>
          </Show>
        </div>
      </Show>
    </section>
  )
}
