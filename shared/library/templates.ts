import type { ItemKind } from '#shared/agenda/agenda.ts'
import { FORMAT, PROGRAMME_FILE_VERSION } from '#shared/gathering/file-days.ts'
import type { ProgrammeFile } from '#shared/gathering/programme-file.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'
import { placed } from './apply.ts'
import { type LibraryId, setupOf } from './library.ts'
import { COUNTY_MEETING, KICK_OFF, LOCAL_CONFERENCE, TWO_DAYS } from './template-days.ts'
import type { LibraryTexts } from './texts.ts'

/** Grows, and never loses an id. */
export const TEMPLATE_IDS = ['two-days', 'local-conference', 'kick-off', 'county-meeting'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]
/** Counts up when what a template asks of the server changes; a page that is ahead of it is told so. */
export const TEMPLATES_VERSION = 1

/** What a template is called and is for; `items`: the title of each of its items in order, and what stands under it. */
export type TemplateText = {
  readonly title: string
  readonly purpose: string
  readonly needs: string
  readonly items: readonly (readonly [title: string, ...details: string[]])[]
  /** Where those who are called are to be, in the order of the calls. */
  readonly places: readonly string[]
}

type Calls = NonNullable<ProgrammeFile['calls']>[number]['calls'][number]
export type TemplateItem = {
  readonly start: string
  readonly end?: string
  readonly kind: ItemKind
  readonly pinned?: true
  readonly activities?: readonly LibraryId[]
  readonly calls?: readonly Omit<Calls, 'place'>[]
}
export type TemplateDays = readonly (readonly TemplateItem[])[]

export const TEMPLATES: Readonly<Record<TemplateId, TemplateDays>> = {
  'two-days': TWO_DAYS,
  'local-conference': LOCAL_CONFERENCE,
  'kick-off': KICK_OFF,
  'county-meeting': COUNTY_MEETING,
}

const DAY = 86_400_000

/** So many days after another; both as a calendar has them. */
export function dayAfter(first: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${first}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whether it is a day of the calendar, in years that have four figures also for the days that follow. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

export type FromTemplate = {
  readonly template: TemplateId
  readonly title: string
  readonly place: string
  readonly firstDay: IsoDate
}

/** The programme file that a template comes to: its days from the chosen one on, and its activities in place. */
export function templateFile(
  { template, title, place, firstDay }: FromTemplate,
  texts: LibraryTexts,
): ProgrammeFile {
  const { items, places } = texts.templates[template]
  const numbered = numberedItems(TEMPLATES[template])
  const all = numbered.flat()
  let call = 0
  return {
    format: FORMAT,
    version: PROGRAMME_FILE_VERSION,
    title,
    place,
    programme: {
      title: texts.templates[template].title,
      days: numbered.map((day, at) => ({
        id: `d${at + 1}`,
        date: dayAfter(firstDay, at),
        label: '',
        items: day.map(({ id, number, start, end = null, kind, pinned = false }) => {
          const [name = '', ...details] = items[number] ?? []
          return { id, start, end, title: name, speakers: [], details, kind, pinned }
        }),
      })),
    },
    calls: all.flatMap(({ id, calls = [] }) =>
      calls.length === 0
        ? []
        : [{ item: id, calls: calls.map((each) => ({ ...each, place: places[call++] ?? '' })) }],
    ),
    activities: all.flatMap(({ id: item, activities = [] }) =>
      activities.map((each, at) => {
        const id = `${item}a${at + 1}`
        let parts = 0
        return placed(setupOf(each, texts.activities[each]), { id, item }, () => `${id}-${++parts}`)
      }),
    ),
  }
}

function numberedItems(days: TemplateDays) {
  let number = -1
  return days.map((day) =>
    day.map((item) => {
      number += 1
      return { ...item, number, id: `i${number + 1}` }
    }),
  )
}
