import { timeText } from '#client/words/format.ts'
import type { ConsoleWords } from '#client/words/nb/console.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { Loss, Outcome, Proposal } from '#shared/agenda/catch-up.ts'
import type { InTime } from '#shared/agenda/in-time.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'

export type ProposalText = {
  /** What is done: «Pause 11 min». */
  readonly what: string
  /** What it comes to: «Lunsj 12:00 står fast, ferdig 15:30 som planlagt». */
  readonly result: string
  /** What happens anyway, when nothing is chosen. */
  readonly isCourse: boolean
}

/** More names than these say no more at a glance. */
const MOST_NAMED = 3

export type Naming = {
  readonly items: readonly Item[]
  readonly zone: TimeZone
  readonly words: ConsoleWords
}

function titleIn({ items }: Naming): (id: string) => string {
  return (id) => items.find((item) => item.id === id)?.title ?? ''
}

/** So much of a title says which item it is, and leaves room for the minutes. */
const LONGEST_NAME = 26

function short(title: string): string {
  if (title.length <= LONGEST_NAME) return title
  const cut = title.slice(0, LONGEST_NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).trimEnd()}…`
}

function lossText({ item, to }: Loss, naming: Naming): string {
  return naming.words.catchUp.keeps(short(titleIn(naming)(item)), to)
}

function namesOf(losses: readonly Loss[], naming: Naming): readonly string[] {
  const texts = losses.slice(0, MOST_NAMED).map((loss) => lossText(loss, naming))
  const more = losses.length - texts.length
  return more > 0 ? [...texts, naming.words.drift.more(more)] : texts
}

function endText({ end, lastStart, minutesLate }: Outcome, { zone, words }: Naming): string {
  const { catchUp } = words
  if (end === null) return catchUp.lastStarts(timeText(lastStart, zone))
  const time = timeText(end, zone)
  return minutesLate > 0 ? catchUp.endsLate(time, minutesLate) : catchUp.endsAsPlanned(time)
}

/** The items that the means names, and those that lose besides. */
function chosenBy({ means }: Proposal): ReadonlySet<string> {
  switch (means.type) {
    case 'push':
      return new Set()
    case 'break':
    case 'drop':
      return new Set([means.item])
    case 'take':
      return new Set(means.from.map(({ item }) => item))
  }
}

export function proposalText(
  proposal: Proposal,
  fast: { readonly title: string; readonly at: Instant } | null,
  naming: Naming,
): ProposalText {
  const { outcome, means } = proposal
  const { catchUp, drift } = naming.words
  const chosen = chosenBy(proposal)
  const named = outcome.losses.filter(({ item }) => chosen.has(item))
  const besides = outcome.losses.filter(({ item }) => !chosen.has(item))
  const title = titleIn(naming)
  const isCourse = means.type === 'push'
  const what = isCourse
    ? catchUp.push
    : means.type === 'drop'
      ? catchUp.drops(title(means.item))
      : namesOf(named, naming).join(', ')
  const stands =
    fast === null || outcome.pinnedLate.length > 0
      ? []
      : [drift.standsFast(fast.title, timeText(fast.at, naming.zone))]
  // A dinner that ends the day is said once.
  const isSaid = outcome.end === null && stands.length > 0 && fast?.at === outcome.lastStart
  const result = [
    ...namesOf(besides, naming),
    ...outcome.pinnedLate.slice(0, 1).map(({ item, minutes }) => catchUp.misses(title(item), minutes)),
    ...stands,
    ...(isSaid ? [] : [endText(outcome, naming)]),
  ]
  return { what, result: result.join(', '), isCourse }
}

export type Answer = { readonly tone: 'yes' | 'price' | 'no'; readonly text: string }

/** «Will we be done in time?» in one sentence. */
export function answerText(is: InTime, naming: Naming): Answer {
  const { catchUp } = naming.words
  switch (is.type) {
    case 'misses':
      return { tone: 'no', text: `${catchUp.misses(titleIn(naming)(is.item), is.minutes)}.` }
    case 'late': {
      const time = timeText(is.end, naming.zone)
      if (is.promised === undefined) return { tone: 'no', text: catchUp.doneLate(time, is.minutes) }
      const promised = timeText(is.promised.end, naming.zone)
      const say = is.promised.isStart ? catchUp.lastAfterPromise : catchUp.doneAfterPromise
      return { tone: 'no', text: say(time, is.minutes, promised, is.promised.afterPlan) }
    }
    case 'yes': {
      if (is.end === null) {
        return is.lost === 0
          ? { tone: 'yes', text: catchUp.holds }
          : { tone: 'price', text: catchUp.holdsAtPrice(is.lost) }
      }
      const time = timeText(is.end, naming.zone)
      if (is.promised !== undefined && !is.promised.isStart) {
        const { end, afterPlan } = is.promised
        const text = catchUp.doneWithinPromise(time, timeText(end, naming.zone), afterPlan)
        return { tone: afterPlan > 0 ? 'price' : 'yes', text }
      }
      return is.lost === 0
        ? { tone: 'yes', text: catchUp.doneInTime(time) }
        : { tone: 'price', text: catchUp.doneAtPrice(time, is.lost) }
    }
  }
}

export function commandOf(
  { overtaking }: Proposal,
  place: { readonly base: number; readonly from: string | null; readonly day: string },
): Extract<GatheringCommand, { type: 'CatchUp' }> {
  const times = overtaking.times.map((time) => ({ ...time }))
  return { type: 'CatchUp', ...place, times, dropped: [...overtaking.dropped] }
}
