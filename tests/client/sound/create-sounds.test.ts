import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { createSounds } from '#client/sound/create-sounds.ts'
import type { Run, RunPhase } from '#shared/agenda/agenda.ts'
import { SECOND } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'

afterEach(() => forget('samling/sounded'))

/** One page that listens; `ends` says how often the end was heard. */
function page(wanted: HallSounds, first: Run = runAt('i3', '09:45', 35)) {
  const heard: number[] = []
  const [run, setRun] = createSignal<Run>(first)
  const [now, setNow] = createSignal(at('10:14:58'))
  const [canPlay, setCanPlay] = createSignal(true)
  const chime = {
    canPlay,
    wake: async () => true,
    play: (tones: readonly object[]) => void heard.push(tones.length),
    close: () => undefined,
  }
  createRoot(() => createSounds({ run, now, wanted: () => wanted, chime }))
  return {
    heard,
    setRun,
    setNow,
    setCanPlay,
    /** Second by second, as the clock tells it. */
    until(time: number) {
      while (now() < time) setNow(now() + SECOND)
    },
  }
}

const running = ({ now }: Run) => now as Extract<RunPhase, { phase: 'running' }>

test('[SH12] five, one and zero minutes, or only the end, or nothing', () => {
  const [all, end, none] = [page('marks'), page('end'), page('none')]
  all.until(at('10:21'))
  forget('samling/sounded')
  end.until(at('10:21'))
  none.until(at('10:21'))
  expect([all.heard, end.heard, none.heard]).toEqual([[2, 1, 3], [3], []])
})

test('[SH14] a clock that is put right around a mark does not make it sound twice', () => {
  const { heard, setNow, until } = page('end')
  until(at('10:20:01'))
  setNow(at('10:19:58'))
  until(at('10:20:05'))
  expect(heard).toEqual([3])
})

test('[SH14] nor does a line that was lost, a page that is opened again, or a second page in the same browser', () => {
  const first = page('end')
  first.until(at('10:20:01'))
  const again = page('end')
  again.setNow(at('10:19:59'))
  again.until(at('10:20:05'))
  expect([first.heard, again.heard]).toEqual([[3], []])
  const late = page('end')
  late.setNow(at('10:20:30'))
  late.until(at('10:20:40'))
  expect(late.heard).toEqual([])
})

test('[SH14] minutes that are given sound anew when they are up; a pause and another item make no sound', () => {
  const { heard, setRun, until } = page('end')
  until(at('10:20:05'))
  setRun(runAt('i3', '09:45', 36))
  until(at('10:21:05'))
  expect(heard).toEqual([3, 3])
  const base = runAt('i3', '09:45', 37)
  setRun({ ...base, now: { ...running(base), phase: 'paused', since: at('10:21:05') } })
  until(at('10:23'))
  setRun({ ...base, now: { ...running(base), startedAt: at('09:46'), item: 'i4' } })
  until(at('10:23:01'))
  expect(heard).toEqual([3, 3])
})

test('[SH14] a page that may not be heard leaves the sound to one that may', () => {
  const mute = page('end')
  mute.setCanPlay(false)
  mute.until(at('10:20:01'))
  const other = page('end')
  other.until(at('10:20:01'))
  expect([mute.heard, other.heard]).toEqual([[], [3]])
})
