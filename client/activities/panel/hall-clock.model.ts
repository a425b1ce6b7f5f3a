import { type Face, figuresFace } from '#client/screens/projector/now/face.model.ts'
import { type MinuteCell, minuteCells } from '#shared/agenda/minute-bar.ts'
import { type Instant, type Millis, SECOND } from '#shared/kernel/instant.ts'

/** A clock beside what people read: figures in a narrow column, and a minute bar. */
export type HallClock = {
  readonly face: Face
  readonly cells: readonly MinuteCell[]
  readonly minutes: number
  readonly seconds: number
  readonly over: boolean
  readonly paused: boolean
  /** What stands under it needs the height. */
  readonly small?: true
}
/** What is told of a clock: since when it goes (null: it stands), what had gone before that, and what it has in all. */
export type Told = {
  readonly since: Instant | null
  readonly used: Millis
  readonly allowance: Millis
}

/** In u: the column, and how large the figures may become in it, as in P6. */
export const ASIDE = 520
const LARGEST = 220

export function hallClock({ since, used, allowance }: Told, at: Instant): HallClock {
  const left = allowance - used - (since === null ? 0 : Math.max(0, at - since))
  // Nobody has begun it: it stands, and has not been stopped.
  return clockOf(left, allowance, since === null && used > 0)
}

export function clockOf(left: Millis, allowance: Millis, paused: boolean): HallClock {
  const over = left < 0
  const elapsed = allowance - left
  const fraction = allowance === 0 ? 1 : Math.min(1, elapsed / allowance)
  const face = figuresFace(left, ASIDE)
  const digits = face.parts.reduce((sum, part) => sum + part.length, face.plus ? 1 : 0)
  const width = digits * 0.535 + (face.parts.length - 1) * 0.195
  const seconds = over ? Math.floor(-left / SECOND) : Math.ceil(left / SECOND)
  return {
    face: { ...face, size: Math.round(Math.min(LARGEST, ASIDE / width)) },
    cells: minuteCells({ allotted: allowance, left, over, fraction, dueAt: 0, elapsed, paused }).cells,
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
    over,
    paused,
  }
}

const SMALLER = [LARGEST, 190, 160, 132]

/** What stands under it needs height: first the air goes, then figures become smaller. */
export function smallClocks(clock: HallClock): readonly HallClock[] {
  const { face } = clock
  return SMALLER.map((size) => ({
    ...clock,
    ...{ face: { ...face, size: Math.min(size, face.size) }, small: true },
  }))
}

/** What the clock and its bar take of the column's height, in u. */
export function clockHeight({ face, small }: HallClock): number {
  return small ? face.size * 0.78 + 24 + 24 + 28 : 24 + face.size * 0.78 + 44 + 36 + 48
}
