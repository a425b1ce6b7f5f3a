import { type JSX, Match, Show, Switch } from 'solid-js'
import type { Hall, Live, NowModel } from '#client/screens/phone/now.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { PhoneIcon, WarningIcon } from '#client/ui/icons.tsx'
import { MinuteBar } from '#client/ui/MinuteBar.tsx'
import { dateText, figuresText, timeText } from '#client/words/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Programme } from './Programme.tsx'

/** What is on, how long is left, what comes next. There is nothing to do here, and it says so. */
export function Now(props: {
  readonly hall: Hall
  readonly model: NowModel
  readonly now: Instant
}): JSX.Element {
  const time = (at: Instant) => timeText(at, props.hall.gathering.zone)
  const date = (iso: string) => dateText(words().common, iso)
  const is = <P extends NowModel['phase']>(phase: P) =>
    props.model.phase === phase ? (props.model as Extract<NowModel, { phase: P }>) : undefined
  return (
    <>
      <Switch>
        <Match when={is('live')}>{(live) => <LiveItem live={live()} time={time} />}</Match>
        <Match when={is('before')}>
          {(before) => <Still title={beforeTitle(before(), date, time)} help={words().now.youAreIn} />}
        </Match>
        <Match when={is('between')}>
          {(between) => (
            <Still
              title={words().now.dayOver(words().common.day(between().number))}
              help={words().now.continues(date(between().date), time(between().start))}
            />
          )}
        </Match>
        <Match when={is('over')}>
          <Still title={words().now.allOver} help={words().now.thanks} />
        </Match>
        <Match when={is('closed')}>
          <Still title={words().now.closed} help={`${words().now.thanks} ${words().now.closedHelp}`} />
        </Match>
        <Match when={is('pending')}>
          <Still title={words().now.between} help={words().now.listen} />
        </Match>
        <Match when={is('empty')}>
          <Still title={words().now.startsSoon} help={words().now.noProgramme} />
        </Match>
      </Switch>
      <Show when={props.model.phase !== 'closed' && props.model.phase !== 'empty'}>
        <Programme hall={props.hall} now={props.now} />
      </Show>
    </>
  )
}

function beforeTitle(
  before: Extract<NowModel, { phase: 'before' }>,
  date: (iso: string) => string,
  time: (at: Instant) => string,
): string {
  if (before.start === null) return words().now.startsSoon
  return before.date === null
    ? words().now.starts(time(before.start))
    : words().now.startsOn(date(before.date), time(before.start))
}

function Still(props: { readonly title: string; readonly help: string }): JSX.Element {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{props.title}</h1>
      <p class="mut">{props.help}</p>
    </div>
  )
}

function LiveItem(props: { readonly live: Live; readonly time: (at: Instant) => string }): JSX.Element {
  const bounded = () => (props.live.count.allotted === null ? undefined : props.live.count)
  const over = () => bounded()?.over === true
  return (
    <>
      <div class="big">
        <p class="nowt dot">{whenText(props.live, props.time)}</p>
        <h1 tabIndex={-1}>{props.live.title}</h1>
        <Show when={props.live.speakers.length > 0}>
          <p class="by mut sm">{props.live.speakers.join(', ')}</p>
        </Show>
        <Show when={bounded()}>
          {(count) => (
            <>
              <p
                class="count"
                classList={{
                  late: over(),
                  still: count().paused,
                  long: figuresText(count().left).length > 6,
                }}
                role="timer"
                aria-live="off"
                aria-label={over() ? words().common.overTime : words().now.left}
              >
                {figuresText(count().left)}
              </p>
              <MinuteBar bar={props.live.bar} />
            </>
          )}
        </Show>
      </div>
      <Show
        when={over()}
        fallback={
          <p class="note">
            <PhoneIcon />
            <span>{adviceText(props.live, props.time)}</span>
          </p>
        }
      >
        <p class="plate">
          <WarningIcon />
          <span>
            <b>{words().now.overTitle}</b> {overText(props.live, props.time)}
          </span>
        </p>
      </Show>
    </>
  )
}

function whenText({ count, startedAt }: Live, time: (at: Instant) => string): string {
  if (count.allotted === null) return words().now.nowSince(time(startedAt))
  return count.over ? words().now.shouldHaveEnded(time(count.dueAt)) : words().now.nowUntil(time(count.dueAt))
}

function adviceText({ count, kind, next }: Live, time: (at: Instant) => string): string {
  if (count.paused) return words().now.stopped
  if (kind === 'pause') return next ? words().now.pause(time(next.at)) : words().now.listen
  return kind === 'group' ? words().now.talk : words().now.listen
}

function overText({ kind, next }: Live, time: (at: Instant) => string): string {
  const roundOff = kind === 'group' ? words().now.roundOffTalk : words().now.roundOff
  if (next === null) return roundOff
  const at = time(next.at)
  return `${roundOff} ${next.isBreak ? words().now.breakBegins(at) : words().now.begins(next.title, at)}`
}
