import { drawingOf, type Shape } from '#shared/figures/drawing.ts'
import type { LinesBlock } from '#shared/report/report.ts'
import { escaped } from './escaped.ts'

/** As wide as what stands beside a heading on A4, with room for figures, periods and names of lines. */
const PAPER = { width: 480, height: 220, letter: 13 }

/** Lines over time, drawn as on phones. Who hears the page has the table after it. */
export function linesSvg({ model }: LinesBlock): string {
  const { width, height, shapes } = drawingOf(model, PAPER)
  return `<svg class="lines" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${shapes.map(drawn).join('')}</svg>`
}

function drawn(shape: Shape): string {
  switch (shape.of) {
    case 'path': {
      const dashes = shape.dash === '' ? '' : ` stroke-dasharray="${shape.dash}"`
      return `<path class="${shape.look}" d="${shape.d}" stroke-width="${shape.width}"${dashes}/>`
    }
    case 'dot':
      return `<circle class="${shape.look}" cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`
    case 'text':
      return `<text class="${shape.look}" x="${shape.x}" y="${shape.y}" font-size="${shape.size}" text-anchor="${shape.anchor}">${escaped(shape.text)}</text>`
  }
}
