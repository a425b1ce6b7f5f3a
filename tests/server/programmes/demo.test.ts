import { expect, test } from 'vitest'
import { programmeClock } from '#server/programmes/demo/demo-clock.ts'
import { DEMO_DAY, demoHistory } from '#server/programmes/demo/history.ts'
import { lived } from '#server/programmes/demo/records.ts'
import { programmeMatrix } from '#shared/programme/matrix.ts'
import { LANGUAGES, type Language } from '#shared/programme/municipalities.ts'
import { latestIn } from '#shared/programme/noise.ts'
import { standing } from '#shared/programme/plan.ts'
import { remindersDue } from '#shared/programme/replies.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { asked, hello, inMemory, type Made, reopened, seen } from './house.ts'

const { start, call } = liveServers()
const HALL = { id: 'demo-hall', title: 'Nærvær på timeplanen', place: 'Bergen' }
const demo = (language: Language = 'nb') => lived('programme-demo', demoHistory(language, HALL)).programme
const view = (language?: Language) =>
  programmeOwnerView(demo(language), Date.parse(`${DEMO_DAY}T10:00:00+01:00`))

test('[PV40] the demo programme has the municipalities, counties, phases and dates of its source', () => {
  const { municipalities, counties, phases, gatherings } = view()
  expect(municipalities).toHaveLength(31)
  expect(counties.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Østfold', 5],
    ['Hedmark', 4],
    ['Oppland', 2],
    ['Vestfold', 2],
    ['Telemark', 3],
    ['Hordaland', 1],
    ['Møre og Romsdal', 3],
    ['Sør-Trøndelag', 1],
    ['Nord-Trøndelag', 4],
    ['Nordland', 2],
    ['Troms', 2],
    ['Finnmark', 2],
  ])
  expect(phases.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['muster', '2016-09-27', '2016-09-27'],
    ['start', '2016-10-24', '2016-10-24'],
    ['county', '2016-11-01', '2017-03-17'],
    ['local', '2017-03-20', '2017-11-30'],
  ])
  const inPhases = new Map(phases.map(({ id, from, to }) => [id, { from, to }]))
  const kinds = gatherings.map(({ kind }) => kind)
  for (const { phase, from } of gatherings.filter((each) => each.from !== null)) {
    const span = inPhases.get(phase)
    expect(span && from && span.from <= from && from <= span.to).toBe(true)
  }
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  expect(['muster', 'kick-off', 'county', 'local', 'network'].map(count)).toEqual([1, 1, 12, 31, 1])
})

test('[PV40] it is in the middle of things: replies, reminders that are due, promises in every state, and gatherings to come', () => {
  const { gatherings, counts, counties } = view()
  expect(counts).toEqual({ done: 7, underWay: 13, overdue: 3, notBegun: 5, dropped: 1, all: 29 })
  expect(gatherings.filter(({ kind, stands }) => kind === 'county' && stands === 'held')).toHaveLength(7)
  expect(gatherings.find(({ id }) => id === 'network')).toMatchObject({ stands: 'made', made: HALL.id })
  expect(gatherings.find(({ id }) => id === 'muster')?.counts).toMatchObject({ comes: 30, not: 1 })
  expect(gatherings.find(({ id }) => id === 'nord-trondelag')?.counts).toEqual({
    ...{ comes: 2, perhaps: 1, not: 0, silent: 1, notInvited: 0, people: 7 },
  })
  expect(remindersDue(demo(), DEMO_DAY).map(({ planned, municipality }) => [planned, municipality])).toEqual([
    ['nord-trondelag', 'stjordal'],
    ['nord-trondelag', 'namsos'],
  ])
  expect(gatherings.filter(({ due }) => due > 0).map(({ id, due }) => [id, due])).toEqual([
    ['nord-trondelag', 2],
  ])
  expect(counties.flatMap(({ rows }) => rows).filter(({ first }) => first !== null)).toHaveLength(28)
})

test('[PV40] its figure is the source’s, whole and by sector, beside made-up ones that say so', () => {
  const programme = demo()
  const [leave] = programme.indicators
  const latest = (of: string) => latestIn(leave?.series[of]?.values ?? {})?.value
  expect([leave?.baseline?.value, leave?.target?.value, latest('whole')]).toEqual([8.4, 6.7, 9.6])
  expect([latest('sector nursery'), latest('sector care')]).toEqual([12.6, 11.4])
  expect(Object.keys(leave?.series ?? {})).toHaveLength(34)
  expect(leave?.source).toMatch(/^Eksempeltall/)
  expect(programmeMatrix(programme, { county: null, profile: null }).rows).toHaveLength(24)
})

test('[PV40] it is the same in three languages, each in its own words, and names nobody', () => {
  const [nb, nn, en] = LANGUAGES.map((language) => view(language))
  const promises = LANGUAGES.map((language) => standing(demo(language)))
  const shape = (is: (typeof promises)[number] | undefined) =>
    is?.map(({ id, municipality, by, said }) => [id, municipality, by, said.map(({ status }) => status)])
  for (const other of promises) expect(shape(other)).toEqual(shape(promises[0]))
  const texts = [nb, nn, en].map((is) => [is?.title, ...(is?.goals ?? []), is?.indicators[0]?.title])
  for (const at of texts[0]?.keys() ?? []) expect(new Set(texts.map((each) => each[at])).size).toBe(3)
  const answerable = new Set(promises.flatMap((is) => is.map(({ who }) => who)))
  // A role is one or two words, or has a small letter after the first; a name has two large ones.
  for (const who of answerable) expect(who).not.toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u)
})

test('[PV41] the demo programme is made once, with the demo gathering as one of its own, and is there after the next start', async () => {
  const store = inMemory()
  const running = await start({ store })
  const demos = () => asked<Made>(running.url, '/api/programmes/demo', { language: 'nn' })
  const first = await demos()
  expect(await demos()).toEqual(first)
  const { gathering } = await asked<{ gathering: string }>(running.url, '/api/demo', {})
  expect(running.app.registry.get(gathering)?.programme).toBe(first.programme)
  const owner = await call(running.url, hello(first, 'owner', first.secret))
  expect(seen(owner, 'owner')).toMatchObject({ title: 'Til stades', today: DEMO_DAY })
  const session = owner.welcome()?.session ?? ''
  expect(
    await asked(running.url, '/api/programmes/gathering', {
      ...first,
      session,
      planned: 'network',
      secret: undefined,
    }),
  ).toMatchObject({ gathering })
  await running.app.close()
  const again = await start({ store: reopened(store) })
  expect(await asked(again.url, '/api/programmes/demo', { language: 'nb' })).toEqual(first)
  const back = await call(again.url, hello(first, 'owner', first.secret))
  expect(seen(back, 'owner').municipalities).toHaveLength(31)
})

test('[PV41] its own clock makes it the same day there when it is made, and then goes as all others', () => {
  let now = Date.parse('2031-07-04T10:30:00Z')
  const clock = { now: () => now }
  const there = programmeClock(clock, 'programme-demo-20310704-abc')
  const date = () => new Date(there.now()).toISOString()
  expect(date()).toBe('2017-02-14T10:30:00.000Z')
  now += 24 * 3_600_000
  expect(date()).toBe('2017-02-15T10:30:00.000Z')
  expect(programmeClock(clock, 'programme-abc').now()).toBe(now)
})
