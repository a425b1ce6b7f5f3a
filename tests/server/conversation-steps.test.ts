import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { turnNow } from '#shared/activities/conversation/pace.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared } from '#tests/support/start-app.ts'

const { start, call } = liveServers()

const HOMES = ['bomlo', 'sund', 'vefsn']
const PREPARED: readonly RoomCommand[] = [
  { type: 'NameMunicipalities', municipalities: HOMES.map((id) => ({ id, name: `Kommune ${id}` })) },
]
const STEPS: StepAsked[] = [
  {
    id: 'duo',
    prompt: 'Fortell',
    who: 'duo',
    capture: 'own',
    sees: 'group',
    minutes: 10,
    turns: 'phases',
    each: 4,
  },
  {
    id: 'table',
    prompt: 'Rundt bordet',
    who: 'table',
    capture: 'top',
    top: 1,
    sees: 'group',
    minutes: 12,
    turns: 'round',
    brings: 'all',
  },
  { id: 'plenary', prompt: 'Sammen', who: 'plenary', capture: 'points', brings: 'marked', support: 1 },
]

/** So many phones of three municipalities, the leader's console and the hall screen. */
async function hallOf(count: number) {
  const server = await start()
  const entry = await prepared(server.app, PREPARED)
  const leader = await call(server.url, linkHello('leader', entry))
  const screen = await call(server.url, linkHello('screen', entry))
  const join = async (nth: number) => {
    const phone = await call(server.url, phoneHello(entry.code, nanoid(24)))
    const municipality = HOMES[nth % HOMES.length] ?? null
    await done(phone, { type: 'Join', name: `Person ${nth}`, municipality, title: '' })
    await eventually(() => phone.view('own').person)
    return phone
  }
  const phones: TestClient[] = []
  for (let nth = 0; nth < count; nth++) phones.push(await join(nth))
  await done(leader, { type: 'PrepareConversation', activity: 'talk', item: null, steps: STEPS })
  await done(leader, { type: 'OpenConversation', activity: 'talk' })
  return { ...server, leader, screen, phones, join }
}

async function done(client: TestClient, command: GatheringCommand): Promise<void> {
  expect(await client.send(command)).toMatchObject({ ok: true })
}

function talkOf(phone: TestClient): OwnTalk {
  const [talk] = phone.view('own').talks
  if (!talk) throw new Error('no conversation yet')
  return talk
}
const namesOf = (phone: TestClient) => talkOf(phone).circle?.people.map(({ name }) => name) ?? []
const nameOf = (phone: TestClient) => phone.view('own').person?.name ?? ''
const textsOf = (phone: TestClient) => talkOf(phone).points.map(({ text }) => text)

test('[SA34] each phone is told its partner and whose turn it is, and a late comer makes three of two', async () => {
  const { leader, phones, join, clock } = await hallOf(6)
  const circles = await eventually(
    () => phones.map(namesOf),
    (all) => all.every((names) => names.length === 2),
  )
  for (const [nth, phone] of phones.entries()) {
    expect(circles[nth]).toContain(nameOf(phone))
    const partner = circles[nth]?.find((name) => name !== nameOf(phone)) ?? ''
    const other = phones.find((each) => nameOf(each) === partner)
    expect(other && namesOf(other)).toEqual(circles[nth])
  }
  const speaking = phones.filter((phone) => {
    const { circle } = talkOf(phone)
    const [card] = phone.view('hall').activities
    if (!circle || card?.kind !== 'conversation') return false
    const turn = turnNow(card, card.clock, circle, clock.now() + MINUTE)
    return turn?.speaker === circle.people.findIndex(({ me }) => me)
  })
  expect(speaking).toHaveLength(3)
  const late = await join(7)
  const three = await eventually(
    () => namesOf(late),
    (names) => names.length === 3,
  )
  const moved = phones.filter((phone) => three.includes(nameOf(phone)))
  expect(moved).toHaveLength(2)
  for (const phone of moved)
    await eventually(
      () => namesOf(phone),
      (names) => names.length === 3,
    )
  for (const phone of phones.filter((each) => !moved.includes(each)))
    expect(namesOf(phone)).toEqual(circles[phones.indexOf(phone)])
  expect((await eventually(() => leader.view('leader').activities))[0]).toMatchObject({ talk: { run: 1 } })
})

test('[SA34] points go from the duo to the table to plenary, and reach no other phone before they may', async () => {
  const { leader, screen, phones } = await hallOf(6)
  const [first] = phones as [TestClient]
  await eventually(() => namesOf(first).length === 2)
  await done(first, {
    type: 'AddPoint',
    activity: 'talk',
    step: 'duo',
    point: 'point-1',
    text: 'hemmelig ord',
  })
  const partner = phones.find((phone) => phone !== first && namesOf(phone).includes(nameOf(first)))
  await eventually(
    () => partner && textsOf(partner),
    (texts) => texts?.[0] === 'hemmelig ord',
  )
  const others = phones.filter((phone) => phone !== first && phone !== partner)
  for (const phone of others) {
    expect(textsOf(phone)).toEqual([])
    expect(JSON.stringify(phone.patches)).not.toContain('hemmelig ord')
  }

  await done(leader, { type: 'BeginStep', activity: 'talk', step: 'table' })
  // The partner of the step before is not at the same table.
  await eventually(() => phones.every((phone) => talkOf(phone).run === 2))
  const table = phones.filter((phone) => namesOf(phone).includes(nameOf(first)))
  for (const phone of table)
    await eventually(
      () => textsOf(phone),
      (texts) => texts[0] === 'hemmelig ord',
    )
  await done(table.at(-1) ?? first, { type: 'MarkTop', activity: 'talk', point: 'point-1', top: true })
  await eventually(() => talkOf(first).points[0]?.top)
  expect(JSON.stringify(screen.view('screen').board)).not.toContain('hemmelig ord')

  await done(leader, { type: 'BeginStep', activity: 'talk', step: 'plenary' })
  for (const phone of phones)
    await eventually(
      () => talkOf(phone).ideas,
      (ideas) => ideas?.[0]?.text === 'hemmelig ord',
    )
  await eventually(() => JSON.stringify(screen.view('screen').board).includes('hemmelig ord'))
  for (const phone of phones)
    await done(phone, { type: 'SupportPoint', activity: 'talk', point: 'point-1', support: true })
  await eventually(
    () => leader.view('leader').activities[0],
    (talk) => talk?.kind === 'conversation' && talk.points[0]?.support === 6,
  )
  expect(talkOf(first).marks).toEqual(['point-1'])
})

test('[SA34] the turn goes round on the table’s phones alone, and the leader sees who waits', async () => {
  const { leader, phones } = await hallOf(6)
  await done(leader, { type: 'BeginStep', activity: 'talk', step: 'table' })
  const [first] = phones as [TestClient]
  const circle = (await eventually(() => (talkOf(first).run === 2 ? talkOf(first).circle : null)))?.id ?? ''
  await eventually(() => phones.every((phone) => talkOf(phone).run === 2))
  const mine = phones.filter((phone) => talkOf(phone).circle?.id === circle)
  const others = phones.filter((phone) => !mine.includes(phone))
  expect(others.length).toBeGreaterThan(0)
  const before = others.map((phone) => phone.patches.length)
  const outcomes = await Promise.all(
    mine.map((phone) => phone.send({ type: 'TakeTurn', activity: 'talk', circle, from: 0, to: 1 })),
  )
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  for (const phone of mine) await eventually(() => talkOf(phone).circle?.turn.place === 1)
  await done(first, { type: 'CallLeader', activity: 'talk', circle })
  const waits = () => {
    const [talk] = leader.view('leader').activities
    return talk?.kind === 'conversation'
      ? (talk.talk?.circles.filter(({ called }) => called !== null) ?? [])
      : []
  }
  expect(await eventually(waits, (circles) => circles.length === 1)).toMatchObject([{ id: circle }])
  await done(leader, { type: 'AnswerCall', activity: 'talk', circle })
  await eventually(() => talkOf(first).circle?.called === null && waits().length === 0)
  expect(others.map((phone) => phone.patches.length)).toEqual(before)
})
