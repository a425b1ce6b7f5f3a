import { settingOf, shorten } from '#client/screens/projector/text-size.ts'

export type Title = { readonly text: string; readonly size: number; readonly lines: number }

/** In u: the width of the picture. */
export const WIDTH = 1728
/** One line up to about 28 characters, then two, then smaller. */
const SETTINGS = [
  { size: 112, lines: 1 },
  { size: 96, lines: 2 },
  { size: 76, lines: 3 },
  { size: 60, lines: 4 },
  { size: 46, lines: 5 },
]

export function titleOf(text: string): Title {
  const setting = settingOf(text, WIDTH, SETTINGS)
  return { ...setting, text: shorten(text, WIDTH / setting.size, setting.lines) }
}

export function titleHeight(title: Title): number {
  return title.lines * title.size * (title.lines > 1 ? 1.04 : 1)
}
