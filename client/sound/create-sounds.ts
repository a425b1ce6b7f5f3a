import { type Accessor, createComputed, createMemo, on } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import { clockOf, countdown } from '#shared/agenda/countdown.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'
import { type Sound, soundFor } from './chime.model.ts'
import type { Chime } from './make-chime.ts'

/** This very time of this item or turn: minutes given, a pause and a new start make another. */
export type Passing = { readonly of: string; readonly left: Millis }

type Heard = { readonly wanted: Accessor<HallSounds>; readonly chime: Chime }

/** Sounds as marks are passed in the time of the item that is on. */
export function createSounds(
  options: Heard & { readonly run: Accessor<Run>; readonly now: Accessor<Instant> },
): void {
  const { run, now } = options
  const passing = createMemo((): Passing | null => {
    const clock = clockOf(run())
    const count = countdown(run(), now())
    if (clock === null || count === null || count.allotted === null || count.paused) return null
    return { of: `${clock.item} ${clock.startedAt} ${count.allotted} ${clock.pausedFor}`, left: count.left }
  })
  createPassing({ ...options, passing, sound: soundFor, latest: 'samling/sounded' })
}

/**
 * Each mark sounds once, however often the line is lost and the clock is put right, and once on a machine, whatever pages it has
 * open: the hall screen and the console are often two windows of one browser. `latest` is where the last one is kept.
 */
export function createPassing(
  options: Heard & {
    readonly passing: Accessor<Passing | null>
    readonly sound: (before: Millis, after: Millis, wanted: HallSounds) => Sound | null
    readonly latest: string
  },
): void {
  const { passing, wanted, chime, latest } = options
  createComputed(
    on(passing, (is, was) => {
      if (!is || !was || is.of !== was.of) return
      const sound = options.sound(was.left, is.left, wanted())
      if (sound === null || !chime.canPlay()) return
      const name = `${is.of} ${sound.mark}`
      if (recall(latest) === name) return
      keep(latest, name)
      chime.play(sound.tones)
    }),
  )
}

/** The first presses and keys on the page, until the browser lets it be heard. Returns how to stop listening. */
export function wakeByPress(chime: Chime, mayWake: () => boolean): () => void {
  const wake = () => {
    if (mayWake() && !chime.canPlay()) void chime.wake()
  }
  window.addEventListener('pointerdown', wake)
  window.addEventListener('keydown', wake)
  return () => {
    window.removeEventListener('pointerdown', wake)
    window.removeEventListener('keydown', wake)
  }
}
