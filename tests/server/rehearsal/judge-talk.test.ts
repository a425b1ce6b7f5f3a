import { expect, test } from 'vitest'
import type { PlannedAnswer } from '#server/rehearsal/answer-plan.ts'
import { countJournal } from '#server/rehearsal/journal-count.ts'
import { countTalk } from '#server/rehearsal/journal-talk.ts'
import { judgeDeeds } from '#server/rehearsal/judge-deeds.ts'
import { judgeSights } from '#server/rehearsal/judge-sights.ts'
import { makeSights, marked, type Viewer } from '#server/rehearsal/marks.ts'
import type { ToldDeed } from '#server/rehearsal/players.ts'
import type { Prompt, RehearsalPlan } from '#server/rehearsal/rehearsal-plan.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { type StepAsked, stepOf } from '#shared/activities/conversation/steps.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'

type Fields = Readonly<Record<string, unknown>>
const whole = {
  first: true,
  last: true,
  grouped: false,
  inTurn: false,
  place: null,
  item: null,
  anonymous: false,
}
const step = (id: string, more: Omit<StepAsked, 'id' | 'prompt'>): Prompt => ({
  ...whole,
  kind: more.capture === 'nothing' ? 'nothing' : 'points',
  settings: stepOf({ id, prompt: id, ...more }),
  activity: 'talk',
  step: id,
  text: id,
})
const question = { type: 'text', text: 'Hva?' } as const
const prompts: readonly Prompt[] = [
  step('secret', { who: 'alone', capture: 'own', sees: 'nobody' }),
  step('table', { who: 'table', capture: 'top', sees: 'group', turns: 'round' }),
  step('all', { who: 'plenary', capture: 'points', brings: 'marked', support: 2 }),
  step('home', { who: 'municipality', capture: 'points' }),
  { ...whole, kind: 'words', activity: 'round', step: null, text: 'words', presenting: ['vefsn', 'sund'] },
  { ...whole, kind: 'poll', activity: 'poll', step: null, text: 'poll', question },
  { ...whole, kind: 'poll', activity: 'hidden', step: null, text: 'hidden', question, anonymous: true },
]
const homes = ['vefsn', 'vefsn', 'sund', 'sund']
const plan: RehearsalPlan = {
  days: [],
  windows: [],
  begins: 0,
  seed: 1,
  prompts,
  answers: [] satisfies readonly PlannedAnswer[],
  deeds: [],
  notes: null,
  players: homes.map((municipality, number) => ({
    called: `Deltaker ${number + 1}`,
    name: `Deltaker ${number + 1}`,
    title: '',
    municipality,
    listed: false,
    duties: number === 1 ? ['project-leader'] : [],
    hasPhone: true,
    days: [],
  })),
}
const devices = ['d0', 'd1', 'd2', 'd3']

let seq = 0
function record(type: string, open: Fields, hidden: Fields | null = null): StoredRecord {
  return { seq: ++seq, type, at: seq * 1_000, by: null, command: null, public: open, private: hidden }
}
const joined = homes.map((municipality, number) =>
  record('v1.PersonJoined', { person: `p${number}`, municipality }, { device: `d${number}` }),
)
const textOf = (player: number, prompt: number, which = '') => marked('Et punkt', { player, prompt, which })
const point = (player: number, prompt: number, circle?: string) =>
  record(
    'v1.PointAdded',
    {
      ...{
        activity: 'talk',
        step: prompts[prompt]?.step,
        point: `p${player}-${prompt}`,
        person: `p${player}`,
      },
      ...{ group: homes[player], ...(circle ? { circle } : {}) },
    },
    { text: textOf(player, prompt) },
  )
const begun = (id: string, run: number, circles: readonly object[], brought: readonly object[] = []) =>
  record('v1.StepBegun', { activity: 'talk', step: id, run, circles, brought })
const table = (id: string, ...people: readonly string[]) => ({ id, people, order: people })

const told: readonly StoredRecord[] = [
  ...joined,
  begun('secret', 1, []),
  point(0, 0),
  begun('table', 2, [table('2.1', 'p0', 'p2'), table('2.2', 'p1')]),
  point(0, 1, '2.1'),
  point(1, 1, '2.2'),
  record('v1.CirclesMended', { activity: 'talk', circles: [table('2.2', 'p1', 'p3')], gone: [] }),
  record('v1.TopMarked', { activity: 'talk', step: 'table', point: 'p0-1', top: true }),
  begun('all', 3, [], [{ point: 'p0-1', circle: null, group: 'vefsn' }]),
  record('v1.PointSupported', { activity: 'talk', step: 'all', point: 'p0-1', person: 'p3', support: true }),
  begun('home', 4, []),
  point(2, 3),
  record(
    'v1.WordSent',
    { activity: 'round', word: 'p0-4', to: 'sund', person: 'p0' },
    { text: textOf(0, 4) },
  ),
  record(
    'v1.PointAdded',
    { activity: 'round', step: 'short', point: 'l1-4', person: 'p1', group: 'vefsn' },
    { text: textOf(1, 4, 'short') },
  ),
]

function shown(...seen: readonly (readonly [Viewer, string])[]) {
  const sights = makeSights()
  for (const [viewer, text] of seen) sights.take(viewer, JSON.stringify({ text }))
  return judgeSights({
    plan,
    sights: sights.all(),
    devices,
    count: countJournal(told),
    talk: countTalk(told),
    members: new Set(),
  }).wrong.map(({ what, who, where, detail }) => `${what} ${who} · ${where} · ${detail}`)
}

test('[GP15] what came to those who were to see it is as it should be', () => {
  expect(
    shown(
      [0, textOf(0, 0)],
      [0, textOf(0, 1)],
      [2, textOf(0, 1)],
      // Put first, and brought to plenary, where it may be supported: everybody has it there.
      [1, textOf(0, 1)],
      ['screen', textOf(0, 1)],
      ['leader', textOf(1, 1)],
      // Came to the table while they talked.
      [3, textOf(1, 1)],
      [3, textOf(2, 3)],
      ['screen', textOf(2, 3)],
      [2, textOf(0, 4)],
      [3, textOf(0, 4)],
      ['leader', textOf(0, 4)],
      [0, textOf(1, 4, 'short')],
      ['screen', textOf(1, 4, 'short')],
    ),
  ).toEqual([])
})

test('[GP19] what the leader has shown in the summary is for everybody from then on, and not before', () => {
  const sights = makeSights()
  const wrong = () =>
    judgeSights({
      ...{ plan, sights: sights.all(), devices, count: countJournal(told), talk: countTalk(told) },
      members: new Set(),
    }).wrong.map(({ detail }) => detail)
  sights.take('screen', textOf(1, 1))
  sights.sumUp(textOf(1, 1))
  sights.take(2, textOf(1, 1))
  expect(wrong()).toEqual(['screen'])
})

test('[GP15] a text that came to anybody else is told, with whose, where, and to whom', () => {
  expect(shown(['leader', textOf(0, 0)])).toEqual(['shown Deltaker 1 · secret · leader'])
  expect(shown([1, textOf(0, 0)])).toEqual(['shown Deltaker 1 · secret · Deltaker 2'])
  expect(shown([2, textOf(1, 1)])).toEqual(['shown Deltaker 2 · table · Deltaker 3'])
  // Never put first, so never for the whole hall.
  expect(shown(['screen', textOf(1, 1)])).toEqual(['shown Deltaker 2 · table · screen'])
  expect(shown([0, textOf(2, 3)])).toEqual(['shown Deltaker 3 · home · Deltaker 1'])
  expect(shown([1, textOf(0, 4)])).toEqual(['shown Deltaker 1 · words · Deltaker 2'])
  expect(shown(['screen', textOf(0, 4)])).toEqual(['shown Deltaker 1 · words · screen'])
  expect(shown([2, textOf(1, 4, 'short')])).toEqual(['shown Deltaker 2 · words · Deltaker 3'])
})

test('[GP15] answers to a poll that somebody had before they were shown are told, and of anonymous ones nobody is named', () => {
  const early = shown(
    [1, textOf(0, 5)],
    ['leader', textOf(0, 5)],
    [1, textOf(0, 6)],
    ['leader', textOf(0, 6)],
  )
  expect(early).toEqual([
    'shown Deltaker 1 · poll · Deltaker 2',
    'shown  · hidden · Deltaker 2',
    'shown  · hidden · leader',
  ])
  const sights = makeSights()
  sights.reveal(5)
  sights.take(1, textOf(0, 5))
  const evidence = {
    plan,
    devices,
    count: countJournal(told),
    talk: countTalk(told),
    members: new Set<string>(),
  }
  expect(judgeSights({ ...evidence, sights: sights.all() }).wrong).toEqual([])
})

test('[GP8] points for everybody that never came to the hall screen are counted: by their step, and those brought to plenary', () => {
  const unshown = (...texts: readonly string[]) => {
    const sights = makeSights()
    for (const text of texts) sights.take('screen', text)
    const evidence = {
      plan,
      devices,
      count: countJournal(told),
      talk: countTalk(told),
      members: new Set<string>(),
    }
    return judgeSights({ ...evidence, sights: sights.all() }).unshown
  }
  expect(unshown()).toEqual([0, 1, 0, 1, 0, 0, 0])
  expect(unshown(textOf(0, 1), textOf(2, 3))).toEqual([0, 0, 0, 0, 0, 0, 0])
})

const did = (
  player: number,
  prompt: number,
  command: GatheringCommand,
  code: string | null = null,
): ToldDeed => ({
  player,
  prompt,
  command,
  outcome: code === null ? { ok: true, at: 1 } : ({ ok: false, code } as ToldDeed['outcome']),
})
const top = did(2, 1, { type: 'MarkTop', activity: 'talk', point: 'p0-1', top: true })
const support = did(3, 2, { type: 'SupportPoint', activity: 'talk', point: 'p0-1', support: true })
const line = did(1, 4, {
  ...{ type: 'AddPoint', activity: 'round', step: 'short', point: 'l1-4' },
  text: textOf(1, 4, 'short'),
})
const judged = (deeds: readonly ToldDeed[], records = told) =>
  judgeDeeds({ plan, deeds, devices, count: countJournal(records), talk: countTalk(records) }).map(
    ({ what, who, where }) => `${what} ${who} · ${where}`,
  )

test('[GP7] marks, support, calls, turns and whom people know are held against what phones were told', () => {
  expect(judged([top, support, line])).toEqual([])
  const turn = (place: number) => record('v1.TurnTaken', { activity: 'talk', circle: '2.1', place })
  const pass = (player: number, from: number) =>
    did(player, 1, { type: 'TakeTurn', activity: 'talk', circle: '2.1', run: 2, from, to: from + 1 })
  const call = did(0, 1, { type: 'CallLeader', activity: 'talk', circle: '2.1', run: 2 })
  const know = did(0, 1, { type: 'KnowWell', person: 'p2', knows: true })
  const table2 = told.findIndex(({ type }) => type === 'v1.TopMarked')
  const during = (...more: readonly StoredRecord[]) => told.toSpliced(table2, 0, ...more)
  const all = [
    turn(1),
    turn(2),
    record('v1.LeaderCalled', { activity: 'talk', circle: '2.1', person: 'p0' }),
    record('v1.KnownWell', { person: 'p0', other: 'p2', knows: true }),
  ]
  const deeds = [top, support, line, pass(0, 0), pass(2, 1), call, know]
  expect(judged(deeds, during(...all))).toEqual([])
  // Two who pressed at once made one step.
  expect(judged([...deeds, pass(2, 0)], during(...all))).toEqual([])
  expect(judged(deeds, during(...all.slice(1)))).toContain('twice  · table')
  expect(judged(deeds, during(...all.slice(0, 1), ...all.slice(2)))).toEqual(['lost  · '])
  expect(judged(deeds, during(...all, turn(3)))).toEqual(['stray  · table'])
  expect(judged(deeds, during(...all.slice(0, 3)))).toEqual(['lost Deltaker 1 · table'])
  expect(judged(deeds, during(...all.slice(0, 2), ...all.slice(3)))).toEqual(['lost Deltaker 1 · table'])
})

test('[GP7] what came when its run was over is accepted and changes nothing; what came before that and is not stored is lost', () => {
  const next = told.findIndex(({ type, public: { run } }) => type === 'v1.StepBegun' && run === 3)
  const over = told[next]?.at ?? 0
  const pass = { type: 'TakeTurn', activity: 'talk', circle: '2.1', run: 2, from: 0, to: 1 } as const
  const call = { type: 'CallLeader', activity: 'talk', circle: '2.1', run: 2 } as const
  const at = (when: number) => [
    ...[top, support, line],
    ...[pass, call].map((command) => ({ ...did(0, 1, command), outcome: { ok: true, at: when } as const })),
  ]
  expect(judged(at(over + 1))).toEqual([])
  expect(judged(at(over - 1))).toEqual(['lost Deltaker 1 · table', 'lost  · '])
})

test('[GP7] support that is gone, doubled or nobody’s is told, and so is a no that has no reason', () => {
  const without = told.filter(({ type }) => type !== 'v1.PointSupported')
  const given = told.find(({ type }) => type === 'v1.PointSupported')
  expect(judged([top, support], without)).toEqual(['lost Deltaker 4 · all'])
  expect(judged([top, support], [...told, ...(given ? [given] : [])])).toEqual(['twice Deltaker 4 · all'])
  expect(judged([top])).toEqual(['stray  · '])
  const refused = did(1, 1, { type: 'MarkTop', activity: 'talk', point: 'p1-1', top: true }, 'too-many-marks')
  expect(judged([top, support, refused])).toEqual([])
  const odd = did(1, 1, { type: 'MarkTop', activity: 'talk', point: 'p1-1', top: true }, 'unknown-point')
  expect(judged([top, support, odd])).toEqual(['refused Deltaker 2 · table'])
  const otherwise = did(1, 4, { ...line.command, text: 'Noe annet' } as GatheringCommand)
  expect(judged([top, support, otherwise])).toEqual(['changed Deltaker 2 · words'])
})

test('[GP17] what those of one role write is theirs and the leader’s until the leader shows it', () => {
  const meeting = {
    ...plan,
    prompts: [step('role', { who: 'role', role: 'project-leader', sees: 'group', capture: 'points' })],
  }
  const records = [
    ...joined,
    begun('role', 1, [table('1.1', 'p1', 'p3')]),
    record(
      'v1.PointAdded',
      { activity: 'talk', step: 'role', point: 'p1-0', person: 'p1', group: 'vefsn', circle: '1.1' },
      { text: textOf(1, 0) },
    ),
  ]
  const seen = (isShown: boolean, ...viewers: readonly Viewer[]) => {
    const sights = makeSights()
    if (isShown) sights.reveal(0)
    for (const viewer of viewers) sights.take(viewer, textOf(1, 0))
    const counts = { count: countJournal(records), talk: countTalk(records), members: new Set<string>() }
    return judgeSights({ plan: meeting, devices, sights: sights.all(), ...counts }).wrong.map(
      ({ detail }) => detail,
    )
  }
  expect(seen(false, 1, 3, 'leader')).toEqual([])
  expect(seen(false, 0, 2, 'screen', 'observer')).toEqual(['Deltaker 1', 'Deltaker 3', 'screen', 'observer'])
  expect(seen(true, 0, 2, 'screen', 'observer')).toEqual([])
})

test('[GP17] those in a panel see what all groups answer to a wondering; others what their own do', () => {
  const wondering: Prompt = {
    ...step('wondering', { who: 'table', capture: 'points' }),
    kind: 'points',
    wonders: 'panel',
    settings: stepOf({ id: 'wondering', prompt: '', who: 'table', capture: 'points' }),
  }
  const records = [
    ...joined,
    begun('wondering', 1, [table('1.1', 'p0'), table('1.2', 'p1', 'p2', 'p3')]),
    record(
      'v1.PointAdded',
      { activity: 'talk', step: 'wondering', point: 'p0-0', person: 'p0', group: 'vefsn', circle: '1.1' },
      { text: textOf(0, 0) },
    ),
  ]
  const sights = makeSights()
  for (const viewer of [1, 2, 'screen', 'observer'] as const) sights.take(viewer, textOf(0, 0))
  const counts = { count: countJournal(records), talk: countTalk(records), members: new Set(['p2']) }
  const { wrong } = judgeSights({
    plan: { ...plan, prompts: [wondering] },
    devices,
    sights: sights.all(),
    ...counts,
  })
  expect(wrong.map(({ detail }) => detail)).toEqual(['Deltaker 2'])
})
