import type { LinesBlock } from '#shared/report/report.ts'
import { escaped } from './escaped.ts'

/** In the drawing's own units: as wide as what stands beside a heading on A4, with room for figures, periods and names of lines. */
const WIDE = 480
const HIGH = 210
const LEFT = 36
const ABOVE = 12
const BELOW = 24
const SIGN = 6.3
const NAMES = { least: 56, most: 200 } as const

/** Told apart without their colours: how a line is dashed, and the shape at its end. */
const DASHES = ['', '9 4', '2.5 3', '14 4 2.5 4', '5 3', '16 5'] as const
const SHAPES = [
  (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="5"/>`,
  (x: number, y: number) => `<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`,
  (x: number, y: number) => `<path d="M${x} ${y - 5.5}l5.5 9.5h-11z"/>`,
  (x: number, y: number) => `<path d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`,
  (x: number, y: number) => `<path d="M${x} ${y + 5.5}l5.5-9.5h-11z"/>`,
  (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="4.5" class="hollow"/>`,
] as const

const round = (value: number) => Number(value.toFixed(1))

/** Lines over time, drawn. Who hears the page has the table after it. */
export function linesSvg(block: LinesBlock): string {
  const { labels, periods, low, high } = block
  const longest = Math.max(0, ...labels.map(({ text }) => text.length)) * SIGN + 22
  const right = WIDE - Math.min(NAMES.most, Math.max(NAMES.least, longest))
  const tall = HIGH - ABOVE - BELOW
  const space: Space = {
    right,
    x: (at) => round(LEFT + ((right - LEFT) * at) / Math.max(1, periods - 1)),
    y: (value) => round(ABOVE + (tall * (high - value)) / (high - low)),
    place: (part) => round(ABOVE + tall * part),
  }
  const parts = [
    gridOf(block, space),
    targetOf(block, space),
    ...block.lines.map((line, nth) => lineOf(line, nth, space)),
    labelsOf(block, space),
  ]
  return `<svg class="lines" viewBox="0 0 ${WIDE} ${HIGH}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`
}

type Space = {
  readonly right: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly place: (part: number) => number
}

function gridOf({ ticks, stops, periods }: LinesBlock, { right, x, y }: Space): string {
  const across = ticks.map(
    ({ at, text }) =>
      `<path class="grid" d="M${LEFT} ${y(at)}H${right}"/><text class="end" x="${LEFT - 7}" y="${y(at) + 4}">${escaped(text)}</text>`,
  )
  const under = stops.map(({ at, text }) => {
    // The last one would run out under the names of the lines.
    const anchor = at === 0 ? '' : at === periods - 1 ? ' class="end"' : ' class="mid"'
    return `<path class="tick" d="M${x(at)} ${HIGH - BELOW}v5"/><text${anchor} x="${x(at)}" y="${HIGH - 6}">${escaped(text)}</text>`
  })
  return [...across, ...under].join('')
}

function targetOf({ target }: LinesBlock, { right, y }: Space): string {
  return target === null ? '' : `<path class="target" d="M${LEFT} ${y(target)}H${right}"/>`
}

/** A gap in the numbers is one in the line; a number alone between two gaps is a dot. */
function lineOf({ values, isMean }: LinesBlock['lines'][number], nth: number, { x, y }: Space): string {
  const runs: string[][] = [[]]
  for (const [at, value] of values.entries())
    if (value === null) runs.push([])
    else runs.at(-1)?.push(`${x(at)} ${y(value)}`)
  const drawn = runs
    .filter((run) => run.length > 0)
    .map((run) => `M${run.join('L')}${run.length === 1 ? 'h.01' : ''}`)
    .join('')
  if (isMean) return `<path class="line mean" d="${drawn}"/>`
  const dash = DASHES[nth % DASHES.length] ?? ''
  const last = values.findLastIndex((value) => value !== null)
  const value = values[last] ?? null
  const end = value === null ? '' : (SHAPES[nth % SHAPES.length]?.(x(last), y(value)) ?? '')
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path class="line${nth % 2 === 1 ? ' other' : ''}" d="${drawn}"${dashed}/><g class="point">${end}</g>`
}

function labelsOf({ labels }: LinesBlock, { right, place }: Space): string {
  return labels
    .map(({ text, at, place: wanted, line }) => {
      const lead = Math.abs(at - wanted) * (HIGH - ABOVE - BELOW) > 3
      const from = lead
        ? `<path class="lead" d="M${right + 8} ${place(at)}L${right + 15} ${place(wanted)}"/>`
        : ''
      return `${from}<text class="name${line === 0 ? ' now' : ''}" x="${right + 18}" y="${place(wanted) + 4}">${escaped(text)}</text>`
    })
    .join('')
}
