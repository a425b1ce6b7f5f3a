import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { calledText } from '#client/screens/projector/now/calls.model.ts'
import type { Running as Model } from '#client/screens/projector/now/now.model.ts'
import { Figures } from '#client/screens/projector/parts/Figures.tsx'
import { words } from '#client/screens/projector/words.ts'
import { PauseIcon, WarningIcon } from '#client/ui/icons.tsx'
import { MinuteBar } from './MinuteBar.tsx'
import { NextList } from './NextList.tsx'
import { Title } from './Title.tsx'

export function Running(props: { readonly model: Model }): JSX.Element {
  const label = () => {
    const { timer, over } = props.model
    if (timer === null) return words().lasted(props.model.elapsedMinutes)
    return over ? words().over(timer.minutes, timer.seconds) : words().left(timer.minutes, timer.seconds)
  }
  const late = () =>
    props.model.over && props.model.next.driftMinutes > 0 ? props.model.next.driftMinutes : null
  return (
    <section
      class="nu"
      classList={{
        over: props.model.over,
        paused: props.model.paused,
        unclocked: !props.model.shows,
        alone: props.model.alone !== null,
        large: props.model.alone === 'energiser',
      }}
    >
      <div class="head">
        <Tag model={props.model} />
        <Title model={props.model.title} />
        <Show when={props.model.speakers}>
          {(speakers) => (
            <p class="speakers" style={{ '--size': speakers().size }}>
              {words().by(speakers().names)}
              <Show when={speakers().more > 0}>{words().more(speakers().more)}</Show>
            </p>
          )}
        </Show>
        <Calls groups={props.model.calls} width={props.model.width} />
      </div>
      <Show when={props.model.shows}>
        <div class="time" role="timer" aria-label={label()}>
          <Figures face={props.model.face} />
          <Show
            when={props.model.timer}
            fallback={
              <p class="lasted">
                {label()}, {words().noEnd}
              </p>
            }
          >
            <MinuteBar cells={props.model.cells} />
          </Show>
        </div>
      </Show>
      <Show when={props.model.alone === null && props.model.next.rows.length > 0}>
        <NextList rows={props.model.next.rows} late={late()} heading={words().next} />
      </Show>
      <Announcement model={props.model} />
    </section>
  )
}

/** Who is to be where, and when: for those with no phone in their hand. */
function Calls(props: { readonly groups: Model['calls']; readonly width: number }): JSX.Element {
  return (
    <Show when={props.groups.length > 0}>
      <ul class="calls" aria-label={words().calls.list}>
        <For each={props.groups}>
          {(group) => (
            <li>
              <time>{group.times[0]?.time}</time> <span>{calledText(words().calls, group, props.width)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function Tag(props: { readonly model: Model }): JSX.Element {
  return (
    <p class="nowrow">
      <span class="nowtag">
        {words().now}{' '}
        <span class="num">
          {props.model.from}
          <Show when={props.model.to}>{(to) => <>–{to()}</>}</Show>
        </span>
      </span>
      <Show when={props.model.over}>
        <span class="plate">
          <WarningIcon />
          {words().overTime}
        </span>
      </Show>
      <Show when={props.model.paused}>
        <span class="plate still-clock">
          <PauseIcon />
          {words().paused}
        </span>
      </Show>
    </p>
  )
}

/** Five minutes, one minute and time up are told once; the seconds are not. */
function Announcement(props: { readonly model: Model }): JSX.Element {
  return (
    <p class="sr" role="status">
      <Switch>
        <Match when={props.model.announce === 'five'}>{words().sayFive}</Match>
        <Match when={props.model.announce === 'two'}>{words().sayTwo}</Match>
        <Match when={props.model.announce === 'one'}>{words().sayOne}</Match>
        <Match when={props.model.announce === 'over'}>{words().sayOver}</Match>
      </Switch>
    </p>
  )
}
