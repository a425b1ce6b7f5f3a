import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { JournalCount } from './journal-count.ts'
import type { TalkCount } from './journal-talk.ts'
import type { ToldDeed } from './players.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'

export type DeedEvidence = {
  readonly plan: RehearsalPlan
  readonly deeds: readonly ToldDeed[]
  readonly devices: readonly (string | null)[]
  readonly count: JournalCount
  readonly talk: TalkCount
}

/** What two who press at once may be told: somebody was quicker, or the groups had just changed. */
const RACES: Partial<Record<GatheringCommand['type'], readonly string[]>> = {
  MarkTop: ['too-many-marks', 'not-your-group', 'not-in-this-step'],
  SupportPoint: ['not-in-this-step'],
  TakeTurn: ['unknown-group', 'not-your-group', 'not-in-this-step'],
  CallLeader: ['unknown-group', 'not-your-group'],
  KnowWell: ['unknown-person'],
}

/** Whether what phones did beside answering is stored as they were told: marks, support, turns, calls, whom they know, what they presented. */
export function judgeDeeds({ plan, deeds, devices, count, talk }: DeedEvidence): readonly WrongAnswer[] {
  const wrong: WrongAnswer[] = []
  const promised = new Set<string>()
  for (const { player, prompt, command, outcome } of deeds) {
    const who = plan.players[player]?.called ?? ''
    const where = plan.prompts[prompt]?.text ?? ''
    if (!outcome.ok) {
      if (!RACES[command.type]?.includes(outcome.code))
        wrong.push({ what: 'refused', who, where, detail: `${command.type}: ${outcome.code}` })
      continue
    }
    const person = count.devices.get(devices[player] ?? '')?.[0] ?? ''
    const step = plan.prompts[prompt]?.step ?? ''
    const found = foundFor(command, outcome, { person, step, count, talk })
    if (found === null) continue
    promised.add(found.key)
    if (found.times === 0) wrong.push({ what: 'lost', who, where, detail: command.type })
    else if (found.times > 1)
      wrong.push({ what: 'twice', who, where, detail: `${command.type}: ${found.times}` })
    else if (found.changed !== null) wrong.push({ what: 'changed', who, where, detail: found.changed })
  }
  const stray = [...talk.supports.keys()].filter((key) => !promised.has(`support ${key}`))
  for (const key of stray) wrong.push({ what: 'stray', who: '', where: '', detail: `support ${key}` })
  return [...wrong, ...judgeTurns(plan, deeds, talk)]
}

type Found = { readonly key: string; readonly times: number; readonly changed: string | null }

type OfRun = { readonly activity: string; readonly run?: number | undefined }
/** By the time it came another run had begun: it was accepted, and nothing came of it. */
function isOver({ activity, run }: OfRun, outcome: CommandOutcome, { runs }: TalkCount): boolean {
  if (run === undefined || !outcome.ok) return false
  const begun = runs.get(activity) ?? []
  const at = begun.findIndex((each) => each.run === run)
  return begun.slice(at + 1).some((later) => later.at <= outcome.at)
}

/** How often the journal has what was promised; null where it need not, for somebody else had done it. */
function foundFor(
  command: GatheringCommand,
  outcome: CommandOutcome,
  {
    person,
    step,
    count,
    talk,
  }: {
    readonly person: string
    readonly step: string
    readonly count: JournalCount
    readonly talk: TalkCount
  },
): Found | null {
  switch (command.type) {
    case 'MarkTop': {
      const key = `${command.activity} ${step} ${command.point}`
      return { key: `top ${key}`, times: talk.tops.get(key) ?? 0, changed: null }
    }
    case 'SupportPoint': {
      const key = `${command.activity} ${step} ${command.point} ${person}`
      return { key: `support ${key}`, times: talk.supports.get(key) ?? 0, changed: null }
    }
    case 'KnowWell': {
      const key = `${person} ${command.person}`
      return { key: `know ${key}`, times: talk.known.get(key) ?? 0, changed: null }
    }
    case 'AddPoint': {
      const point = count.points.get(`${command.activity}/${command.point}`)
      const isKept = point?.person === person && point.text === command.text && point.step === command.step
      const changed = isKept ? null : `${point?.text} ≠ ${command.text}`
      return { key: `line ${command.point}`, times: point?.added ?? 0, changed }
    }
    case 'CallLeader': {
      const called = talk.calls.some(
        ({ activity, circle }) => activity === command.activity && circle === command.circle,
      )
      if (!called && isOver(command, outcome, talk)) return null
      return { key: `call ${command.circle}`, times: called ? 1 : 0, changed: null }
    }
    default:
      return null
  }
}

/** Nobody goes back at a table here, so each turn is passed once, in order, and not more of them than phones were told of. */
function judgeTurns(
  { prompts }: RehearsalPlan,
  deeds: readonly ToldDeed[],
  talk: TalkCount,
): readonly WrongAnswer[] {
  const { turns } = talk
  const taken = deeds.flatMap(({ command, outcome }) =>
    command.type === 'TakeTurn' && outcome.ok
      ? [{ key: `${command.activity} ${command.circle} ${command.to}`, over: isOver(command, outcome, talk) }]
      : [],
  )
  const told = new Set(taken.map(({ key }) => key))
  const due = new Set(taken.flatMap(({ key, over }) => (over ? [] : [key])))
  const wrong: WrongAnswer[] = []
  const stored = new Set<string>()
  for (const [key, { activity, step, places }] of turns) {
    const where = prompts.find((prompt) => prompt.step === step)?.text ?? ''
    const circle = key.split(' ').at(-1) ?? ''
    for (const place of places) stored.add(`${activity} ${circle} ${place}`)
    const isInOrder = places.every((place, nth) => place === nth + 1)
    if (!isInOrder) wrong.push({ what: 'twice', who: '', where, detail: `TakeTurn: ${places.join(' ')}` })
    for (const place of places)
      if (!told.has(`${activity} ${circle} ${place}`))
        wrong.push({ what: 'stray', who: '', where, detail: `TakeTurn: ${place}` })
  }
  for (const each of due)
    if (!stored.has(each)) wrong.push({ what: 'lost', who: '', where: '', detail: `TakeTurn: ${each}` })
  return wrong
}
