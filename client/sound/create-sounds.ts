import { type Accessor, createComputed, createMemo, on } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import { clockOf, countdown } from '#shared/agenda/countdown.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'
import { soundFor } from './chime.model.ts'
import type { Chime } from './make-chime.ts'

const LATEST = 'samling/sounded'

/** This very time of this item: minutes given, a pause and a new start make another. */
type Passing = { readonly of: string; readonly left: Millis }

/**
 * Sounds as marks are passed. Each sounds once, however often the line is lost and the clock is put right, and once on a
 * machine, whatever pages it has open: the hall screen and the console are often two windows of one browser.
 */
export function createSounds(options: {
  readonly run: Accessor<Run>
  readonly now: Accessor<Instant>
  readonly wanted: Accessor<HallSounds>
  readonly chime: Chime
}): void {
  const { run, now, wanted, chime } = options
  const passing = createMemo((): Passing | null => {
    const clock = clockOf(run())
    const count = countdown(run(), now())
    if (clock === null || count === null || count.allotted === null || count.paused) return null
    return { of: `${clock.item} ${clock.startedAt} ${count.allotted} ${clock.pausedFor}`, left: count.left }
  })
  createComputed(
    on(passing, (is, was) => {
      if (!is || !was || is.of !== was.of) return
      const sound = soundFor(was.left, is.left, wanted())
      if (sound === null || !chime.canPlay()) return
      const name = `${is.of} ${sound.mark}`
      if (recall(LATEST) === name) return
      keep(LATEST, name)
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
