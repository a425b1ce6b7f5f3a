import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import {
  frameAt,
  minuteFrom,
  type Sitting,
  sittingAt,
  sittingsOf,
  stepTo,
  within,
} from '#shared/replay/sittings.ts'
import { itemTimes, type Speed } from './replay.model.ts'

export type Player = {
  readonly at: Accessor<Instant>
  readonly sittings: Accessor<readonly Sitting[]>
  /** Which of them is on the line. */
  readonly place: Accessor<number>
  readonly sitting: Accessor<Sitting>
  readonly frame: Accessor<number>
  readonly playing: Accessor<boolean>
  readonly speed: Accessor<Speed>
  readonly setSpeed: (speed: Speed) => void
  readonly toggle: () => void
  readonly go: (at: Instant) => void
  readonly minutes: (steps: number) => void
  readonly change: (forwards: boolean) => void
  readonly item: (forwards: boolean) => void
  readonly edge: (end: boolean) => void
}

/** Twice a second is as often as a clock of seconds can be seen to move. */
const TICK = 500

/** Where one is in the course, by hand or by itself. `now`: what time goes by while it plays. */
export function createPlayer(
  course: Accessor<ReplayCourse>,
  now: () => number = () => performance.now(),
): Player {
  const sittings = createMemo(() => sittingsOf(course(), Date.now()))
  const [at, setAt] = createSignal(course().frames[0] ?? 0)
  const [playing, setPlaying] = createSignal(false)
  const [speed, setSpeed] = createSignal<Speed>(10)
  const end = () => sittings().at(-1)?.until ?? 0
  const place = createMemo(() => sittingAt(sittings(), at()))
  const items = createMemo(() => itemTimes(course()))

  createEffect(() => {
    if (!playing()) return
    let since = now()
    const timer = setInterval(() => {
      const passed = now() - since
      since = now()
      setAt((before) => within(sittings(), before + passed * speed(), true))
      if (at() >= end()) setPlaying(false)
    }, TICK)
    onCleanup(() => clearInterval(timer))
  })

  function toggle(): void {
    if (!playing() && at() >= end()) setAt(sittings()[0]?.from ?? 0)
    setPlaying(!playing())
  }

  return {
    ...{ at, sittings, place, playing, speed, toggle },
    setSpeed: (to) => void setSpeed(to),
    sitting: () => sittings()[place()] ?? { from: 0, until: 1 },
    frame: createMemo(() => frameAt(course().frames, at())),
    go: (to) => void setAt(within(sittings(), to, to >= at())),
    minutes: (steps) => void setAt(minuteFrom(sittings(), at(), steps)),
    change: (forwards) => void setAt(stepTo(sittings(), course().frames, at(), forwards)),
    item: (forwards) => void setAt(stepTo(sittings(), items(), at(), forwards)),
    edge: (toEnd) => void setAt(toEnd ? end() : (sittings()[0]?.from ?? 0)),
  }
}
