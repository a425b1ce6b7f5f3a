import { type Ready, readySteps } from '#client/activities/conversation/talk-draft.model.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { after, at, person, running } from './gathering.ts'
import { withTables } from './seating.ts'
import { POINT, TITLE_OF_120 } from './texts.ts'

const activity = 'talk'
/** 3:12 are left of the first five minutes when the sheet's clock stands at 11:10. */
export const BEGUN = at(11, 8, 12)
export const PROMPT = 'Når merket du sist at noen på jobben trengte å bli spurt?'

type Act = readonly [command: RoomCommand, now?: Instant, nth?: number]

function acted(before: Gathering, acts: readonly Act[]): Gathering {
  return acts.reduce((state, [command, now = at(11, 9), nth]) => {
    const by: Actor =
      nth === undefined ? { role: 'leader' } : { role: 'participant', person: person(state, nth) }
    return after(state, [command, now, by])
  }, before)
}

/** With a conversation in these steps: `talk`, begun at `BEGUN`. Whose act it is says its place on the list; none: the leader's. */
export function withSteps(
  before: Gathering,
  steps: readonly StepAsked[],
  acts: readonly Act[] = [],
  phase: 'draft' | 'open' | 'closed' = 'open',
): Gathering {
  const prepared = acted(before, [
    [{ type: 'PrepareConversation', activity, item: null, steps: [...steps] }, at(11)],
  ])
  if (phase === 'draft') return prepared
  const opened = acted(prepared, [[{ type: 'OpenConversation', activity }, BEGUN], ...acts])
  return phase === 'open' ? opened : acted(opened, [[{ type: 'CloseConversation', activity }, at(11, 40)]])
}

function ready(name: Ready, prompts: readonly string[]): readonly StepAsked[] {
  let made = 0
  return readySteps(name, prompts, () => `s${++made}`).map((step) => ({ ...step, roles: [...step.roles] }))
}

const ROUND = 'Rundt bordet: én ting dere hørte, uten å nevne hvem'
export const REFLECTING = ready('reflecting', [PROMPT, ROUND, 'Dette løftet bordene fram'])
const begin = (step: string, now: Instant = BEGUN): Act => [{ type: 'BeginStep', activity, step }, now]

export const add = (nth: number, text: string, step: string, place: number): Act => [
  { type: 'AddPoint', activity, step, point: `point${place}`, text },
  at(11, 9, place),
  nth,
]
const TEXTS = ['Hun sa fra i tide', POINT, 'Vi spør for sent', 'Ingen visste hvem som skulle ringe']
/** All but two of those who have come have a phone: the hall screen names those two, and whom they talk with. */
const seated = withTables(
  after(
    running,
    ...[5, 8].map((nth) => [{ type: 'MarkArrived', person: person(running, nth) }, at(9, 50)] as const),
  ),
  { names: ['1', '2', 'Fjorden'] },
)

/** People on the list who have come (`plain`). */
const WRITERS = [0, 1, 2, 3, 4, 6, 7, 9]

/** A and B, within the tables: some have no phone. */
export const duo = withSteps(seated, REFLECTING)
export const duoAnywhere = withSteps(running, [
  { ...first(REFLECTING), where: 'anywhere' },
  ...REFLECTING.slice(1),
])
/** Seven of them: three talk together. */
const odd = acted(running, [[{ type: 'MarkLeft', person: person(running, 0) }, at(11, 5), 0]])
export const trio = withSteps(odd, [{ ...first(REFLECTING), where: 'anywhere' }, ...REFLECTING.slice(1)])
export const duoPaused = withSteps(seated, REFLECTING, [[{ type: 'PauseStep', activity }, at(11, 9)]])
/** The first on the list takes a break, or has gone. */
export const onBreak = acted(duo, [
  [{ type: 'LeaveStep', activity, person: person(duo, 0), gone: true }, at(11, 9), 0],
])
export const gone = acted(duo, [[{ type: 'MarkLeft', person: person(duo, 0) }, at(11, 9), 0]])
export const round = withSteps(seated, REFLECTING, [begin('s2')])
export const roundWritten = acted(
  round,
  WRITERS.map((nth, place) => add(nth, TEXTS[place % TEXTS.length] ?? '', 's2', place)),
)
export const lifted = acted(roundWritten, [
  [{ type: 'MarkTop', activity, point: 'point0', top: true }],
  [{ type: 'MarkTop', activity, point: 'point2', top: true }],
])
export const plenary = acted(lifted, [begin('s3', at(11, 9, 30))])
export const called = acted(roundWritten, [callFrom(roundWritten, 0), callFrom(roundWritten, 1)])
export const walked = acted(lifted, [
  [{ type: 'WalkTables', activity, circle: circlesOf(lifted)[0]?.id ?? null }],
])
export const common = withSteps(seated, [
  { id: 's1', prompt: ROUND, who: 'table', capture: 'nothing', turns: 'round', pace: 'common', minutes: 10 },
])
export const alone = withSteps(
  running,
  ready('aloneGroupPlenary', [PROMPT, 'Hva er viktigst?', '']).map(prompted),
)
export const ideas = acted(
  withSteps(running, ready('ideas', [PROMPT, 'Hvilke vil dere støtte?']), [
    ...WRITERS.slice(0, 4).map((nth, place) => add(nth, TEXTS[place] ?? '', 's1', place)),
    begin('s2', at(11, 9, 30)),
  ]),
  [[{ type: 'SupportPoint', activity, point: 'point1', support: true }, at(11, 10), 0]],
)
/** Sixty-one, of which a phone is dealt a hand. */
export const dealt = acted(withSteps(running, ready('ideas', [PROMPT, 'Hvilke vil dere støtte?'])), [
  ...Array.from({ length: 61 }, (_, place): Act => {
    const text = `${TEXTS[place % TEXTS.length]} (${place + 1})`
    return [{ type: 'AddPoint', activity, step: 's1', point: `point${place}`, text }, at(11, 9), place % 5]
  }),
  begin('s2', at(11, 9, 30)),
])
/** Marks as a hall gives them, three each. */
export const supported = acted(
  dealt,
  Array.from({ length: 9 }, (_, nth) =>
    [7 * nth, 3, 11].map((place): Act => {
      const point = `point${(place + (nth % 3) * 13) % 61}`
      return [{ type: 'SupportPoint', activity, point, support: true }, at(11, 10), nth]
    }),
  ).flat(),
)
export const ideasClosed = acted(ideas, [[{ type: 'CloseConversation', activity }, at(11, 10)]])
export const lastMinutes = withSteps(running, [
  { id: 's1', prompt: PROMPT, who: 'municipality', capture: 'points', minutes: 3 },
])
export const isUp = withSteps(running, [
  { id: 's1', prompt: PROMPT, who: 'municipality', capture: 'points', minutes: 1 },
])
export const untimed = withSteps(running, [
  { id: 's1', prompt: PROMPT, who: 'duo', capture: 'nothing' },
  { id: 's2', prompt: 'Hva hørte dere?', who: 'plenary', capture: 'points' },
])
export const longPrompt = withSteps(seated, [
  { ...first(REFLECTING), prompt: `${TITLE_OF_120}?` },
  ...REFLECTING.slice(1),
])
export const longTrio = withSteps(odd, [
  { ...first(REFLECTING), where: 'anywhere', prompt: `${TITLE_OF_120}?` },
  ...REFLECTING.slice(1),
])
export const draft = withSteps(running, REFLECTING, [], 'draft')
export const done = withSteps(seated, REFLECTING, [], 'closed')

function first(steps: readonly StepAsked[]): StepAsked {
  const [step] = steps
  if (step === undefined) throw new Error('no step')
  return step
}

function prompted(step: StepAsked): StepAsked {
  return { ...step, prompt: step.prompt || 'Dette løftet gruppene fram' }
}

function circlesOf(gathering: Gathering) {
  const talk = gathering.activities.get(activity)
  return talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk.run.circles : []
}

function callFrom(gathering: Gathering, nth: number): Act {
  const circle = circlesOf(gathering)[nth]
  const by = [...gathering.people.roster.keys()].indexOf(circle?.people[0] ?? '')
  return [{ type: 'CallLeader', activity, circle: circle?.id ?? '' }, at(11, 9, nth), Math.max(0, by)]
}
