import { two } from '#client/screens/projector/times.ts'
import type { Countdown } from '#shared/agenda/countdown.ts'
import { figuresOf } from '#shared/agenda/countdown.ts'

/** The figures that are the picture. `parts` are set with colons between them. */
export type Face = {
  readonly plus: boolean
  readonly parts: readonly string[]
  /** In u, as large as the place allows. */
  readonly size: number
}

/** The column of the figures, in u, and the widths of what stands in it, in em. */
const COLUMN = 1184
const LARGEST = 496
const DIGIT = 0.535
const COLON = 0.195
/** Figures have no descenders: their height is this share of their size. */
const HEIGHT = 0.74

export function faceSize(plus: boolean, parts: readonly string[], room: number): number {
  const digits = parts.reduce((sum, part) => sum + part.length, plus ? 1 : 0)
  const width = digits * DIGIT + (parts.length - 1) * COLON
  return Math.round(Math.min(LARGEST, COLUMN / width, room / HEIGHT))
}

/** From a hundred minutes on, hours are easier to read: 1:45:00. `room` is the height there is, in u. */
export function countdownFace(count: Extract<Countdown, { allotted: number }>, room: number): Face {
  return figuresFace(count.left, room)
}

export function figuresFace(left: number, room: number): Face {
  const { over, minutes, seconds } = figuresOf(left)
  const parts =
    minutes < 100
      ? [two(minutes), two(seconds)]
      : [`${Math.floor(minutes / 60)}`, two(minutes % 60), two(seconds)]
  return { plus: over, parts, size: faceSize(over, parts, room) }
}

/** A time on the wall in the place of the countdown. */
export function clockFace(time: string, room: number): Face {
  const parts = time.split(':')
  return { plus: false, parts, size: faceSize(false, parts, room) }
}
