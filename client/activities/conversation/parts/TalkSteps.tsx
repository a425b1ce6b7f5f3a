import { createMemo, For, Index, type JSX, Show } from 'solid-js'
import { lengthText } from '#client/activities/conversation/length-text.ts'
import {
  countNow,
  cuttable,
  nextRow,
  type StepRow,
  stepRows,
  timeMark,
} from '#client/activities/conversation/talk-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { TimeMark } from '#client/screens/console/parts/TimeMark.tsx'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, NextIcon, PauseIcon, PlayIcon, RepeatIcon } from '#client/ui/icons.tsx'
import { ArrowUpIcon, MinusIcon, PlusIcon } from '#client/ui/more-icons.ts'
import { figuresText } from '#client/words/format.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { LeaderConversation } from '#shared/views/leader.ts'

const PLACE = 'asked'

type StepsProps = { readonly talk: LeaderConversation }

/** The steps and the clock of the one that is on: lengthened, cut, stopped, repeated, skipped, moved, begun. */
export function TalkSteps(props: StepsProps): JSX.Element {
  const desk = useDesk()
  const rows = createMemo(() => stepRows(props.talk))
  const isOpen = () => props.talk.phase === 'open'
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed' || !isOpen()
  const ask = (command: GatheringCommand) => void desk.ask(PLACE, command)
  return (
    <>
      <Show when={isOpen()}>
        <StepClock talk={props.talk} rows={rows()} locked={locked()} ask={ask} />
      </Show>
      <ol class="talklist" aria-label={words().talk.stepList}>
        <Index each={rows()}>
          {(row) => <Row row={row()} talk={props.talk} locked={locked()} isOpen={isOpen()} ask={ask} />}
        </Index>
      </ol>
    </>
  )
}

type Ask = (command: GatheringCommand) => void

function StepClock(
  props: StepsProps & { readonly rows: readonly StepRow[]; readonly locked: boolean; readonly ask: Ask },
): JSX.Element {
  const desk = useDesk()
  const on = () => props.rows.find(({ is }) => is === 'on')
  const count = createMemo(() => countNow(props.talk, desk.now()))
  const next = () => nextRow(props.rows)
  const activity = () => props.talk.id
  const lengthen = (minutes: number) => {
    const step = on()
    if (step) props.ask({ type: 'LengthenStep', activity: activity(), step: step.id, minutes })
  }
  const off = () => props.locked || count() === null
  return (
    <div class="talkclock">
      <p class="talknow">
        <span>
          <span class="nowt dot">{words().talk.now}</span>{' '}
          <b>{words().talk.steps[on()?.name ?? 'plenary']}</b>
          <Show when={count()} fallback={<span class="mut"> · {words().talk.noClockNow}</span>}>
            {(is) => (
              <>
                {' '}
                <span
                  class="num talkleft"
                  classList={{ late: is().over, mut: is().paused }}
                  role="timer"
                  aria-live="off"
                >
                  {figuresText(is().left)}
                </span>{' '}
                <span class="sm mut">
                  {is().paused ? words().talk.paused : is().over ? '' : words().talk.left}
                </span>{' '}
                <TimeMark mark={timeMark(is())} />
              </>
            )}
          </Show>
          <Show when={props.talk.talk?.drawing}>
            <span class="plate" role="status">
              {words().talk.drawing}
            </span>
          </Show>
        </span>
        <Show when={next()} fallback={<span class="sm mut">{words().talk.lastStep}</span>}>
          {(row) => (
            <button
              type="button"
              class="btn strong"
              disabled={props.locked}
              onClick={() => props.ask({ type: 'BeginStep', activity: activity(), step: row().id })}
            >
              <NextIcon />
              {words().talk.next(words().talk.steps[row().name])} <kbd aria-hidden="true">N</kbd>
            </button>
          )}
        </Show>
      </p>
      <div class="row">
        <For each={[-1, 1, 2]}>
          {(minutes) => (
            <button
              type="button"
              class="btn"
              disabled={off() || (minutes < 0 && cuttable(count()) < 1)}
              onClick={() => lengthen(minutes)}
            >
              {minutes < 0 ? words().talk.less : minutes === 1 ? words().talk.one : words().talk.two}
              <Show when={minutes === 1}>
                {' '}
                <kbd aria-hidden="true">L</kbd>
              </Show>
            </button>
          )}
        </For>
        <button
          type="button"
          class="btn"
          title={words().talk.cutHelp}
          aria-description={words().talk.cutHelp}
          disabled={off() || cuttable(count()) < 1}
          onClick={() => lengthen(-cuttable(count()))}
        >
          {words().talk.cut}
        </button>
        <button
          type="button"
          class="btn"
          disabled={props.locked}
          onClick={() =>
            props.ask({
              type: count()?.paused || props.talk.talk?.clock.pausedAt ? 'ResumeStep' : 'PauseStep',
              activity: activity(),
            })
          }
        >
          <Show when={props.talk.talk?.clock.pausedAt} fallback={<PauseIcon />}>
            <PlayIcon />
          </Show>
          {props.talk.talk?.clock.pausedAt ? words().talk.resume : words().talk.pause}
        </button>
        <button
          type="button"
          class="btn"
          title={words().talk.repeatHelp}
          aria-description={words().talk.repeatHelp}
          disabled={props.locked}
          onClick={() =>
            props.ask({ type: 'RepeatStep', activity: activity(), run: props.talk.talk?.run ?? 0 })
          }
        >
          <RepeatIcon />
          {words().talk.repeat}
        </button>
      </div>
    </div>
  )
}

function Row(
  props: StepsProps & {
    readonly row: StepRow
    readonly locked: boolean
    readonly isOpen: boolean
    readonly ask: Ask
  },
): JSX.Element {
  const name = () => words().talk.step(props.row.nth)
  const step = () => props.row.id
  const activity = () => props.talk.id
  const ahead = () => props.row.is === 'coming' || props.row.is === 'skipped'
  const move = (by: number) =>
    props.ask({ type: 'MoveStep', activity: activity(), step: step(), to: props.row.nth - 1 + by })
  const lengthen = (minutes: number) =>
    props.ask({ type: 'LengthenStep', activity: activity(), step: step(), minutes })
  return (
    <li class={props.row.is} aria-current={props.row.is === 'on' ? 'step' : undefined}>
      <span class="num nth">{props.row.nth}</span>
      <span class="what">
        <b>{words().talk.steps[props.row.name]}</b>{' '}
        <Show when={props.row.is === 'done'}>
          <CheckIcon label={words().talk.done} />
        </Show>
        <Show when={props.row.is === 'skipped'}>
          <span class="xs mut">{words().talk.skipped}</span>
        </Show>
        <span class="sm mut asks" title={props.row.prompt}>
          {props.row.prompt}
        </span>
      </span>
      <span class="num">
        {props.row.minutes === null ? '' : lengthText(words().talk, props.row.minutes * MINUTE)}
      </span>
      <Show when={props.isOpen}>
        <span class="row">
          <Show when={props.row.is !== 'on'}>
            <button
              type="button"
              class="btn tiny"
              disabled={props.locked}
              aria-label={`${words().talk.begin} ${name()}`}
              onClick={() => props.ask({ type: 'BeginStep', activity: activity(), step: step() })}
            >
              {words().talk.begin}
            </button>
          </Show>
          <Show when={ahead()}>
            <button
              type="button"
              class="btn quiet tiny"
              disabled={props.locked}
              aria-label={`${props.row.is === 'skipped' ? words().talk.take : words().talk.skip} ${name()}`}
              onClick={() =>
                props.ask({
                  type: 'SkipStep',
                  activity: activity(),
                  step: step(),
                  skip: props.row.is === 'coming',
                })
              }
            >
              {props.row.is === 'skipped' ? words().talk.take : words().talk.skip}
            </button>
            <Show when={props.row.minutes !== null}>
              <button
                type="button"
                class="btn quiet tiny"
                disabled={props.locked || (props.row.minutes ?? 0) <= 1}
                onClick={() => lengthen(-1)}
              >
                <MinusIcon label={words().talk.shorter(name())} />
              </button>
              <button
                type="button"
                class="btn quiet tiny"
                disabled={props.locked}
                onClick={() => lengthen(1)}
              >
                <PlusIcon label={words().talk.longer(name())} />
              </button>
            </Show>
          </Show>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked || props.row.isFirst}
            onClick={() => move(-1)}
          >
            <ArrowUpIcon label={words().talk.up(name())} />
          </button>
          <button
            type="button"
            class="btn quiet tiny turned"
            disabled={props.locked || props.row.isLast}
            onClick={() => move(1)}
          >
            <ArrowUpIcon label={words().talk.down(name())} />
          </button>
        </span>
      </Show>
    </li>
  )
}
