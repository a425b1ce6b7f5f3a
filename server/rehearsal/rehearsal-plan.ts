import type { Item, ItemKind } from '#shared/agenda/agenda.ts'
import { planOf } from '#shared/agenda/plan.ts'
import { placeOf } from '#shared/agenda/position.ts'
import { instantOf, wallClock } from '#shared/agenda/zone.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { ActivityId, ItemId, StepId } from '#shared/kernel/ids.ts'
import { HOUR, type Instant, type IsoDate } from '#shared/kernel/instant.ts'
import { DUTIES } from '#shared/people/people.ts'
import { type PlannedAnswer, planAnswers, type Wanted } from './answer-plan.ts'
import { boardPrompts, hasObservers, itemCalling } from './board-prompts.ts'
import { castOf, type Listed, numbered, type Player } from './cast.ts'
import { type PlannedDeed, planDeeds } from './deed-plan.ts'
import { type LeaderPlan, type PromisedDay, planLeader } from './leader-plan.ts'
import { type NotePlan, planNotes } from './note-plan.ts'

/** One thing that a leader opens: a poll, a step of a conversation, a round of presentations, a panel, what it or observers present. */
export type Prompt = Wanted & {
  readonly activity: ActivityId
  /** Of a conversation. */
  readonly step: StepId | null
  /** It is the first of its activity, which is opened with it; the last, with which it is closed. */
  readonly first: boolean
  readonly last: boolean
  readonly item: ItemId | null
  readonly text: string
  readonly anonymous: boolean
  /** Everybody is put together with others for it. */
  readonly grouped: boolean
  /** Each speaks in turn, and a group goes on when it likes. */
  readonly inTurn: boolean
  /** Nobody answers, and it takes no more than a moment. */
  readonly brief?: boolean
  /** Of a conversation with several steps, counted from 1. */
  readonly place: { readonly step: number; readonly of: number } | null
}
export type RehearsalPlan = LeaderPlan & {
  readonly seed: number
  readonly prompts: readonly Prompt[]
  readonly players: readonly Player[]
  readonly answers: readonly PlannedAnswer[]
  readonly deeds: readonly PlannedDeed[]
  /** What observers write; null: nobody observes. */
  readonly notes: NotePlan | null
  /** Everything is ready by then. */
  readonly begins: Instant
}
export type Casting = { readonly seed: number; readonly people: number; readonly listed: readonly Listed[] }

/** A quarter of an hour for the first to come. */
const BEFORE = HOUR / 4

/** Everything that will happen in a rehearsal of this gathering, drawn from its seed. */
export function planRehearsal(
  gathering: Gathering,
  { seed, people, listed }: Casting,
  today: Instant,
): RehearsalPlan {
  const prompts = promptsOf(gathering)
  const leader = planLeader(seed, promisedDays(gathering, prompts, today), prompts)
  const { municipalities } = gathering.people
  const players = castOf(seed, people, leader.days, { listed, municipalities })
  const answers = planAnswers(seed, players, leader.windows, prompts)
  const deeds = planDeeds(seed, players, leader.windows, prompts)
  const meets = prompts.findIndex((prompt) => prompt.kind === 'boards' && prompt.observers)
  return {
    ...leader,
    seed,
    prompts,
    players,
    answers,
    deeds,
    notes: hasObservers(gathering)
      ? planNotes(seed, leader.windows, prompts, leader.windows[meets] ?? null)
      : null,
    begins: (leader.days[0]?.items[0]?.at ?? today) - BEFORE,
  }
}

/** Who is expected: those on the list, else half of those who come, and one of each municipality with each duty. Most programmes come without a list. */
export function listFor(
  { people: { roster, municipalities } }: Gathering,
  people: number,
): readonly Listed[] {
  if (roster.size === 0)
    return Array.from({ length: Math.ceil(people / 2) }, (_, number) => {
      const round = Math.floor(number / Math.max(1, municipalities.length))
      const duties = DUTIES[round]
      return {
        ...numbered(number, municipalities[number % Math.max(1, municipalities.length)]),
        duties: duties === undefined ? [] : [duties],
      }
    })
  const places = new Map(municipalities.map(({ id }, place) => [id, place]))
  const nameOf = new Map(municipalities.map(({ id, name }) => [id, name]))
  // Ids are drawn anew each time, and the order must not follow from them.
  return [...roster.values()]
    .map(({ name, title, municipality, duties }) => {
      const home = nameOf.get(municipality ?? '')
      const order = `${places.get(municipality ?? '') ?? -1} ${name} ${title}`
      return {
        order,
        listed: { called: home ? `${name}, ${home}` : name, name, title, municipality, duties },
      }
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ listed }) => listed)
}

/** In the order in which they were prepared. */
function promptsOf(gathering: Gathering): readonly Prompt[] {
  const { order, activities, agenda, people } = gathering
  const panels = order.filter((id) => activities.get(id)?.kind === 'panel')
  const calls = panels.length === 0 ? itemCalling(gathering) : null
  const alone = calls === null ? [] : boardPrompts(gathering, calls, null, true)
  return [
    ...alone,
    ...order.flatMap((id): readonly Prompt[] => {
      const activity = activities.get(id)
      if (activity?.phase !== 'draft') return []
      const { item } = activity
      const whole = {
        activity: id,
        item,
        step: null,
        first: true,
        last: true,
        anonymous: false,
        grouped: false,
        inTurn: false,
        place: null,
      }
      switch (activity.kind) {
        case 'poll': {
          const { question, anonymous } = activity
          return [{ ...whole, kind: 'poll', question, text: question.text, anonymous }]
        }
        case 'presentations': {
          const presenting =
            activity.order.length > 0 ? activity.order : people.municipalities.map((each) => each.id)
          const text = placeOf(agenda, item ?? '')?.item.title ?? ''
          return presenting.length === 0 ? [] : [{ ...whole, kind: 'words', presenting, text }]
        }
        case 'conversation':
          return activity.steps.map(
            (step, place): Prompt => ({
              ...whole,
              step: step.id,
              first: place === 0,
              last: place === activity.steps.length - 1,
              // Who sits in a panel is not known before it is formed.
              kind: step.capture === 'nothing' || step.role === 'panel' ? 'nothing' : 'points',
              settings: step,
              text: step.prompt,
              grouped: GROUPED.includes(step.who),
              inTurn: step.turns === 'round' && step.pace === 'own',
              place: activity.steps.length === 1 ? null : { step: place + 1, of: activity.steps.length },
            }),
          )
        case 'panel':
          return boardPrompts(gathering, item, activity, id === panels[0])
        // What a municipality promises cannot be made up for it.
        case 'commitments':
        case 'evaluation':
          return []
        default:
          return unreachable(activity)
      }
    }),
  ]
}

/** Who talks in groups that are drawn from all who are here. */
const GROUPED: readonly string[] = ['duo', 'four', 'table']
/** Items that people are seated for. */
const SEATED: readonly ItemKind[] = ['seating', 'conversation', 'duo']

/** How people are to sit in an item: by what is asked in it, else by its kind. */
function seatsFor({ id, kind }: Item, prompts: readonly Prompt[]) {
  const asked = prompts.filter(({ item }) => item === id)
  const tables = asked.some(({ grouped }) => grouped)
  const homes = asked.some((each) => each.kind === 'points' && each.settings?.who === 'municipality')
  return { tables: tables || (!homes && SEATED.includes(kind)), homes }
}

/** A day without a date, or with one that has passed before it is its turn, is held on the next one. */
function promisedDays(
  { agenda, zone }: Gathering,
  prompts: readonly Prompt[],
  today: Instant,
): readonly PromisedDay[] {
  let date: IsoDate | null = null
  return agenda.days
    .filter(({ items }) => items.length > 0)
    .map((day) => {
      const earliest: IsoDate = date === null ? wallClock(today, zone).date : following(date, zone)
      date = day.date !== null && (date === null || day.date >= earliest) ? day.date : earliest
      return {
        items: planOf(day, date, zone).map(({ item, start, end }) => ({
          id: item.id,
          pinned: item.pinned,
          ...seatsFor(item, prompts),
          start,
          end,
        })),
      }
    })
}

function following(date: IsoDate, zone: string): IsoDate {
  return wallClock(instantOf(date, 36 * 60, zone), zone).date
}
