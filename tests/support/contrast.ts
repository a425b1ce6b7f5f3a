export type Palette = ReadonlyMap<string, string>
export type Theme = 'light' | 'projector' | 'projector-dark'

/** The colours a theme ends up with: each selector in turn overrides the ones before it. */
export function palette(css: string, ...selectors: readonly string[]): Palette {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const blocks = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  return new Map(
    selectors.flatMap((selector) =>
      blocks
        .filter(([, found = '']) => found.trim() === selector)
        .flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)])
        .map(([, name = '', colour = '']) => [name, colour] as const),
    ),
  )
}

export function themes(css: string): Record<Theme, Palette> {
  const projector = [':root', '[data-theme^="projector"]']
  return {
    light: palette(css, ':root'),
    projector: palette(css, ...projector),
    'projector-dark': palette(css, ...projector, '[data-theme="projector-dark"]'),
  }
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours such as `#0f2d35`. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** NaN when a colour is missing, which is never enough. */
export function contrastIn(colours: Palette, one: string, other: string): number {
  return contrast(colours.get(one) ?? '', colours.get(other) ?? '')
}
