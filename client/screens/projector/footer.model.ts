import type { DayLabel } from '#shared/agenda/day-labels.ts'
import { type DayLine, dayLine } from '#shared/agenda/day-line.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { seesClock } from './projector.model.ts'
import { shownDay } from './start.model.ts'
import { widthOf } from './text-size.ts'
import { codeText, timeOf } from './times.ts'

export type FooterLabel = {
  readonly id: string
  readonly time: string
  readonly title: string | null
  readonly at: number
  readonly flush: boolean
}
export type Footer = {
  readonly from: string
  readonly to: string
  readonly clock: string
  readonly segments: DayLine['segments']
  readonly marker: number | null
  readonly hatch: DayLine['hatch']
  readonly labels: readonly FooterLabel[]
}

/** In u: picture, smallest text, QR code with its air, the space between line and code. */
const WIDTH = 1728
const SIZE = 34
const CODE = 154
const GAP = 72
const CODE_SIZE = 52

/** The line gets what the way to join leaves over. */
function lineWidth({ host, code }: ScreenView['join']): number {
  return WIDTH - GAP - CODE - Math.max((widthOf(codeText(code)) + 0.2) * CODE_SIZE, widthOf(host) * SIZE)
}

/** `end`: the word for the end of the day. Null without a programme. */
export function footerModel(view: ScreenView, now: Instant, end: string): Footer | null {
  const { zone } = view.gathering
  const day = shownDay(view, now)
  const width = lineWidth(view.join)
  const word = (label: DayLabel) => (label.role === 'end' ? end : label.title)
  const measure = (label: DayLabel) => (widthOf(`00:00 ${word(label)}`.trim()) * SIZE) / width
  const line = day && dayLine(day, view.run, now, zone, measure)
  if (!line) return null
  return {
    from: timeOf(line.start, zone),
    to: timeOf(line.end, zone),
    clock: timeOf(now, zone),
    segments: line.segments.map((segment) => ({ ...segment, id: segment.item })),
    marker: line.marker,
    // How late it is, is for those who see the clock.
    hatch: seesClock(view, now) ? line.hatch : null,
    labels: line.labels.map((label) => ({
      id: `${label.role}${label.item ?? ''}`,
      time: timeOf(label.time, zone),
      title: word(label) || null,
      at: label.at,
      flush: label.role === 'end' || label.role === 'last',
    })),
  }
}
