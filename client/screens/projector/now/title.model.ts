import { type Setting, settingOf, shorten, widthOf } from '#client/screens/projector/text-size.ts'

export type Title = { readonly text: string; readonly size: number; readonly lines: number }

/** In u: the width of the picture. */
export const WIDTH = 1728
/** One line up to about 28 characters, then two, then smaller. */
const SETTINGS: readonly Setting[] = [
  { size: 112, lines: 1 },
  { size: 96, lines: 2 },
  { size: 76, lines: 3 },
  { size: 60, lines: 4 },
  { size: 46, lines: 5 },
]

/** Where no figures stand, the title is the picture. */
const LARGE: readonly Setting[] = [
  { size: 184, lines: 2 },
  { size: 152, lines: 3 },
  { size: 144, lines: 3 },
  { size: 124, lines: 4 },
  { size: 100, lines: 5 },
  { size: 82, lines: 6 },
  { size: 64, lines: 7 },
  { size: 46, lines: 9 },
]

export function titleOf(text: string): Title {
  return set(text, WIDTH, SETTINGS)
}

/** `width`: what there is beside what comes next, in u. A long word makes it smaller: in letters this large it is not broken. */
export function largeTitleOf(text: string, width: number): Title {
  const longest = Math.max(...text.split(/\s+/).map(widthOf))
  const whole = LARGE.filter(({ size }) => longest <= width / size)
  return set(text, width, whole.length > 0 ? whole : LARGE.slice(-1))
}

function set(text: string, width: number, settings: readonly Setting[]): Title {
  const setting = settingOf(text, width, settings)
  return { ...setting, text: shorten(text, width / setting.size, setting.lines) }
}

export function titleHeight(title: Title): number {
  return title.lines * title.size * (title.lines > 1 ? 1.04 : 1)
}
