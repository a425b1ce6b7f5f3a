import { expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { TEMPLATE_IDS, TEMPLATES_VERSION } from '#shared/library/templates.ts'
import type { GatheringFrom } from '#shared/protocol/programme.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { meeting } from '#tests/support/programme-given.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { asked, hello, type InMemory, inMemory, made, reopened, SET_UP } from './house.ts'

const { start, call, forget } = liveServers()
type Opened = { readonly gathering: string; readonly secret: string }

async function house(store: InMemory = inMemory()) {
  const running = await start({ store })
  const undated = { ...meeting('someday', ['bodo'], { title: 'Lokal konferanse' }), from: null }
  const long = {
    ...meeting('long', ['bodo', 'narvik'], { title: 'Tre dager' }),
    from: '2013-01-10',
    to: '2013-01-12',
  }
  const programme = await made(running, [...SET_UP, undated, long])
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  function open<T = Opened>(planned: string, from: unknown) {
    const body = { programme: programme.programme, session, planned, from }
    return asked<T>(running.url, '/api/programmes/gathering', body)
  }
  return { store, running, programme, open }
}
const template = (id: string, version = TEMPLATES_VERSION): GatheringFrom => ({
  ...{ is: 'template', template: id, version, language: 'nb' },
})
const stateOf = async ({ app }: TestApp, { gathering }: Opened) =>
  (await app.rooms.open(gathering)).gathering()

test('[PV20] each template makes a gathering with its own activities, on the day and for those that it is planned for', async () => {
  const { running, open } = await house()
  const opened = await open('nord', template('county-meeting'))
  const { title, place, zone, people, agenda, activities } = await stateOf(running, opened)
  expect({ title, place, zone }).toEqual({ title: 'Fylkesmøte i Bodø', place: 'Bodø', zone: 'Europe/Oslo' })
  expect(people.municipalities.map(({ id }) => id)).toEqual(['bodo', 'narvik'])
  expect(agenda.days.map(({ date, items }) => [date, items.length])).toEqual([['2012-11-15', 11]])
  expect([...activities.values()].map(({ kind }) => kind).sort()).toEqual([
    ...['commitments', 'conversation', 'conversation', 'evaluation', 'poll', 'presentations'],
  ])
  expect(await open('nord', template('kick-off'))).toEqual(opened)
  expect((await stateOf(running, opened)).activities.size).toBe(6)
  const undated = await stateOf(running, await open('someday', template('local-conference')))
  expect(undated.agenda.days.map(({ date }) => date)).toEqual([null])
})

test('[PV20] a template of two days on a plan of three has the third to be written, and on one of one keeps both', async () => {
  const { running, open } = await house()
  const long = await stateOf(running, await open('long', template('two-days')))
  expect(long.agenda.days.map(({ date }) => date)).toEqual(['2013-01-10', '2013-01-11', '2013-01-12'])
  expect(long.agenda.days[2]?.items).toHaveLength(1)
  const short = await stateOf(running, await open('troms', template('two-days')))
  expect(short.agenda.days.map(({ date }) => date)).toEqual(['2012-12-01', '2012-12-02'])
})

test('[PV20] a gathering is made like another of the programme, without anything that people did there, and from a file', async () => {
  const { running, open } = await house()
  const first = await open('nord', template('kick-off'))
  const room = await running.app.rooms.open(first.gathering)
  await room.submit(
    { type: 'SetGoals', heading: 'Nettverkets mål', goals: ['Lavere fravær'] },
    { by: { role: 'leader' }, device: '', command: null },
  )
  const before = await stateOf(running, first)
  const like = await stateOf(running, await open('troms', { is: 'like', planned: 'nord' }))
  expect(like.title).toBe('Fylkesmøte i Tromsø')
  expect(like.people.municipalities.map(({ id }) => id).toSorted()).toEqual(['bodo', 'tromso'])
  expect(like.agenda.days.map(({ date }) => date)).toEqual(['2012-12-01'])
  expect(like.goals.goals).toEqual(['Lavere fravær'])
  expect([...like.activities.keys()]).toEqual([...before.activities.keys()])
  const file = toProgrammeFile(before)
  const from = await stateOf(running, await open('long', { is: 'file', file }))
  expect(from.title).toBe('Tre dager')
  expect(from.agenda.days.map(({ date }) => date)).toEqual(['2013-01-10', '2013-01-11', '2013-01-12'])
  expect([...from.activities.keys()]).toEqual([...before.activities.keys()])
})

test('[PV20] a template or a file of a newer version, an unknown one, and one that is no file are told apart, and nothing is made', async () => {
  const { running, open } = await house()
  expect(await open('nord', template('two-days', TEMPLATES_VERSION + 1))).toEqual({
    ...{ ok: false, code: 'template-too-new', found: `${TEMPLATES_VERSION + 1}` },
  })
  expect(await open('nord', template('three-days'))).toMatchObject({ code: 'template-unknown' })
  expect(await open('nord', { is: 'file', file: { format: 'other' } })).toMatchObject({
    code: 'file-not-programme',
  })
  const newer = { format: 'samling-program', version: 99 }
  expect(await open('nord', { is: 'file', file: newer })).toMatchObject({ ok: false })
  expect(await open('nord', { is: 'like', planned: 'troms' })).toMatchObject({ code: 'gathering-not-linked' })
  expect(await open('gone', template('two-days'))).toMatchObject({ code: 'unknown-gathering' })
  expect(running.app.registry.list()).toEqual([])
})

test('[PV20] the promises that it opens with stand on its first item, whatever it is made from', async () => {
  const { running, programme, open } = await house()
  const room = await running.app.programmes.rooms.open(programme.programme)
  await room.submit(
    {
      ...{ type: 'WritePromise', promise: 'p1', municipality: 'bodo', base: null, what: 'Ringer alle' },
      ...{ who: 'HR-leder', by: '2013-02-01', how: '' },
    },
    { by: { role: 'owner' }, command: null },
  )
  for (const [planned, from] of [
    ['nord', template('county-meeting')],
    ['troms', null],
  ] as const) {
    const { activities, agenda } = await stateOf(running, await open(planned, from))
    expect(activities.get('from-programme')).toMatchObject({
      ...{ kind: 'commitments', item: agenda.days[0]?.items[0]?.id, carried: [{ what: 'Ringer alle' }] },
    })
  }
  const like = await stateOf(running, await open('long', { is: 'like', planned: 'nord' }))
  expect(like.activities.get('from-programme')).toMatchObject({ carried: [{ id: 'p1' }] })
})

test('[PV20] what was to be prepared from a template is, after a power cut too', async () => {
  const { store, running, open } = await house()
  let left = 3
  const append = store.append.bind(store)
  const failing: InMemory['append'] = async (stream, ...rest) => {
    const isGathering = running.app.registry.get(stream) !== undefined
    if (isGathering && left-- <= 0) throw new Error('the power is out')
    return await append(stream, ...rest)
  }
  Object.assign(store, { append: failing })
  expect(await open('nord', template('county-meeting'))).toMatchObject({ ok: false })
  expect(running.app.registry.list()).toMatchObject([{ planned: 'nord' }])
  Object.assign(store, { append })
  forget(running)
  await running.app.close()
  const after = await start({ store: reopened(store) })
  await after.app.programmes.steward.begin()
  const [entry] = after.app.registry.list()
  expect(entry).not.toHaveProperty('prepares')
  expect(entry).not.toHaveProperty('planned')
  const state = await stateOf(after, { gathering: entry?.id ?? '', secret: '' })
  expect(state.agenda.days.map(({ date, items }) => [date, items.length])).toEqual([['2012-11-15', 11]])
  expect(state.activities.size).toBe(6)
})

test('[PV20] every template fits a plan', async () => {
  const { running, programme, open } = await house()
  const room = await running.app.programmes.rooms.open(programme.programme)
  for (const id of TEMPLATE_IDS) {
    await room.submit(meeting(id, ['bodo'], { from: '2013-02-28', title: id }), {
      ...{ by: { role: 'owner' }, command: null },
    })
    expect(await open(id, template(id))).toHaveProperty('secret')
  }
})
