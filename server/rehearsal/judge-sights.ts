import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { settingsIn } from './answer-plan.ts'
import type { CountedPoint, JournalCount } from './journal-count.ts'
import type { CountedPlace, TalkCount } from './journal-talk.ts'
import { marksIn, type Sight, type Viewer } from './marks.ts'
import type { Prompt, RehearsalPlan } from './rehearsal-plan.ts'

export type SightEvidence = {
  readonly plan: RehearsalPlan
  readonly sights: readonly Sight[]
  readonly devices: readonly (string | null)[]
  readonly count: JournalCount
  readonly talk: TalkCount
  /** Everybody who has ever sat in a panel. */
  readonly members: ReadonlySet<string>
}
export type SightsJudged = {
  readonly wrong: readonly WrongAnswer[]
  /** For each prompt: points for everybody's eyes that the hall screen has never had. */
  readonly unshown: readonly number[]
}

/**
 * Holds what came to each phone, to the hall screen and to the leader against what its writers were told of who would see it. Who was in
 * which group is counted from the journal; what each step promised is the programme's.
 */
export function judgeSights(evidence: SightEvidence): SightsJudged {
  const { plan, sights, count } = evidence
  const stored = new Map(
    [...count.points.values()].flatMap((point) =>
      marksIn(point.text).map(({ player, prompt, which }) => [`${player} ${prompt} ${partOf(which)}`, point]),
    ),
  )
  const wrong = sights.flatMap((sight): readonly WrongAnswer[] => {
    const prompt = plan.prompts[sight.prompt]
    if (!prompt || sight.viewer === sight.player) return []
    const point = stored.get(`${sight.player} ${sight.prompt} ${partOf(sight.which)}`)
    if (maySee(sight, prompt, point, evidence)) return []
    const who = prompt.anonymous ? '' : (plan.players[sight.player]?.called ?? '')
    return [{ what: 'shown', who, where: prompt.text, detail: calledIn(plan, sight.viewer) }]
  })
  return { wrong, unshown: plan.prompts.map((prompt, number) => unshownIn(prompt, number, evidence)) }
}

/** A draft is the point it became; the lines of a municipality are points of their own. */
function partOf(which: string): string {
  return which === 'utkast' ? '' : which
}

function calledIn({ players }: RehearsalPlan, viewer: Viewer): string {
  return typeof viewer === 'number' ? (players[viewer]?.called ?? '') : viewer
}

function maySee(
  { viewer, player, early, summed }: Sight,
  prompt: Prompt,
  point: CountedPoint | undefined,
  evidence: SightEvidence,
): boolean {
  if (summed) return true
  if (prompt.kind === 'poll') return !early || (viewer === 'leader' && !prompt.anonymous)
  // Of one role, until the leader shows it to everybody.
  if (settingsIn(prompt)?.who === 'role' && !early) return true
  // What is not stored has been told as that.
  if (point === undefined || viewer === 'leader')
    return point === undefined || leaderMay(prompt, point, evidence)
  const person = typeof viewer === 'number' ? personOf(viewer, evidence) : null
  if (typeof viewer === 'number' && person === null) return false
  const home = (id: string) => evidence.talk.homes.get(id) ?? null
  if (point.kind === 'word') return person !== null && home(person) === point.step
  if (prompt.kind === 'words') return person === null || home(person) === home(point.person)
  if (personOf(player, evidence) === person) return true
  // Who sits in a panel sees what the groups answer.
  if (prompt.kind === 'points' && prompt.wonders && person !== null && evidence.members.has(person))
    return true
  const places = evidence.talk.places.get(`${point.activity} ${point.id}`) ?? []
  return places.some((place) => isSeenIn(place, person, point.activity, evidence))
}

function leaderMay(prompt: Prompt, point: CountedPoint, { plan, talk }: SightEvidence): boolean {
  if (prompt.kind === 'words') return true
  const places = talk.places.get(`${point.activity} ${point.id}`) ?? []
  return places.some(({ step }) => settingsOf(plan, point.activity, step)?.sees !== 'nobody')
}

function isSeenIn(
  { step, circle, group }: CountedPlace,
  person: string | null,
  activity: string,
  { plan, talk }: SightEvidence,
): boolean {
  const settings = settingsOf(plan, activity, step)
  if (!settings || settings.sees === 'nobody') return false
  // The hall screen; observers are given what the hall is.
  if (person === null) return settings.sees === 'everybody'
  if (settings.who === 'plenary' && settings.support > 0 && settings.sees === 'everybody') return true
  if (settings.who === 'municipality') return (talk.homes.get(person) ?? null) === group
  return circle !== null && (talk.members.get(`${activity} ${circle}`)?.has(person) ?? false)
}

function unshownIn(prompt: Prompt, number: number, { sights, count, talk, plan }: SightEvidence): number {
  if (prompt.kind !== 'points') return 0
  const seen = new Set(
    sights.flatMap(({ viewer, player, prompt: of }) =>
      viewer === 'screen' && of === number ? [player] : [],
    ),
  )
  return [...count.points.values()].filter((point) => {
    if (point.activity !== prompt.activity || point.step !== prompt.step) return false
    const places = talk.places.get(`${point.activity} ${point.id}`) ?? []
    const isForAll = places.some(({ step }) => settingsOf(plan, point.activity, step)?.sees === 'everybody')
    return isForAll && !marksIn(point.text).some(({ player }) => seen.has(player))
  }).length
}

function settingsOf({ prompts }: RehearsalPlan, activity: string, step: string) {
  const prompt = prompts.find((each) => each.activity === activity && each.step === step)
  return prompt ? settingsIn(prompt) : null
}

function personOf(player: number, { devices, count }: SightEvidence): string | null {
  return count.devices.get(devices[player] ?? '')?.[0] ?? null
}
