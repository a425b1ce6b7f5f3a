import { makeReporter } from '#server/exports/reporter.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { REPORT_FORMATS } from '#shared/report/formats.ts'
import { SECTION_IDS } from '#shared/report/section.ts'
import { MORNING, reported } from '#tests/support/reported.ts'
import { loopTime } from './loop-time.ts'
import type { Row } from './report.ts'
import { pause } from './stats.ts'

const EACH = 75
const POINTS = 14_000
const POLLS = 18
const EVERY = 5
const QUIET = 3_000

/**
 * The report of two days with 300 people and 20,000 points and answers, every format in one zip, while points go on coming in. The
 * processor time is that of the whole process, the hall's own with it. A block is what the event loop itself has worked between two
 * turns, in its own processor time: how long other programs kept it from its turn says nothing of it. That stands on a row of its own.
 */
export async function reports(): Promise<readonly Row[]> {
  const words = (nth: number) =>
    `Vi ringer den første dagen, og følger opp etter ${nth % 14} dager med plan ${nth}`
  let gathering = reported({
    each: EACH,
    points: Array.from({ length: POINTS }, (_, nth) => words(nth)),
    texts: Array.from({ length: 4 * EACH }, (_, nth) => words(nth)),
  })
  for (let poll = 0; poll < POLLS; poll++) gathering = asked(poll, words).reduce(evolve, gathering)
  const whole = gathering
  const reporter = makeReporter()
  const make = (format: (typeof REPORT_FORMATS)[number]) =>
    reporter.make({
      ...{ gathering: whole, version: 30_000, at: MORNING, scope: { for: 'leader' }, sections: SECTION_IDS },
      ...{ lang: 'nb', format },
    })
  // The thread is there, and has read its programs: from their sources, which no server does.
  await reporter.make({
    ...{ gathering: reported(), version: 1, at: MORNING, scope: { for: 'leader' }, sections: SECTION_IDS },
    ...{ lang: 'nb', format: 'all' },
  })
  let waits: number[] = []
  let worked: number[] = []
  let since = loopTime()
  let due = performance.now() + EVERY
  let came = 0
  const hall = setInterval(() => {
    const late: GatheringEvent = {
      type: 'v1.PointAdded',
      ...{ activity: 'talk', step: 'own', point: `late-${came++}`, person: 'sund-0', group: 'sund' },
      ...{ text: words(came), at: MORNING, late: true },
    }
    gathering = evolve(gathering, late)
    waits.push(Math.max(0, performance.now() - due))
    const now = loopTime()
    worked.push(now - since)
    since = now
    due = performance.now() + EVERY
  }, EVERY)
  const rows: Row[] = []
  const row = (
    what: string,
    unit: string,
    samling: number,
    limit: Row['limit'],
    floor: number | null = null,
  ) =>
    rows.push({
      bench: 'reports',
      what: `300 people, 20,000 points and answers: ${what}`,
      unit,
      floor,
      samling,
      limit,
    })
  // What the machine does to a loop by itself, in as long a time.
  await pause(QUIET)
  const floor = { waits: Math.max(...waits), worked: Math.max(...worked) }
  waits = []
  worked = []
  const cpu = process.cpuUsage()
  const began = performance.now()
  const { bytes } = await make('all')
  const used = process.cpuUsage(cpu)
  row('processor time of all six files in one zip', 's', (used.user + used.system) / 1e6, null)
  row('asked → there, every format', 's', (performance.now() - began) / 1_000, null)
  const block = Math.max(...worked)
  row('the longest block of the event loop meanwhile', 'ms', block, { of: 'value', most: 50 }, floor.worked)
  row('the longest wait for a turn, other programs counted', 'ms', Math.max(...waits), null, floor.waits)
  row('the zip', 'kB', bytes.length / 1_000, null)
  clearInterval(hall)
  for (const format of REPORT_FORMATS.filter((each) => each !== 'all')) {
    const before = process.cpuUsage()
    await make(format)
    const alone = process.cpuUsage(before)
    row(`processor time of ${format}`, 's', (alone.user + alone.system) / 1e6, { of: 'value', most: 2 })
  }
  await reporter.close()
  return rows
}

/** A question that everybody has answered in words of their own. */
function asked(poll: number, words: (nth: number) => string): readonly GatheringEvent[] {
  const activity = `open-${poll}`
  const answers = Array.from({ length: 4 * EACH }, (_, nth) => ({
    type: 'text' as const,
    text: words(nth + poll),
  }))
  return [
    {
      type: 'v1.PollPrepared',
      ...{ activity, item: null, anonymous: true, question: { type: 'text', text: `Spørsmål ${poll}` } },
    },
    { type: 'v1.PollOpened', activity, at: MORNING },
    { type: 'v1.BallotBoxEmptied', activity, round: 1, answers },
    { type: 'v1.PollClosed', activity, at: MORNING },
  ]
}
