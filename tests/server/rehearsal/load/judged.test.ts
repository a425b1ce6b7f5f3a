import { expect, test } from 'vitest'
import { countBack, type Promised, type ReadBack } from '#server/rehearsal/load/count-back.ts'
import { judgeStep } from '#server/rehearsal/load/gates.ts'
import { reportOf } from '#server/rehearsal/load/load-report.ts'
import { readServerFigures } from '#server/rehearsal/load/server-figures.ts'
import { asked, phase, step } from './made-up.ts'

test('[GP22] a gate is passed where more is wrong, later or slower than it lets through, in the worst part of the step', () => {
  const calm = phase({ p99: 20, lag: 12 })
  const cases = [
    [{}, []],
    [{ asked: 10_000, errors: { 'too-many': 1 } }, []],
    [{ asked: 10_000, errors: { 'too-many': 1, 'line-lost': 1 } }, ['errors']],
    [{ phases: [calm, phase({ p99: 150, lag: 50 })] }, []],
    [{ phases: [phase({ p99: 151, lag: 50 }), calm, calm] }, ['acknowledged']],
    [{ phases: [calm, phase({ p99: 150, lag: 50.1 }), calm] }, ['lag']],
    [{ phases: [phase({ p99: 400, lag: null })] }, ['acknowledged']],
    [
      { phases: [phase({ p99: 400, lag: 90 })], asked: 100, errors: { 'no-line': 9 } },
      ['errors', 'acknowledged', 'lag'],
    ],
  ] as const
  for (const [given, gates] of cases) expect(judgeStep(step(given))).toEqual({ isValid: true, gates })
})

test('[GP22] a step in which the driver was slow says nothing of the servers', () => {
  expect(judgeStep(step({ driver: { cpu: 1, lag: 50 } })).isValid).toBe(true)
  expect(judgeStep(step({ driver: { cpu: 1, lag: 51 } })).isValid).toBe(false)
  const slow = { ...step({ driver: { cpu: 1, lag: 80 } }), valid: false, gates: [] }
  const report = reportOf({ ...asked, people: slow.people }, null, [slow], 1)
  expect(report).toMatchObject({ ok: false, over: { people: slow.people, gates: ['driver'] } })
})

test('[GP20] the report says what was found, and which gates stood in the way of more', () => {
  const held = { ...step({ people: 120 }), valid: true, gates: [] }
  const lag = { ...step({ people: 132 }), valid: true, gates: ['lag'] as const }
  const late = { ...step({ people: 132 }), valid: true, gates: ['acknowledged', 'lag'] as const }
  const report = reportOf(asked, { found: 120, over: 132 }, [held, lag, late, held], 61.23)
  expect(report).toMatchObject({
    ok: true,
    found: 120,
    over: { people: 132, gates: ['lag', 'acknowledged'] },
    seconds: 61.2,
  })
  expect(reportOf(asked, { found: 0, over: 12 }, [lag], 1).ok).toBe(false)
  const lost = { ...held, count: { acknowledged: 9, lost: 1, twice: 0, changed: 0 } }
  expect(reportOf(asked, { found: 120, over: null }, [held, lost], 1).ok).toBe(false)
})

test('[GP26] loop lag and processor time are read from the page of figures; where they are not, nothing is made up', () => {
  const page = [
    '# HELP nodejs_eventloop_lag_p99_seconds The 99th percentile of the recorded event loop delays.',
    'nodejs_eventloop_lag_p99_seconds 0.012',
    'process_cpu_seconds_total 3.5',
  ].join('\n')
  expect(readServerFigures(page)).toEqual({ lag: 12, cpu: 3.5 })
  expect(readServerFigures('')).toEqual({ lag: null, cpu: null })
})

const tally = (c1: number, c2: number) => ({
  answered: c1 + c2,
  rows: [
    { id: 'c1', count: c1 },
    { id: 'c2', count: c2 },
  ],
  texts: [],
})
const point = (id: string, text: string) => ({ id, text })

/** As much of what a leader is shown as is counted. */
function shown(people: number, poll: object, points: readonly object[]): ReadBack {
  return {
    people: Array(people).fill({}),
    activities: [
      { kind: 'poll', id: 'p', ...poll },
      { kind: 'conversation', id: 't', points },
    ],
  } as unknown as ReadBack
}

const promised: Promised = {
  people: { safe: 5, maybe: 0 },
  choices: new Map([
    [
      'p',
      new Map([
        ['c1', { safe: 3, maybe: 0 }],
        ['c2', { safe: 1, maybe: 1 }],
      ]),
    ],
  ]),
  points: new Map([
    ['one', { text: 'Vi ringer', isSafe: true }],
    ['two', { text: 'Vi skriver', isSafe: false }],
  ]),
}

test('[GP24] what was acknowledged is there once; what was never answered may be there, or not', () => {
  const right = { acknowledged: 10, lost: 0, twice: 0, changed: 0 }
  const points = [point('one', 'Vi ringer')]
  expect(countBack(promised, shown(5, { tally: tally(3, 1) }, points))).toEqual(right)
  const both = [...points, point('two', 'Vi skriver')]
  expect(countBack(promised, shown(5, { tally: tally(3, 2) }, both))).toEqual(right)
  // Of very few anonymous answers a leader is shown only how many there are.
  expect(countBack(promised, shown(5, { tally: null, answered: 4 }, points))).toEqual(right)
})

test('[GP24] one that is lost, there twice, or there as something else is told as that', () => {
  const points = [point('one', 'Vi ringer')]
  const of = (people: number, poll: object, found = points) => {
    const { lost, twice, changed } = countBack(promised, shown(people, poll, found))
    return { lost, twice, changed }
  }
  expect(of(4, { tally: tally(3, 1) })).toEqual({ lost: 1, twice: 0, changed: 0 })
  expect(of(6, { tally: tally(3, 1) })).toEqual({ lost: 0, twice: 1, changed: 0 })
  expect(of(5, { tally: tally(2, 1) })).toEqual({ lost: 1, twice: 0, changed: 0 })
  expect(of(5, { tally: tally(4, 1) })).toEqual({ lost: 0, twice: 1, changed: 0 })
  expect(of(5, { tally: null, answered: 3 })).toEqual({ lost: 1, twice: 0, changed: 0 })
  expect(of(5, { tally: tally(3, 1) }, [])).toEqual({ lost: 1, twice: 0, changed: 0 })
  expect(of(5, { tally: tally(3, 1) }, [...points, ...points])).toEqual({ lost: 0, twice: 1, changed: 0 })
  expect(of(5, { tally: tally(3, 1) }, [...points, point('stray', 'x')])).toEqual({
    lost: 0,
    twice: 1,
    changed: 0,
  })
  expect(of(5, { tally: tally(3, 1) }, [point('one', 'Vi')])).toEqual({ lost: 0, twice: 0, changed: 1 })
  expect(of(5, { id: 'other', tally: tally(3, 1) })).toEqual({ lost: 4, twice: 0, changed: 0 })
})
