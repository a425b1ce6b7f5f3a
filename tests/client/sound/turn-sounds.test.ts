import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { createTurnSounds } from '#client/activities/presentation-round/turn-sounds.ts'
import { forget } from '#client/connection/storage.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'
import type { RoundOnScreen } from '#shared/views/round-part.ts'
import { at } from '#tests/client/projector/fixtures.ts'

afterEach(() => forget('samling/turn-sounded'))

const turn = (
  municipality: string,
  since: number | null,
  more: { readonly used?: number; readonly minutes?: number } = {},
): RoundOnScreen => ({
  card: {
    ...{ kind: 'presentations', id: 'r', phase: 'open', next: null, queue: [], share: 0 },
    now: { municipality, since, used: more.used ?? 0, allowance: (more.minutes ?? 6) * MINUTE },
  },
  names: [],
  lines: [],
})

/** One page that listens to a turn of six minutes from ten, second by second. */
function page(wanted: HallSounds) {
  const heard: number[] = []
  const [round, setRound] = createSignal<RoundOnScreen | null>(turn('m1', at('10:00')))
  const [now, setNow] = createSignal(at('10:03:58'))
  const chime = {
    canPlay: () => true,
    wake: async () => true,
    play: (tones: readonly object[]) => void heard.push(tones.length),
    close: () => undefined,
  }
  createRoot(() => createTurnSounds({ round, now, wanted: () => wanted, chime }))
  return {
    heard,
    setRound,
    until(time: number) {
      while (now() < time) setNow(now() + SECOND)
    },
  }
}

test('[PX44] a turn sounds as the leader has it for the item: soon and at its end, its end alone, or never', () => {
  const heard = (['marks', 'end', 'none'] as const).map((wanted) => {
    forget('samling/turn-sounded')
    const is = page(wanted)
    is.until(at('10:07'))
    return is.heard
  })
  expect(heard).toEqual([[1, 2], [2], []])
})

test('[PX44] once on a machine; the next turn sounds anew, and a time that stands does not', () => {
  const first = page('end')
  first.until(at('10:06:01'))
  const second = page('end')
  second.until(at('10:06:01'))
  expect([first.heard, second.heard]).toEqual([[2], []])
  first.setRound(turn('m2', at('10:06:01'), { minutes: 1 }))
  first.until(at('10:07:02'))
  expect(first.heard).toEqual([2, 2])
  first.setRound(turn('m3', null, { used: 59 * SECOND, minutes: 1 }))
  first.until(at('10:08:00'))
  expect(first.heard).toEqual([2, 2])
})

test('[PX44] minutes that are given sound when they are up, and a turn cut short by the next does not', () => {
  const { heard, setRound, until } = page('end')
  until(at('10:05:59'))
  setRound(turn('m1', at('10:00'), { minutes: 7 }))
  until(at('10:06:30'))
  expect(heard).toEqual([])
  until(at('10:07:01'))
  expect(heard).toEqual([2])
  setRound(turn('m2', at('10:07')))
  until(at('10:09'))
  setRound(null)
  until(at('10:14'))
  expect(heard).toEqual([2])
})
