import { type Accessor, createMemo } from 'solid-js'
import { soundFor, turnSounds } from '#client/sound/chime.model.ts'
import { createPassing, type Passing } from '#client/sound/create-sounds.ts'
import type { Chime } from '#client/sound/make-chime.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'
import type { RoundOnScreen } from '#shared/views/round-part.ts'
import { turnClock } from './round-projector.model.ts'
import { noticeOf } from './turn-mark.model.ts'

/** The end of a turn is heard where the leader has asked for sounds in this item: both marks, or the end alone. */
export function createTurnSounds(options: {
  readonly round: Accessor<RoundOnScreen | null>
  readonly now: Accessor<Instant>
  readonly wanted: Accessor<HallSounds>
  readonly chime: Chime
}): void {
  const { round, now, wanted, chime } = options
  const turn = () => {
    const card = round()?.card
    return card?.phase === 'open' && card.now !== null ? { id: card.id, now: card.now } : null
  }
  const passing = createMemo((): Passing | null => {
    const is = turn()
    if (is === null || is.now.since === null) return null
    const { municipality, since, used, allowance } = is.now
    return {
      of: `${is.id} ${municipality} ${since} ${used} ${allowance}`,
      left: turnClock(is.now, now()).left,
    }
  })
  createPassing({
    passing,
    sound: (before, after, is) =>
      soundFor(before, after, is, turnSounds(noticeOf(turn()?.now.allowance ?? 0))),
    latest: 'samling/turn-sounded',
    wanted,
    chime,
  })
}
