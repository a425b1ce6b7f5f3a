import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const ALL = ['bomlo', 'sund', 'vefsn']
const activity = 'round'
let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }
const { start, call, hangUp, forget } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await start({ store })
  entry = await prepared(running.app, [
    { type: 'NameMunicipalities', municipalities: ALL.map((id) => ({ id, name: id })) },
  ])
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
let joined = 0
async function joins(municipality: string, token = nanoid(24)): Promise<TestClient> {
  const phone = await enter(phoneHello(entry.code, token))
  expect(
    await phone.send({
      type: 'Join',
      name: `From ${municipality} ${++joined}`,
      municipality,
      title: '',
    }),
  ).toMatchObject({ ok: true })
  await eventually(() => phone.view('own').person)
  return phone
}
async function does(client: TestClient, ...commands: readonly GatheringCommand[]) {
  for (const command of commands) expect(await client.send(command)).toMatchObject({ ok: true })
}
const cardOf = (phone: TestClient) => {
  const card = phone.view('hall').activities.find(({ kind }) => kind === 'presentations')
  if (card?.kind !== 'presentations') throw new Error('no round')
  return card
}
const prepare: GatheringCommand = {
  type: 'PreparePresentations',
  ...{ activity, item: null, minutes: 4, shared: true, order: ALL },
}
const begin = (municipality: string | null, from: string | null): GatheringCommand => ({
  type: 'BeginPresentation',
  ...{ activity, municipality, from },
})
const word = (to: string, text: string, named = false): GatheringCommand => ({
  type: 'SendWord',
  ...{ activity, word: nanoid(10), to, kind: 'advice', named, text },
})

test('[PX7] [PX12] [PX19] the leader gives the floor, and phones, observer and hall screen follow', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [screen, observer] = [
    await enter(linkHello('screen', entry)),
    await enter(linkHello('observer', entry)),
  ]
  const [bomlo, sund] = [await joins('bomlo'), await joins('sund')]
  await does(leader, prepare, { type: 'OpenPresentations', activity })
  await eventually(() => cardOf(bomlo).next === 'bomlo')
  expect(screen.view('screen').scene).toBe('welcome')

  await does(bomlo, { type: 'AddPoint', activity, step: 'short', point: 'p1', text: 'Ned til 8 %' })
  await does(leader, begin('bomlo', null))
  await eventually(() => cardOf(sund).now?.municipality === 'bomlo' && cardOf(sund).next === 'sund')
  await eventually(() => cardOf(observer).now?.municipality === 'bomlo')
  await eventually(() => screen.view('screen').scene === 'presentations')
  await eventually(() => screen.view('screen').round?.lines[0]?.text === 'Ned til 8 %')

  running.clock.advance(2 * MINUTE)
  await does(leader, begin('sund', 'bomlo'))
  await eventually(() => cardOf(bomlo).now?.municipality === 'sund')
  expect(cardOf(bomlo)).toMatchObject({ now: { allowance: 5 * MINUTE, used: 0 }, share: 5 * MINUTE })
  expect(screen.view('screen').round?.lines ?? []).toEqual([])
  expect(await leader.send(begin('vefsn', 'bomlo'))).toMatchObject({ ok: false, code: 'moved-already' })
})

test('[PX18] a word reaches the municipality it went to, the leader and its writer, and no other socket', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [screen, observer] = [
    await enter(linkHello('screen', entry)),
    await enter(linkHello('observer', entry)),
  ]
  const [bomlo, other, sund, vefsn] = [
    ...[await joins('bomlo'), await joins('bomlo'), await joins('sund'), await joins('vefsn')],
  ] as [TestClient, TestClient, TestClient, TestClient]
  await does(leader, prepare, { type: 'OpenPresentations', activity }, begin('bomlo', null))
  await eventually(() => cardOf(sund).now)
  await does(sund, word('bomlo', 'unnamed-canary'), word('bomlo', 'named-canary', true))
  for (const phone of [bomlo, other]) await eventually(() => phone.view('group').words.length === 2)
  expect(bomlo.view('group').words.map(({ from }) => from)).toEqual([
    '',
    expect.stringMatching(/^From sund \d, sund$/),
  ])
  await eventually(() => sund.view('own').words.length === 2)
  await eventually(() => JSON.stringify(leader.view('leader')).includes('unnamed-canary'))
  // Told to all, so that whatever else was on its way has come.
  await does(leader, begin('sund', 'bomlo'))
  await eventually(() => cardOf(vefsn).now?.municipality === 'sund')
  await eventually(() => screen.view('screen').round?.card.now?.municipality === 'sund')
  await eventually(() => cardOf(observer).now?.municipality === 'sund')
  for (const client of [vefsn, observer, screen]) {
    const heard = JSON.stringify([client.patches, client.welcome()])
    expect(heard).not.toContain('canary')
  }
  expect(JSON.stringify([sund.view('group'), bomlo.view('own')])).not.toContain('canary')
  expect(await vefsn.send({ type: 'SkipPresentation', activity, municipality: 'sund' })).toMatchObject({
    ...{ ok: false, code: 'not-allowed' },
  })
  expect(await bomlo.send(word('bomlo', 'x'))).toMatchObject({ ok: false, code: 'to-others-only' })
})

test('[PX10] [PX15] [PX16] a server that starts again has the round as it was, and a word sent twice is one', async () => {
  const token = nanoid(24)
  const leader = await enter(linkHello('leader', entry))
  const sund = await joins('sund', token)
  await does(leader, prepare, { type: 'OpenPresentations', activity }, begin('bomlo', null))
  await does(sund, { type: 'AddPoint', activity, step: 'project', point: 'p1', text: 'Samtalekort' })
  running.clock.advance(3 * MINUTE)
  const [again, id] = [word('bomlo', 'Godt'), nanoid(10)]
  expect(await sund.send(again, id)).toMatchObject({ ok: true })
  hangUp()
  forget(running)
  await running.app.io.close()

  running = await start({ store, clock: running.clock })
  const back = await enter(phoneHello(entry.code, token))
  await eventually(() => back.view('own').words.length === 1)
  expect(await back.send(again, id)).toMatchObject({ ok: true })
  expect(await back.send(again)).toMatchObject({ ok: true })
  expect(back.view('own').words).toHaveLength(1)
  expect(back.view('group').points).toMatchObject([{ step: 'project', text: 'Samtalekort' }])
  expect(cardOf(back).now).toMatchObject({ municipality: 'bomlo', allowance: 4 * MINUTE })
  const [round] = (await enter(linkHello('leader', entry))).view('leader').activities
  expect(round?.kind === 'presentations' && round.words).toHaveLength(1)
})
