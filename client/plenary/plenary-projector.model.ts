import { ASIDE, clockHeight, type HallClock, hallClock } from '#client/activities/panel/hall-clock.model.ts'
import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, pieces, type Setting, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import { listed } from '#client/words/listed.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ChosenCard, PlenaryOnScreen } from '#shared/views/plenary-part.ts'

export type PlenaryPoint = {
  readonly id: string
  readonly text: string
  /** The municipalities that it came from, in one line. */
  readonly from: string
}
export type PlenaryPage = { readonly id: string; readonly points: readonly PlenaryPoint[] }
/** What is on: one point with all the room there is, or a heading's points together. */
export type PlenaryHall = {
  readonly activity: string | null
  readonly place: number
  readonly of: number
  readonly isOn: boolean
  readonly isOver: boolean
  readonly heading: string
  readonly setting: Setting
  /** In u. */
  readonly size: number
  readonly pages: readonly PlenaryPage[]
  /** At the side, for one point. */
  readonly sources: readonly { readonly id: string; readonly names: readonly HomeName[] }[]
  readonly presenter: string
  readonly clock: HallClock
}
export type HomeName = { readonly id: string; readonly name: string }

/** In u: the picture's middle, and its left column. */
const HEIGHT = 672
const LEFT = 1_120
const TAG = 80
const AIR = 44
const PAGES = 64
const LEADING = 1.16
const FROM = 36
const DASH = 48

const ALONE: readonly Setting[] = [
  { size: 104, lines: 3 },
  { size: 88, lines: 4 },
  { size: 72, lines: 6 },
  { size: 60, lines: 7 },
  { size: 52, lines: 9 },
  { size: 46, lines: 10 },
]
const HEADINGS: readonly Setting[] = [
  { size: 72, lines: 1 },
  { size: 60, lines: 2 },
  { size: 46, lines: 3 },
]
const POINTS = [56, 50, 46, 42]

export type PlenaryWords = {
  readonly and: string
  /** The observers' own four themes go by their id, and points of no theme by `-`. */
  readonly group: (key: string) => string
}

export function plenaryHall(is: PlenaryOnScreen, at: Instant, words: PlenaryWords): PlenaryHall {
  const clock = hallClock(is.clock, at)
  const nameOf = (id: string) => is.names.find((each) => each.id === id)?.name ?? ''
  const { activity, place, of, on, by } = is
  const presenter = is.presenter === null ? '' : nameOf(is.presenter)
  const head = { ...{ activity, place, of, clock, presenter }, isOn: on !== null }
  const isOver = on === null && (is.clock.used > 0 || is.clock.since !== null)
  const none = {
    ...head,
    isOver,
    heading: '',
    setting: { size: 72, lines: 1 },
    size: 0,
    pages: [],
    sources: [],
  }
  if (on === null) return none
  if (by === 'point') return { ...none, ...alone(on.cards[0], nameOf, clock) }
  const heading = on.title || words.group(on.key)
  const setting = settingOf(heading, LEFT, HEADINGS)
  const points = on.cards.map((card) => ({
    ...{ id: card.id, text: card.text },
    from: listed(card.municipalities.map(nameOf), words.and),
  }))
  return { ...none, heading: wholeOrShort(heading, setting), setting, ...together(points, setting) }
}

function wholeOrShort(heading: string, { size, lines }: Setting): string {
  return shorten(heading, LEFT / size, lines)
}

/** Fitted as large as it goes; what is more than one page holds goes on in the next. */
function alone(
  card: ChosenCard | undefined,
  nameOf: (id: string) => string,
  clock: HallClock,
): Pick<PlenaryHall, 'size' | 'setting' | 'pages' | 'sources'> {
  const text = card?.text ?? ''
  const setting = settingOf(text, LEFT, ALONE)
  const isWhole = linesOf(text, LEFT / setting.size) <= setting.lines
  const most = Math.floor((HEIGHT - TAG - AIR - PAGES) / (setting.size * LEADING))
  const parts = isWhole ? [text] : pieces(text, LEFT / setting.size, most)
  return {
    setting,
    size: setting.size,
    pages: parts.map((each, nth) => ({
      id: `${card?.id ?? ''}.${nth}`,
      points: [{ id: `${card?.id ?? ''}.${nth}`, text: each, from: '' }],
    })),
    sources: sourcePages(
      (card?.municipalities ?? []).map((id) => ({ id, name: nameOf(id) })),
      HEIGHT - clockHeight(clock) - 56,
    ),
  }
}

const SOURCE = 42

function sourcePages(names: readonly HomeName[], room: number): PlenaryHall['sources'] {
  const height = ({ name }: HomeName) => linesOf(name, ASIDE / SOURCE) * SOURCE * LEADING + 14
  const whole = names.reduce((sum, each) => sum + height(each), 0) <= room
  return inPages(names, whole ? room : room - PAGES, height).map((held, nth) => ({
    id: `${nth}`,
    names: held,
  }))
}

function together(points: readonly PlenaryPoint[], setting: Setting): Pick<PlenaryHall, 'size' | 'pages'> {
  const room = HEIGHT - TAG - setting.size * setting.lines * 1.08 - 36
  const heightAt =
    (size: number) =>
    ({ text, from }: PlenaryPoint) =>
      linesOf(text, (LEFT - DASH) / size) * size * LEADING +
      (from === '' ? 0 : linesOf(from, (LEFT - DASH) / FROM) * FROM * LEADING) +
      22
  const size = POINTS.find((each) => points.reduce((sum, point) => sum + heightAt(each)(point), 0) <= room)
  if (size !== undefined) return { size, pages: [{ id: '0', points }] }
  const paged = POINTS.at(-1) ?? 42
  const parts = points.flatMap((point) => {
    const from = linesOf(point.from, (LEFT - DASH) / FROM) * FROM * LEADING
    const most = Math.max(1, Math.floor((room - PAGES - from - 22) / (paged * LEADING)))
    return pieces(point.text, (LEFT - DASH) / paged, most).map((text, nth) => ({
      ...{ id: `${point.id}.${nth}`, text },
      from: point.from,
    }))
  })
  const pages = inPages(parts, room - PAGES, heightAt(paged))
  return { size: paged, pages: pages.map((held, nth) => ({ id: `${nth}`, points: held })) }
}
