import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import type { ReportingHallWords } from '#client/words/nb/reporting-hall.ts'
import type { ProfilesOnScreen } from '#shared/views/form.ts'

export type ProfileLine = {
  readonly id: string
  readonly text: string
  readonly count: number
  readonly names: string
}
export type ProfilesPage = {
  readonly id: string
  readonly name: string
  readonly lines: readonly ProfileLine[]
}
export type ProfilesModel = { readonly count: number; readonly pages: readonly ProfilesPage[] }

/** In u; widths as in the stylesheet. */
const ROOM = 660
const TITLE = 560
const LARGE = 46
const NAMES = 1010
const SMALL = 42
const LINE = 1.18
const PADDING = 36

export function profilesModel(profiles: ProfilesOnScreen, words: ReportingHallWords): ProfilesModel {
  const lines = profiles.map(({ id, text, names }) => ({
    id,
    text: id === '' ? words.noProfile : text,
    count: names.length,
    names: names.length === 0 ? words.nobody : names.join(', '),
  }))
  const height = ({ text, names }: ProfileLine) =>
    PADDING +
    LINE * Math.max(LARGE * linesOf(text, TITLE / LARGE), SMALL * linesOf(names, NAMES / SMALL), LARGE)
  const pages = inPages(lines, ROOM, height).map((page, at) => ({
    id: `${at}`,
    name: words.fromTo(brief(page[0]?.text), brief(page.at(-1)?.text)),
    lines: page,
  }))
  return { count: profiles.reduce((sum, { names }) => sum + names.length, 0), pages }
}

/** In the name of a page there are two of them. */
function brief(text = ''): string {
  return shorten(text, 11, 1)
}
