import type { Gathering } from '#shared/gathering/gathering.ts'
import type { RehearsedPrompt, WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { Given } from './answer-plan.ts'
import type { CountedPoint, JournalCount } from './journal-count.ts'
import type { Told } from './players.ts'
import type { Prompt, RehearsalPlan } from './rehearsal-plan.ts'

/** What became of the answers to one prompt. */
export type CountedPrompt = Pick<
  RehearsedPrompt,
  'text' | 'kind' | 'anonymous' | 'expected' | 'came' | 'missing'
>
/** In the order of the plan's prompts; null where nobody answers, and boards are worked on (judge-boards.ts). */
export type Judged = {
  readonly prompts: readonly (CountedPrompt | null)[]
  readonly wrong: readonly WrongAnswer[]
}
export type Evidence = {
  readonly plan: RehearsalPlan
  /** What the phones were told. */
  readonly told: readonly Told[]
  /** The hash of each player's phone; null: it never got in. */
  readonly devices: readonly (string | null)[]
  /** What the journal holds. */
  readonly count: JournalCount
  /** What the server makes of the journal when it starts again. */
  readonly gathering: Gathering
}
/** What was given to one prompt, by the one whose phone gave it. */
type Answer = {
  readonly who: string
  readonly person: string | null
  readonly given: Given
  readonly acknowledged: boolean
  readonly refusal: string
  /** How many different answers the phone sent. */
  readonly sent: number
}

/**
 * Holds what phones were promised against what is stored. The phones are believed in one thing only: what they gave, and that they
 * were told that it is safe.
 */
export function judge({ plan, told, devices, count, gathering }: Evidence): Judged {
  const wrong: WrongAnswer[] = judgePeople(plan, devices, count)
  const outcomes = new Map(told.map(({ planned, outcome }) => [planned, outcome]))
  const prompts = plan.prompts.map((prompt, place): CountedPrompt | null => {
    const where = prompt.text
    if (prompt.kind === 'boards' || prompt.kind === 'plenary') return null
    if (prompt.kind === 'nothing')
      return { text: where, kind: 'nothing', anonymous: false, expected: 0, came: 0, missing: 0 }
    const expected = plan.answers.filter((each) => each.prompt === place)
    const answers = expected.map((planned): Answer => {
      const outcome = outcomes.get(planned)
      return {
        who: plan.players[planned.player]?.called ?? '',
        person: count.devices.get(devices[planned.player] ?? '')?.[0] ?? null,
        given: planned.give,
        acknowledged: outcome?.ok === true,
        refusal: outcome?.ok === false ? outcome.code : '',
        sent: planned.first === null || same(planned.first, planned.give) ? 1 : 2,
      }
    })
    for (const { acknowledged, who, refusal } of answers)
      if (!acknowledged)
        wrong.push({ what: 'missing', who: prompt.anonymous ? '' : who, where, detail: refusal })
    const { came, problems } =
      prompt.kind === 'poll' ? ballots(prompt, answers, count) : points(prompt, answers, count)
    wrong.push(...problems.map((problem) => ({ ...problem, where })))
    const held = heldIn(gathering, prompt)
    const stored = prompt.kind === 'poll' ? came : countPoints(prompt, count).length
    if (held !== stored) wrong.push({ what: 'state', who: '', where, detail: `${held} ≠ ${stored}` })
    const { kind, anonymous } = prompt
    const missing = Math.max(0, expected.length - came)
    return { text: where, kind, anonymous, expected: expected.length, came, missing }
  })
  return { prompts, wrong }
}

type Problem = Omit<WrongAnswer, 'where'>
type Found = { readonly came: number; readonly problems: readonly Problem[] }

/** Everybody has come as one person, and nobody has come whom nobody sent. */
function judgePeople(
  { players }: RehearsalPlan,
  devices: Evidence['devices'],
  count: JournalCount,
): WrongAnswer[] {
  const wrong: WrongAnswer[] = []
  const taken = new Map<string, string>()
  const say = (who: string, detail: string) => wrong.push({ what: 'person', who, where: '', detail })
  for (const [number, device] of devices.entries()) {
    if (device === null) continue
    const who = players[number]?.called ?? ''
    const people = [...new Set(count.devices.get(device))]
    const [person] = people
    if (person === undefined) wrong.push({ what: 'lost', who, where: '', detail: 'PersonJoined' })
    else if (people.length > 1) say(who, `${people.length}`)
    else if (taken.has(person)) say(who, taken.get(person) ?? '')
    else taken.set(person, who)
  }
  const twice = [...count.came].filter(([, times]) => times > 1)
  for (const [person] of twice) say(taken.get(person) ?? '', 'PersonArrived')
  const known = new Set(devices.filter((device) => device !== null))
  const strangers = [...count.devices.keys()].filter((device) => !known.has(device))
  // A phone that was stopped on its way in may be in after all.
  if (strangers.length > players.length - known.size) say('', `${strangers.length}`)
  return wrong
}

function ballots({ activity, anonymous }: Prompt, answers: readonly Answer[], count: JournalCount): Found {
  return anonymous
    ? unnamed(
        count.answered.get(activity),
        count.emptied.get(activity),
        count.sealed.get(activity) ?? 0,
        answers,
      )
    : named(count.ballots.get(activity), answers)
}

function named(
  stored: ReadonlyMap<string, readonly string[]> | undefined,
  answers: readonly Answer[],
): Found {
  const problems: Problem[] = []
  for (const { who, person, given, acknowledged, sent } of answers) {
    const kept = stored?.get(person ?? '') ?? []
    if (acknowledged && kept.length === 0) problems.push({ what: 'lost', who, detail: shown(given) })
    else if (kept.length > sent) problems.push({ what: 'twice', who, detail: `${kept.length}` })
    else if (acknowledged && kept.at(-1) !== JSON.stringify(given))
      problems.push({ what: 'changed', who, detail: `${kept.at(-1)} ≠ ${shown(given)}` })
  }
  const givers = new Set(answers.map(({ person }) => person))
  for (const person of stored?.keys() ?? [])
    if (!givers.has(person)) problems.push({ what: 'stray', who: '', detail: person })
  return { came: stored?.size ?? 0, problems }
}

/** Nobody may know who gave what, so the answers are held against one another as a heap. */
function unnamed(
  answered: ReadonlyMap<string, number> | undefined,
  emptied: readonly string[] | undefined,
  sealed: number,
  answers: readonly Answer[],
): Found {
  const problems: Problem[] = []
  const acknowledged = answers.filter((each) => each.acknowledged)
  const missing = acknowledged.filter(({ person }) => !answered?.has(person ?? ''))
  for (const _ of missing) problems.push({ what: 'lost', who: '', detail: 'PersonAnswered' })
  const givers = new Set(answers.map(({ person }) => person))
  for (const person of answered?.keys() ?? [])
    if (!givers.has(person)) problems.push({ what: 'stray', who: '', detail: 'PersonAnswered' })
  const records = [...(answered?.values() ?? [])].reduce((sum, times) => sum + times, 0)
  if (records !== sealed)
    problems.push({ what: sealed < records ? 'lost' : 'twice', who: '', detail: `${sealed} ≠ ${records}` })
  if (emptied !== undefined) {
    const given = acknowledged.map((each) => JSON.stringify(each.given))
    const { lacking, over } = difference(given, emptied)
    for (const each of lacking) problems.push({ what: 'lost', who: '', detail: each })
    // What was on its way as the poll closed may be in without its phone having heard of it.
    const unheard = answers.length - acknowledged.length
    for (const each of over.slice(unheard)) problems.push({ what: 'stray', who: '', detail: each })
  }
  return { came: emptied?.length ?? answered?.size ?? 0, problems }
}

function points(prompt: Prompt, answers: readonly Answer[], count: JournalCount): Found {
  const stored = countPoints(prompt, count)
  const problems: Problem[] = []
  const seen = new Set<CountedPoint>()
  for (const { who, person, given, acknowledged } of answers) {
    const own = stored.filter((point) => point.person === person && person !== null)
    for (const point of own) seen.add(point)
    if (acknowledged && own.length === 0) problems.push({ what: 'lost', who, detail: shown(given) })
    else if (own.length > 1 || own.some(({ added }) => added > 1))
      problems.push({ what: 'twice', who, detail: shown(given) })
    else if (acknowledged && !isKept(own[0], given))
      problems.push({ what: 'changed', who, detail: `${own[0]?.text} ≠ ${shown(given)}` })
  }
  for (const point of stored)
    if (!seen.has(point)) problems.push({ what: 'stray', who: '', detail: point.text })
  return { came: new Set(stored.map(({ person }) => person)).size, problems }
}

function isKept(point: CountedPoint | undefined, given: Given): boolean {
  return point?.text === shown(given) && (given.type !== 'word' || point.step === given.to)
}

function countPoints(
  { activity, step, kind }: Prompt,
  { points: all }: JournalCount,
): readonly CountedPoint[] {
  return [...all.values()].filter(
    (point) =>
      point.activity === activity && (kind === 'words' ? point.kind === 'word' : point.step === step),
  )
}

/** What the gathering holds after a restart. */
function heldIn({ activities }: Gathering, { activity, step }: Prompt): number {
  const held = activities.get(activity)
  if (!held || held.phase === 'draft') return 0
  if (held.kind === 'presentations') return held.words.size
  if (held.kind === 'conversation')
    return [...held.points.values()].filter((point) => point.step === step).length
  if (held.kind === 'panel') return held.points.size
  // A rehearsal promises nothing.
  if (held.kind === 'commitments' || held.kind === 'evaluation') return 0
  const { box } = held
  if (box.kind === 'named') return box.ballots.size
  // Fewer than five are given up as the gathering closes, and it is known whose they were.
  return box.settled.length + box.tagged.size + (box.lapsed?.size ?? 0)
}

function difference(given: readonly string[], stored: readonly string[]) {
  const left = [...stored]
  const lacking = given.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { lacking, over: left }
}

function same(a: Given, b: Given): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function shown(given: Given): string {
  return given.type === 'point' || given.type === 'word' ? given.text : JSON.stringify(given)
}
