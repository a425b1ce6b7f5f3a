import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const on = { activity: 'panel' } as const
let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }
const { start, call, forget } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await start({ store })
  entry = await prepared(running.app, [
    { type: 'NameMunicipalities', municipalities: ['bomlo', 'sund', 'rana'].map((id) => ({ id, name: id })) },
    {
      type: 'PreparePanel',
      ...on,
      item: null,
      assignments: [
        { id: 'a1', title: 'Hva virker?', minutes: 15, questions: [{ id: 'q1', text: 'Hvem?' }] },
      ],
    },
  ])
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
let joined = 0
async function joins(municipality: string | null, token = nanoid(24)): Promise<TestClient> {
  const phone = await enter(phoneHello(entry.code, token))
  const name = `From ${municipality} ${++joined}`
  expect(await phone.send({ type: 'Join', name, municipality, title: '' })).toMatchObject({ ok: true })
  await eventually(() => phone.view('own').person)
  return phone
}
async function does(client: TestClient, ...commands: readonly GatheringCommand[]) {
  for (const command of commands) expect(await client.send(command)).toMatchObject({ ok: true })
}
const idOf = (phone: TestClient) => phone.view('own').person?.id ?? ''
const panelOf = (phone: TestClient) => phone.view('own').panels[0]
const add = (point: string): GatheringCommand => ({
  type: 'AddPoint',
  ...{ ...on, step: 'q1', point, text: `canary ${point}` },
})
const choose = (card: string): GatheringCommand => ({ type: 'ChooseCard', ...on, card, before: null })
const step = (from: string | null, to: string): GatheringCommand => ({ type: 'StepPlenary', from, to })
const openPanel: readonly GatheringCommand[] = [
  { type: 'OpenPanel', ...on },
  { type: 'BeginAssignment', ...on, assignment: 'a1', from: null },
]

test('[PN6] [PN13] [PN19] a municipality chooses on its own phones, and the panel writes by itself', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [ane, bo, dina] = [await joins('bomlo'), await joins('bomlo'), await joins('sund')]
  await does(leader, { type: 'LetPanelBeChosen', ...on, open: true })
  await eventually(() => ane.view('group').panels[0]?.candidates.length === 2)
  await does(ane, { type: 'ChooseMember', ...on, municipality: 'bomlo', person: idOf(bo), from: null })
  await eventually(() => panelOf(bo)?.member)
  await eventually(() => ane.view('group').panels[0]?.member?.id === idOf(bo))
  await does(leader, { type: 'ProposePanel', ...on }, ...openPanel)
  await does(bo, add('p1'))
  await does(dina, add('p2'))
  await eventually(() => panelOf(bo)?.cards.length === 2 && panelOf(dina)?.cards.length === 2)
  expect(await ane.send(add('p3'))).toMatchObject({ ok: false, code: 'not-in-panel' })
  await does(dina, choose('p2'))
  const panel = () => leader.view('leader').activities.find(({ id }) => id === 'panel')
  await eventually(() => {
    const now = panel()
    return now?.kind === 'panel' && now.chosen.length === 1
  })
  expect(panel()).toMatchObject({ points: 2, seats: [{}, {}, { municipality: 'rana', state: 'empty' }] })
  // Not in what was first told, nor in any patch since.
  expect(JSON.stringify([ane.welcome(), ane.patches])).not.toContain('canary')
  expect(JSON.stringify([leader.patches])).not.toContain('canary p1')
})

test('[PN8] the leader is told of the seat of a member who goes home', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [ane, bo] = [await joins('bomlo'), await joins('bomlo')]
  await does(leader, { type: 'ReplaceMember', ...on, municipality: 'bomlo', person: idOf(ane) }, ...openPanel)
  await does(leader, { type: 'MarkLeft', person: idOf(ane) })
  const seat = () => {
    const panel = leader.view('leader').activities.find(({ id }) => id === 'panel')
    return panel?.kind === 'panel' ? panel.seats[0] : undefined
  }
  await eventually(() => seat()?.state === 'away')
  expect(seat()?.standIns).toEqual([idOf(bo)])
  await does(leader, {
    type: 'ReplaceMember',
    ...on,
    municipality: 'bomlo',
    person: seat()?.standIns[0] ?? '',
  })
  await eventually(() => panelOf(bo)?.member)
  expect(panelOf(ane)).toBeUndefined()
})

test('[PL3] [PL4] [PL7] two members press at once and the hall goes one step; phones look it up after a restart too', async () => {
  const token = nanoid(24)
  const leader = await enter(linkHello('leader', entry))
  const [screen, guest] = [await enter(linkHello('screen', entry)), await joins(null, token)]
  const [ane, dina] = [await joins('bomlo'), await joins('sund')]
  await does(leader, ...openPanel)
  await does(ane, add('p1'), add('p2'), choose('p1'), choose('p2'))
  await does(leader, { type: 'OpenPlenary', ...on, by: 'point', minutes: 15, presenter: null })
  await eventually(() => dina.view('own').speaker?.next === 'p1')
  const outcomes = await Promise.all([ane.send(step(null, 'p1')), dina.send(step(null, 'p1'))])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'moved-already' })
  await eventually(() => screen.view('screen').plenary?.on?.key === 'p1')
  await eventually(() => guest.view('hall').shown.length === 1)
  expect(JSON.stringify([guest.patches, screen.patches])).not.toContain('canary p2')
  await does(leader, { type: 'ClosePlenary' })
  await eventually(() => screen.view('screen').plenary === null)
  forget(running)
  await running.app.io.close()
  running = await start({ store })
  const back = await enter(phoneHello(entry.code, token))
  await eventually(() => back.view('hall').shown.length === 1)
  expect(back.view('hall').shown[0]).toMatchObject({ text: 'canary p1', municipalities: ['bomlo'] })
})

test('[PL12] [PL14] a wondering is on every phone at once, and its answers reach the panel and the leader', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [ane, bo, dina] = [await joins('bomlo'), await joins('bomlo'), await joins('sund')]
  await does(leader, { type: 'ReplaceMember', ...on, municipality: 'bomlo', person: idOf(ane) }, ...openPanel)
  await does(ane, add('p1'), choose('p1'))
  await does(leader, {
    type: 'SendWondering',
    ...{ activity: 'wonder', item: null, from: { ...on, card: 'p1' } },
    ...{ text: 'Hvem ringer hos dere?', who: 'duo', minutes: 10 },
  })
  await eventually(() => bo.view('own').talks.some(({ activity, circle }) => activity === 'wonder' && circle))
  expect(bo.view('hall').wonderings).toEqual([{ activity: 'wonder', from: { ...on, card: 'p1' } }])
  await does(dina, {
    type: 'AddPoint',
    ...{ activity: 'wonder', step: 'wondering', point: 'w1', text: 'Vi ringer selv' },
  })
  const answered = [{ activity: 'wonder', answers: [{ text: 'Vi ringer selv', municipality: 'sund' }] }]
  await eventually(() => ane.view('own').wonderings[0]?.answers.length === 1)
  expect(ane.view('own').wonderings).toMatchObject(answered)
  await eventually(() => leader.view('leader').wonderings[0]?.answers.length === 1)
  expect(leader.view('leader').wonderings).toMatchObject(answered)
  expect(bo.view('own').wonderings).toEqual([])
})
