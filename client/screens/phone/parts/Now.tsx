import { type JSX, Show } from 'solid-js'
import { roleText } from '#client/screens/phone/later.tsx'
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
  readonly links?: () => JSX.Element
}): JSX.Element {
  const time = (at: Instant) => timeText(at, props.hall.gathering.zone)
  const live = () => (props.model.phase === 'live' ? props.model : undefined)
  const still = () => stillText(props.model, time)
  return (
    <>
      <Show
        when={live()}
        fallback={
          <div class="stack">
            <h1 tabIndex={-1}>{still()[0]}</h1>
            <p class="mut">{still()[1]}</p>
          </div>
        }
      >
        {(item) => <LiveItem live={item()} time={time} />}
      </Show>
      {props.links?.()}
      <Show when={props.model.phase !== 'closed' && props.model.phase !== 'empty'}>
        <Programme hall={props.hall} now={props.now} />
      </Show>
    </>
  )
}

/** What it says while nothing is on, and below that what comes of it. */
function stillText(model: NowModel, time: (at: Instant) => string): readonly [string, string] {
  const { now, common } = words()
  switch (model.phase) {
    case 'before':
      return [beforeText(model, time), now.youAreIn]
    case 'between':
      return [
        now.dayOver(common.day(model.number)),
        now.continues(dateText(common, model.date), time(model.start)),
      ]
    case 'over':
      return [now.allOver, now.thanks]
    case 'closed':
      return [now.closed, `${now.thanks} ${now.closedHelp}`]
    case 'empty':
      return [now.startsSoon, now.noProgramme]
    default:
      return [now.between, now.listen]
  }
}

function beforeText(
  { start, date }: Extract<NowModel, { phase: 'before' }>,
  time: (at: Instant) => string,
): string {
  const { now, common } = words()
  if (start === null) return now.startsSoon
  return date === null ? now.starts(time(start)) : now.startsOn(dateText(common, date), time(start))
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
          <p class="by mut sm">{words().now.by(props.live.speakers.map(roleText).join(', '))}</p>
        </Show>
        <Show when={bounded()}>
          {(count) => (
            <>
              <p
                class="count"
                classList={{
                  late: over(),
                  still: count().paused,
                  long: figuresText(count().left).length > 5,
                  longest: figuresText(count().left).length > 6,
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
        when={over() && !props.live.count.paused}
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

function whenText({ count, startedAt, end }: Live, time: (at: Instant) => string): string {
  if (count.allotted === null || end === null) return words().now.nowSince(time(startedAt))
  return count.over ? words().now.shouldHaveEnded(time(end)) : words().now.nowUntil(time(end))
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
