import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { FloorModel } from '#client/activities/presentation-round/round-projector.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { MinuteBar } from '#client/screens/projector/now/parts/MinuteBar.tsx'
import { Figures } from '#client/screens/projector/parts/Figures.tsx'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon, ClockIcon, PauseIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'

/** P6’s form: what is done and what comes are one line each, what is on is open; the clock and the queue stand at the right. */
export function FloorOnScreen(props: {
  readonly model: FloorModel
  readonly now: Accessor<Instant>
}): JSX.Element {
  const pages = createPages(props.now, () => props.model.pages.length)
  const label = () => {
    const { minutes, seconds, over } = props.model
    return over ? words().over(minutes, seconds) : words().left(minutes, seconds)
  }
  const isNear = () => props.model.mark !== null
  const said = () => {
    const { mark, notice, next, isNextThere, later } = props.model
    const now = mark === 'soon' ? words().round.soon(notice) : words().round.up
    const name = (isNextThere ? next : later[0])?.name
    return name === undefined ? now : `${now}. ${name}: ${words().round.ready}`
  }
  return (
    <section
      class="roundfloor"
      classList={{
        over: props.model.over,
        paused: props.model.paused,
        alone: props.model.pages.length === 0,
      }}
    >
      <div class="turns">
        <p class="nowrow">
          <span class="nowtag">
            {words().now}{' '}
            <span class="num">
              {words().round.title} · {words().round.of(props.model.place, props.model.count)}
            </span>
          </span>
        </p>
        <ol>
          <Show when={props.model.before}>
            {(before) => (
              <li class="was">
                <b class="num">{before().place}</b>
                <span style={{ '--size': before().size }}>{before().name}</span>
                <span class="state">
                  <CheckIcon />
                  {words().round.done}
                </span>
              </li>
            )}
          </Show>
          <li class="is">
            <b class="num">{props.model.place}</b>
            <div>
              <h1
                class="title"
                ref={fit}
                style={{ '--size': props.model.setting.size, '--lines': props.model.setting.lines }}
              >
                {props.model.name}
              </h1>
              <div class="own" style={{ '--size': props.model.size }}>
                <For each={props.model.pages[pages().page]?.parts}>
                  {(part) => (
                    <>
                      <h2>{words().round.parts[part.id]}</h2>
                      <ul>
                        <For each={part.lines}>{(line) => <li>{line.text}</li>}</For>
                      </ul>
                    </>
                  )}
                </For>
                <Pages
                  count={props.model.pages.length}
                  page={pages().page}
                  left={pages().left}
                  name={words().round.page(pages().page + 1, props.model.pages.length)}
                />
              </div>
            </div>
          </li>
          <Show when={props.model.next}>
            {(next) => (
              <li class="comes-next" classList={{ near: isNear() }}>
                <b class="num">{next().place}</b>
                <span style={{ '--size': next().size }}>{next().name}</span>
                <span class="state">{isNear() ? words().round.ready : words().round.next}</span>
              </li>
            )}
          </Show>
        </ol>
      </div>
      <aside>
        <div class="time" role="timer" aria-label={label()}>
          <Figures face={props.model.face} />
          <MinuteBar cells={props.model.cells} />
        </div>
        {/* For those who hear the screen; seconds are no news. */}
        <p class="sr" aria-live="polite">
          {props.model.mark === null ? '' : said()}
        </p>
        <p class="plates">
          <Show when={props.model.mark === 'soon'}>
            <span class="plate soon">
              <ClockIcon />
              {words().round.soonUp}
            </span>
          </Show>
          <Show when={props.model.over}>
            <span class="plate">
              <WarningIcon />
              {words().overTime}
            </span>
          </Show>
          <Show when={props.model.paused}>
            <span class="plate still-clock">
              <PauseIcon />
              {words().round.stopped}
            </span>
          </Show>
        </p>
        <div class="then">
          <Show
            when={props.model.later.length > 0}
            fallback={
              <Show when={props.model.next === null}>
                <h2>{words().round.last}</h2>
              </Show>
            }
          >
            <h2>
              {props.model.isNextThere ? words().round.after : words().round.next}
              {!props.model.isNextThere && isNear() ? `: ${words().round.ready}` : ''}
            </h2>
            <ol>
              <For each={props.model.later}>
                {(each) => (
                  <li>
                    <b class="num">{each.place}</b>
                    <span>{each.name}</span>
                  </li>
                )}
              </For>
            </ol>
            <Show when={props.model.more > 0}>
              <p class="more num">{words().round.more(props.model.more)}</p>
            </Show>
          </Show>
        </div>
      </aside>
    </section>
  )
}
