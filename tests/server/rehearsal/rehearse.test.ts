import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DEMO_ACTIVITIES } from '#server/demo/demo-activities.ts'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { type RehearsalOptions, rehearse } from '#server/rehearsal/rehearse.ts'
import type { NewRecord } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { RehearsalProgress } from '#shared/protocol/rehearsal.ts'
import { SMALL } from './small-programme.ts'

const demo = (): RehearsalOptions => ({
  title: '',
  commands: demoCommands(() => nanoid(12), Date.UTC(2027, 2, 3, 12)),
  people: 12,
  speed: 2_000,
  seed: 3,
  today: Date.UTC(2027, 2, 3, 12),
  stop: new AbortController().signal,
  onProgress: () => undefined,
})
const small = (): RehearsalOptions => ({ ...demo(), commands: SMALL })
/** Other tests rehearse at the same time, each in a folder of its own. */
const own = mkdtempSync(join(tmpdir(), 'samling-rehearse-test-'))
beforeAll(() => vi.stubEnv('TMPDIR', own))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(own, { recursive: true, force: true })
})
const leftBehind = async () => (await readdir(own)).filter((name) => name.startsWith('samling-rehearsal-'))

/** A store that says that everything is written, and writes something else in the place of what `replace` gives. */
function breaking(
  replace: (record: NewRecord) => NewRecord | null,
): NonNullable<RehearsalOptions['openStore']> {
  return async (options) => {
    const store = await openJournalStore(options)
    const append = store.append.bind(store)
    store.append = (stream, expected, records) =>
      append(
        stream,
        expected,
        records.map((record) => replace(record) ?? record),
      )
    return store
  }
}

/** Once, for the first record that is one. */
function once(isOne: (record: NewRecord) => boolean, change: (record: NewRecord) => NewRecord) {
  let done = false
  return (record: NewRecord): NewRecord | null => {
    if (done || !isOne(record)) return null
    done = true
    return change(record)
  }
}
const nothing = ({ at, by }: NewRecord): NewRecord => ({
  type: 'v1.ThemeSet',
  at,
  by,
  command: null,
  public: { theme: 'light' },
  private: null,
})

test('[GP6] [GP8] [GP16] [GP18] a whole gathering over real sockets: every prompt is answered and stored once, the days are told, and nothing is left behind', {
  timeout: 120_000,
}, async () => {
  const told: RehearsalProgress[] = []
  const report = await rehearse({ ...demo(), onProgress: (progress) => told.push(progress) })
  expect(report?.wrong).toEqual([])
  expect(report?.ok).toBe(true)
  const asked = report?.prompts.map(({ text }) => text) ?? []
  for (const activity of DEMO_ACTIVITIES)
    if ('question' in activity) expect(asked).toContain(activity.question.text)
  for (const { text, kind, came, expected, missing } of report?.prompts ?? []) {
    const isForFew = text.startsWith('Prosjektlederne')
    expect(expected).toBeGreaterThan(kind === 'nothing' ? -1 : isForFew ? 0 : 5)
    expect([came, missing]).toEqual([expected, 0])
  }
  expect(report?.figures.reconnects).toBeGreaterThan(0)
  expect(report?.figures.resent).toBeGreaterThan(0)
  expect(report?.figures.perPhone.in.bytes.mean).toBeGreaterThan(1_000)
  expect(await leftBehind()).toEqual([])
  expect(report?.days.map(({ items }) => items.every(({ started }) => started !== null))).toEqual([
    true,
    true,
  ])
  expect(report?.days.map(({ date }) => date)).toEqual(['2027-03-03', '2027-03-04'])
  expect(report?.days[0]?.items.find(({ title }) => title === 'Lunsj')).toMatchObject({ planned: '12:00' })
  expect(report?.late.length).toBeGreaterThan(0)
  expect(report?.left.length).toBeGreaterThan(0)
  expect(told.at(-1)).toMatchObject({ done: 1, item: 'Evaluering og vel hjem' })

  // What observers wrote without a net was delivered hours later; the panel wrote, and both presented all that they had chosen.
  const { observers, panels, readBacks, plenaries, wonderings } = report?.boards ?? {}
  expect(observers?.map(({ notes }) => notes > 5)).toEqual([true, true, true])
  expect(observers?.[2]?.waited).toBeGreaterThan(0)
  expect(observers?.[2]?.longest).toBeGreaterThan(60)
  const [panel] = panels ?? []
  expect((panel?.members ?? 0) + (panel?.empty.length ?? 0)).toBe(5)
  expect(panel?.assignments[0]?.points).toBeGreaterThan(0)
  expect(readBacks?.asked).toBe(2)
  expect(readBacks?.answers).toBeGreaterThan(0)
  expect(plenaries?.map(({ of }) => of)).toEqual(['panel', 'observers'])
  for (const { chosen, shown } of plenaries ?? []) expect([shown, chosen > 0]).toEqual([chosen, true])
  expect(wonderings?.map(({ of, came, expected }) => [of, came === expected, came > 5])).toEqual([
    ['panel', true, true],
    ['observers', true, true],
  ])
})

test('[GP7] an answer that was acknowledged and not stored is reported: what, whose and where', {
  timeout: 120_000,
}, async () => {
  const openStore = breaking(once(({ type }) => type === 'v1.PointAdded', nothing))
  const report = await rehearse({ ...small(), openStore })
  expect(report?.ok).toBe(false)
  expect(report?.wrong.filter(({ what }) => what !== 'state')).toEqual([
    {
      what: 'lost',
      who: expect.stringMatching(/\w/),
      where: 'Hva vil dere prøve?',
      detail: expect.stringMatching(/\(\d+\.2\)$/),
    },
  ])
  expect(report?.prompts[1]).toMatchObject({ missing: 1 })
})

test('[GP7] [GP19] so is one that is stored as something else, an anonymous one that is gone, and a sentence of the summary', {
  timeout: 120_000,
}, async () => {
  const changed = once(
    ({ type, private: hidden }) => type === 'v1.BallotCast' && JSON.stringify(hidden).includes('"scale"'),
    (record) => ({ ...record, private: { answer: { type: 'scale', value: 99 } } }),
  )
  // Whoever is the first: they may have changed their mind, and answered twice.
  let whose: unknown
  const gone = (record: NewRecord): NewRecord | null => {
    if (record.type !== 'v1.PersonAnswered') return null
    const { activity, person } = record.public
    whose ??= `${activity} ${person}`
    return whose === `${activity} ${person}` ? nothing(record) : null
  }
  const unsaid = once(({ type }) => type === 'v1.SummaryLineWritten', nothing)
  const openStore = breaking((record) => changed(record) ?? gone(record) ?? unsaid(record))
  const report = await rehearse({ ...small(), openStore })
  const found = report?.wrong.map(({ what, where }) => `${what}: ${where}`) ?? []
  expect(found).toContain('changed: Hvor langt er dere kommet?')
  expect(found).toContain('lost: Hva bør vi gjøre annerledes?')
  expect(found).toContain('lost: Det vi tar med oss')
  // Nobody learns whose it was, not even from what went wrong.
  expect(report?.wrong.filter(({ where }) => where.startsWith('Hva bør')).map(({ who }) => who)).toEqual(
    report?.wrong.filter(({ where }) => where.startsWith('Hva bør')).map(() => ''),
  )
})

test('[GP6] a rehearsal that is stopped ends at once, tells nothing and leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  const stop = new AbortController()
  const report = await rehearse({ ...demo(), speed: 500, stop: stop.signal, onProgress: () => stop.abort() })
  expect(report).toBeNull()
  expect(await leftBehind()).toEqual([])
})

test('[GP6] a programme whose days have passed, or have no people and no prompts, is played all the same', {
  timeout: 60_000,
}, async () => {
  const item = { end: null, speakers: [], details: [], kind: 'other', pinned: false } as const
  const report = await rehearse({
    ...demo(),
    commands: [
      {
        type: 'ReviseAgenda',
        base: 0,
        title: 'Fjoråret',
        source: '',
        days: [
          { id: 'd1', date: '2012-09-12', label: '', items: [] },
          {
            id: 'd2',
            date: '2012-09-13',
            label: 'Torsdag',
            items: [{ ...item, speakers: [], details: [], id: 'i1', start: 600, title: 'Prat' }],
          },
        ],
      },
    ],
  })
  expect(report).toMatchObject({
    wrong: [],
    ok: true,
    title: 'Fjoråret',
    prompts: [],
    days: [{ label: 'Torsdag', date: '2012-09-13' }],
  })
})

test('[GP1] [GP8] steps of a conversation are begun in turn, those who present come one after the other, and everybody gets a table', {
  timeout: 60_000,
}, async () => {
  const item = { speakers: [], details: [], pinned: false }
  const step = { who: 'municipality', capture: 'points' } as const
  const report = await rehearse({
    ...demo(),
    commands: [
      {
        type: 'NameMunicipalities',
        municipalities: ['Vefsn', 'Sund', 'Jondal'].map((name) => ({ id: name.toLowerCase(), name })),
      },
      {
        type: 'ReviseAgenda',
        base: 0,
        title: 'Hele repertoaret',
        source: '',
        days: [
          {
            id: 'd1',
            date: null,
            label: '',
            items: [
              {
                ...item,
                speakers: [],
                details: [],
                id: 'i1',
                start: 540,
                end: 600,
                title: 'Runde',
                kind: 'presentations',
              },
              {
                ...item,
                speakers: [],
                details: [],
                id: 'i2',
                start: 600,
                end: 720,
                title: 'Samtale',
                kind: 'conversation',
              },
            ],
          },
        ],
      },
      { type: 'PreparePresentations', activity: 'round', item: 'i1', minutes: 5, shared: true, order: [] },
      {
        type: 'PrepareConversation',
        activity: 'talk',
        item: 'i2',
        steps: [
          { ...step, id: 'alone', prompt: 'Tenk selv', who: 'alone', capture: 'own', sees: 'nobody' },
          {
            ...step,
            id: 'listen',
            prompt: 'Lytt',
            who: 'duo',
            capture: 'nothing',
            turns: 'phases',
            minutes: 6,
          },
          { ...step, id: 'table', prompt: 'Ved bordet', who: 'table', minutes: 10, turns: 'round' },
          { ...step, id: 'all', prompt: 'I plenum', who: 'plenary' },
        ],
      },
    ],
  })
  expect(report?.wrong).toEqual([])
  expect(report?.prompts.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'words Runde',
    'points Tenk selv',
    'nothing Lytt',
    'points Ved bordet',
    'points I plenum',
  ])
  for (const { kind, came, expected } of report?.prompts ?? [])
    expect([came, expected > 6]).toEqual([expected, kind !== 'nothing'])
  expect(report?.tables).toMatchObject({ rounds: 1, without: [] })
  expect(report?.groups).toEqual({ steps: 2, without: [] })
})
