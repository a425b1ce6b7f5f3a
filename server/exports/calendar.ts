import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator'
import { promiseIdOf } from '#shared/activities/commitments/along.ts'
import type { BegunCommitments } from '#shared/activities/commitments/commitments.ts'
import { confirmedIn } from '#shared/activities/commitments/sheets.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { HOUR, SECOND } from '#shared/kernel/instant.ts'
import type { Language } from '#shared/protocol/home.ts'
import type { PromiseEntry } from '#shared/report/report.ts'
import { CALENDAR_WORDS, type CalendarWords } from './calendar-words.ts'

const DAY = 24 * HOUR
/** At nine in the morning of the day before, and of the day a week before: a day begins at midnight. */
const BEFORE = { day: DAY - 9 * HOUR, week: 7 * DAY - 9 * HOUR } as const

/** Who may have which promises: a municipality's phones their own, the leader all. */
export type Whose = {
  readonly activity: string
  readonly municipality: string | null
  readonly language: Language
}

/**
 * What has been confirmed, a day each, with a reminder a week and a day before. Read again after it was changed, it takes the place
 * of what was there. Null where nothing is confirmed.
 */
export function commitmentsCalendar(
  gathering: Gathering,
  { activity, municipality, language }: Whose,
): string | null {
  const all = gathering.activities.get(activity)
  if (all?.kind !== 'commitments' || all.phase === 'draft') return null
  const { people, id, agenda } = gathering
  const title = gathering.title || agenda.title
  const homes = people.municipalities.filter((each) => municipality === null || each.id === municipality)
  const words = CALENDAR_WORDS[language]
  const calendar = ical({
    name: words.name(title),
    prodId: { company: 'Samling', product: 'Samling', language: language.toUpperCase() },
  })
  for (const home of homes) {
    const confirmedAt = all.sheets.get(home.id)?.ready?.at ?? 0
    for (const { place, ...promise } of promisesOf(all, home.id))
      addPromise(calendar, {
        ...{ gathering: id, title, words },
        entry: {
          ...promise,
          id: `${activity}-${home.id}-${place}`,
          whose: municipality === null ? home.name : '',
          confirmedAt,
        },
      })
  }
  return calendar.length() === 0 ? null : calendar.toString()
}

type Added = {
  readonly gathering: string
  readonly title: string
  readonly words: CalendarWords
  readonly entry: PromiseEntry
}

/** The same in every calendar it comes in, so that it stands in nobody's twice. */
export function addPromise(calendar: ICalCalendar, { gathering, title, words, entry }: Added): void {
  const { id, whose, what, who, by, how, confirmedAt } = entry
  const summary = whose === '' ? what : `${whose}: ${what}`
  const event = calendar.createEvent({
    id: `${gathering}-${promiseIdOf(id)}@samling`,
    start: new Date(`${by}T00:00:00Z`),
    allDay: true,
    stamp: new Date(confirmedAt),
    // Goes up each time it is confirmed anew.
    sequence: Math.floor(confirmedAt / SECOND),
    summary,
    description: [words.who(who), ...(how === '' ? [] : [words.how(how)]), words.from(title)].join('\n'),
  })
  const remind = (before: number, description: string) =>
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: before / SECOND, description })
  remind(BEFORE.week, words.week(summary))
  remind(BEFORE.day, words.day(summary))
}

/** An erased one has no day to stand on. */
function promisesOf(all: BegunCommitments, municipality: string) {
  return confirmedIn(all, municipality).filter(({ by }) => by !== '')
}
