import { nanoid } from 'nanoid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import {
  connect,
  eventually,
  linkHello,
  phoneHello,
  prepared,
  startApp,
  type TestApp,
  type TestClient,
} from '#tests/support/start-app.ts'

let running: TestApp
let entry: CatalogueEntry
beforeEach(async () => {
  running = await startApp()
  entry = await prepared(
    running.app,
    demoCommands(() => nanoid(10)),
  )
})
afterEach(() => running.app.close())

async function leaderAndPhone(): Promise<{ leader: TestClient; phone: TestClient; token: string }> {
  const leader = await connect(running.url, linkHello('leader', entry))
  const token = nanoid(24)
  const phone = await connect(running.url, phoneHello(entry.code, token))
  return { leader, phone, token }
}

test('[SV1] a phone joins as somebody on the list, answers, and the leader sees it', async () => {
  const { leader, phone } = await leaderAndPhone()
  await eventually(
    () => phone.view('lobby').expected.length,
    (n) => n === 25,
  )
  const me = phone.view('lobby').expected[0]
  expect(await phone.send({ type: 'JoinAs', person: me?.id ?? '' })).toMatchObject({ ok: true })
  await eventually(
    () => phone.view('own').person?.name,
    (name) => name === me?.name,
  )
  await eventually(
    () => leader.view('leader').arrivals.arrived,
    (n) => n === 1,
  )
  const poll = leader.view('leader').activities.find((a) => a.kind === 'poll' && a.question.type === 'choice')
  expect(await leader.send({ type: 'OpenPoll', activity: poll?.id ?? '' })).toMatchObject({ ok: true })
  await eventually(
    () => phone.view('hall').activities.length,
    (n) => n === 1,
  )
  const card = phone.view('hall').activities[0]
  if (card?.kind !== 'poll' || card.question.type !== 'choice') throw new Error('no poll')
  const choice = card.question.choices[0]?.id ?? ''
  expect(
    await phone.send({ type: 'CastBallot', activity: card.id, answer: { type: 'choice', choice } }),
  ).toMatchObject({ ok: true })
  await eventually(
    () => phone.view('own').ballots[0]?.answer,
    (answer) => answer?.type === 'choice',
  )
  await eventually(
    () => leader.view('leader').activities.find((a) => a.id === card.id),
    (a) => a?.kind === 'poll' && a.answered === 1,
  )
})
