import { createEffect, createSignal, For, on, onMount, Show } from 'solid-js'
import { pointStep } from '#client/plenary/point-step.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import type { Acts } from '#client/screens/console/run/acts.ts'
import type { DayDesk } from '#client/screens/console/run/create-day.ts'
import {
  announcement,
  backStep,
  canGive,
  canTake,
  hasKey,
  nextStep,
  titleNow,
  transportText,
} from '#client/screens/console/run/transport.model.ts'
import { words } from '#client/screens/console/words.ts'
import { NextIcon, PauseIcon, PlayIcon, UndoIcon, WarningIcon } from '#client/ui/icons.tsx'
import { countdown } from '#shared/agenda/countdown.ts'

/** Always at the bottom: the time, what happens, and what the leader does next. */
export function Transport(props: {
  readonly day: DayDesk
  readonly acts: Acts
  readonly onKeys: () => void
}) {
  const desk = useDesk()
  let next: HTMLButtonElement | undefined
  onMount(() => {
    if (document.activeElement === document.body) next?.focus()
  })
  const moment = () => props.day.moment()
  const text = () => transportText(moment(), props.day.drift(), words())
  const step = () => nextStep(moment())
  const point = () => pointStep(desk.view, 'next')
  const pointBack = () => pointStep(desk.view, 'back') !== null
  const label = () => {
    const to = point()
    if (to !== null) return words().transport.nextPoint(to.name || words().panel.otherPoints)
    const is = step()
    if (is === null) return words().transport.closed
    if (is.type === 'paste') return words().programme.paste
    if (is.type === 'end-day') return words().transport.endDay
    if (is.type === 'close') return words().transport.closeGathering
    return is.first ? words().transport.start(is.item.title) : words().transport.next(is.item.title)
  }
  /** What is written under the big button: the key, where a key does it. */
  const hint = () => {
    if (step()?.type === 'paste') return null
    if (locked()) return words().banner.offlineShort
    if (point() !== null) return words().transport.keys.right
    if (desk.second.waits('next')) return words().twice.again
    return hasKey(step()) ? words().transport.keys.right : null
  }
  const isClocked = () => countdown(desk.view.run, desk.now()) !== null
  const locked = () => !desk.online()
  const frozen = () => locked() || desk.view.gathering.phase === 'closed'
  return (
    <section class="trans" aria-label={words().transport.label}>
      <div class="cur">
        <Show when={text().figures}>
          <span
            class={`count ${text().tone}`}
            classList={{ long: (text().figures?.length ?? 0) > 6 }}
            role="timer"
            aria-label={words().transport.timer}
          >
            {text().figures}
          </span>
        </Show>
        <small>
          <b>
            <Show when={text().tone === 'over'}>
              <WarningIcon />
            </Show>
            <Show when={text().tone === 'paused'}>
              <PauseIcon />
            </Show>
            {text().heading}
          </b>
          <For each={text().lines}>{(line) => <span class="block clip2">{line}</span>}</For>
        </small>
      </div>
      <div class="btns">
        <button
          type="button"
          class="btn clock"
          disabled={frozen() || !isClocked()}
          onClick={() => props.acts.toggleClock()}
        >
          <span>
            <Show when={desk.view.run.now.phase === 'paused'} fallback={<PauseIcon />}>
              <PlayIcon />
            </Show>
            {desk.view.run.now.phase === 'paused' ? words().transport.resume : words().transport.pause}
          </span>
          <kbd aria-hidden="true">{words().transport.keys.space}</kbd>
        </button>
        <button
          type="button"
          class="btn"
          disabled={frozen() || !canTake(desk.view.run, desk.now())}
          onClick={() => props.acts.adjust(-1)}
        >
          <span>{words().transport.minus}</span>
          <kbd aria-hidden="true">−</kbd>
        </button>
        <button
          type="button"
          class="btn"
          disabled={frozen() || !canGive(desk.view.run)}
          onClick={() => props.acts.adjust(1)}
        >
          <span>{words().transport.plus}</span>
          <kbd aria-hidden="true">+</kbd>
        </button>
        <button
          type="button"
          class="btn undo"
          disabled={locked() || desk.view.undo === null}
          onClick={() => props.acts.undo()}
        >
          <span>
            <UndoIcon />
            {words().transport.undo}
          </span>
          <kbd>
            <Show when={desk.view.undo} fallback={words().transport.keys.undo}>
              {(undo) => <>{stepText(undo().command)}</>}
            </Show>
          </kbd>
        </button>
        <button
          type="button"
          class="btn"
          disabled={frozen() || (backStep(moment()) === null && !pointBack())}
          onClick={(event) => props.acts.back({ at: event.timeStamp })}
        >
          <span>{pointBack() ? words().transport.backPoint : words().transport.back}</span>
          <kbd aria-hidden={!desk.second.waits('back')}>
            {desk.second.waits('back') ? words().twice.again : '←'}
          </kbd>
        </button>
        <button type="button" class="btn quiet help" onClick={() => props.onKeys()}>
          <kbd>?</kbd> {words().transport.allKeys}
        </button>
      </div>
      <button
        type="button"
        class="btn pri"
        data-next
        ref={next}
        disabled={(step() === null && point() === null) || (locked() && step()?.type !== 'paste')}
        onClick={(event) => props.acts.next({ at: event.timeStamp })}
      >
        <span>
          <span class="clip2">{label()}</span> <NextIcon />
        </span>
        <Show when={hint()}>{(text) => <kbd aria-hidden="true">{text()}</kbd>}</Show>
      </button>
      <div class="transsaid">
        <Said at="transport" quiet />
      </div>
      <Announcer day={props.day} />
    </section>
  )
}

function stepText(command: string): string {
  const steps: Readonly<Record<string, string>> = words().steps
  return Object.hasOwn(steps, command) ? (steps[command] ?? '') : ''
}

/** Says aloud five minutes, one minute and over; the figures themselves are never read out. */
function Announcer(props: { readonly day: DayDesk }) {
  const desk = useDesk()
  const [said, say] = createSignal('')
  const left = () => {
    const count = countdown(desk.view.run, desk.now())
    return count === null || count.allotted === null || count.paused ? null : count.left
  }
  createEffect(
    on(left, (after, before) => {
      if (after === null || before === null || before === undefined) return
      const text = announcement(before, after, titleNow(props.day.moment()) ?? '', words())
      if (text !== null) say(text)
    }),
  )
  return (
    <span class="sr" aria-live="polite">
      {said()}
    </span>
  )
}
