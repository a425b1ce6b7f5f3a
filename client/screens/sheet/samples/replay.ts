import { createSignal } from 'solid-js'
import { createPlayer, type Player } from '#client/screens/replay/create-player.ts'
import type { Reel } from '#client/screens/replay/create-reel.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import type { MarkKind } from '#shared/replay/marks.ts'
import { at } from './gathering.ts'
import { TITLE_OF_120 } from './texts.ts'

const DAY = 24 * 60 * 60_000
const happened: readonly (readonly [at: number, kind: MarkKind, about: string])[] = [
  [at(9, 45), 'scene', 'welcome'],
  [at(10, 2), 'item', 'Velkommen'],
  [at(10, 20), 'poll-opened', 'Hvor langt har dere kommet med prosjektet?'],
  [at(10, 26), 'results', 'Hvor langt har dere kommet med prosjektet?'],
  [at(11, 5), 'item', TITLE_OF_120],
  [at(11, 7), 'tables', ''],
  [at(11, 40), 'paused', ''],
  [at(12, 10), 'item', 'Lunsj'],
]

export const oneDay: ReplayCourse = {
  title: 'Nærvær på timeplanen',
  zone: 'Europe/Oslo',
  version: 1,
  stretches: [0],
  frames: Array.from({ length: 60 }, (_, place) => at(9, 45) + place * 150_000),
  marks: happened.map(([when, kind, about], frame) => ({ at: when, frame, kind, about })),
  planned: [
    { item: 'welcome', title: 'Velkommen', from: at(10), until: at(11) },
    { item: 'talks', title: TITLE_OF_120, from: at(11), until: at(12) },
    { item: 'lunch', title: 'Lunsj', from: at(12), until: null },
  ],
  went: [
    { item: 'welcome', title: 'Velkommen', from: at(10, 2), until: at(11, 5) },
    { item: 'talks', title: TITLE_OF_120, from: at(11, 5), until: at(12, 10) },
    { item: 'lunch', title: 'Lunsj', from: at(12, 10), until: null },
  ],
}

/** And another, the day after. */
export const twoDays: ReplayCourse = {
  ...oneDay,
  frames: [...oneDay.frames, at(9) + DAY, at(11) + DAY],
  marks: [...oneDay.marks, { at: at(9) + DAY, frame: 60, kind: 'closed', about: '' }],
}

export function playerAt(course: ReplayCourse, when: number): Player {
  const player = createPlayer(() => course)
  player.go(when)
  return player
}

/** A reel without pictures: a specimen draws its own wall. */
export function reelOf(course: ReplayCourse | null, trouble: string | null = null): Reel {
  const [is] = createSignal(course)
  return { course: is, trouble: () => trouble, begin: async () => undefined, picture: () => null }
}
