import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }
const { start, call, forget } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await start({ store })
  entry = await prepared(running.app, [
    { type: 'NameMunicipalities', municipalities: ['bomlo', 'sund'].map((id) => ({ id, name: id })) },
    commandExamples.ReviseAgenda,
  ])
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
const observes = () => enter(linkHello('observer', entry))
const again = (client: TestClient) => ({
  ...linkHello('observer', entry),
  secret: null,
  session: client.welcome()?.session ?? null,
})
function write(note: string, writtenAt = running.clock.now(), text = `Notat ${note}`): GatheringCommand {
  return { type: 'WriteNote', note, text, theme: null, quote: null, writtenAt, about: null }
}
async function does(client: TestClient, ...commands: readonly GatheringCommand[]) {
  for (const command of commands) expect(await client.send(command)).toMatchObject({ ok: true })
}
const notesOf = (client: TestClient) => client.patches.filter(({ slot }) => slot === 'notes')

test('[NO12] [NO13] observers and the leader share notes as they come; each device goes by a name of its own', async () => {
  const [one, two, leader] = [await observes(), await observes(), await enter(linkHello('leader', entry))]
  await does(one, write('n1'))
  await does(two, write('n2'))
  for (const client of [one, two, leader])
    await eventually(() => client.view('notes').count === 2 && client.view('notes').latest === 'n2')
  const { notes, observers } = leader.view('notes')
  expect(notes.n1?.by).toBe(one.welcome()?.person)
  expect(observers.map(({ id, number }) => [id, number])).toEqual([
    [one.welcome()?.person, 1],
    [two.welcome()?.person, 2],
  ])
  expect(one.welcome()?.person).not.toBe(two.welcome()?.person)
})

test('[NO25] phones and hall screens get no notes, not even when they ask', async () => {
  const [observer, screen] = [await observes(), await enter(linkHello('screen', entry))]
  const phone = await enter({ ...phoneHello(entry.code), notes: true })
  await does(phone, { type: 'Join', name: 'Deltaker', municipality: 'bomlo', title: '' })
  await does(observer, write('n1'))
  await eventually(() => observer.view('notes').count)
  for (const client of [phone, screen]) {
    client.socket.emit('resync', { slots: ['notes', 'hall', 'screen'] })
    // Answered in order: what was to come of the resync has come.
    await client.socket.emitWithAck('ping')
    expect(() => client.view('notes')).toThrow('no notes view')
    expect(notesOf(client)).toEqual([])
  }
  expect(await phone.send(write('n2'))).toMatchObject({ ok: false, code: 'not-observing' })
})

test('[NO12] the phone of somebody who gets the duty writes, and is shown the rest, for as long as they have it', async () => {
  const [observer, leader] = [await observes(), await enter(linkHello('leader', entry))]
  await does(observer, write('n1'))
  const token = nanoid(24)
  const phone = await enter({ ...phoneHello(entry.code, token), notes: true })
  const plain = await enter(phoneHello(entry.code, token))
  await does(phone, { type: 'Join', name: 'Deltaker', municipality: 'bomlo', title: '' })
  const person = await eventually(() => phone.view('own').person?.id ?? '')
  const duties = (...held: 'observer'[]): GatheringCommand => ({
    type: 'EditPerson',
    ...{ person, name: 'Deltaker', municipality: 'bomlo', title: '', duties: held, stands: 1 },
  })
  await does(leader, duties('observer'))
  await eventually(() => phone.view('notes').count === 1)
  await does(phone, write('n2'))
  await eventually(() => phone.view('notes').notes.n2?.by === person)
  await does(leader, duties())
  await eventually(() => phone.view('own').person?.duties.length === 0)
  expect(await phone.send(write('n3'))).toMatchObject({ ok: false, code: 'not-observing' })
  const before = notesOf(phone).length
  await does(observer, write('n4'))
  await eventually(() => observer.view('notes').count === 3)
  expect(notesOf(phone)).toHaveLength(before)
  expect(() => plain.view('notes')).toThrow('no notes view')
})

test('[NO2] [NO5] a morning without a net loses nothing and doubles nothing, and each note is about what was on then', async () => {
  const leader = await enter(linkHello('leader', entry))
  const began = running.clock.now()
  await does(leader, { type: 'StartItem', item: 'welcome', from: null })
  running.clock.advance(60 * MINUTE)
  await does(leader, { type: 'StartItem', item: 'lunch', from: 'welcome' })
  running.clock.advance(180 * MINUTE)
  const tablet = await observes()
  const written = Array.from({ length: 12 }, (_, nth) => ({
    id: `command-${nth}`,
    command: write(`n${nth}`, began + nth * 10 * MINUTE),
  }))
  for (const { id, command } of written.slice(0, 7))
    expect(await tablet.send(command, id)).toMatchObject({ ok: true })
  // The answers to some were lost on the way back, and the server started again.
  tablet.close()
  forget(running)
  await running.app.io.close()
  running = await start({ store, clock: running.clock })
  const back = await enter(again(tablet))
  for (const { id, command } of written.slice(4))
    expect(await back.send(command, id)).toMatchObject({ ok: true })
  // A new session, and the same outbox under new command ids.
  const anew = await observes()
  for (const { command } of written) expect(await anew.send(command)).toMatchObject({ ok: true })
  const { notes, count } = await eventually(
    () => anew.view('notes'),
    (view) => view.count === 12,
  )
  expect(count).toBe(12)
  expect(Object.keys(notes)).toHaveLength(12)
  expect(notes.n3?.about.item).toBe('welcome')
  expect(notes.n7?.about.item).toBe('lunch')
  expect(new Set(Object.values(notes).map(({ by }) => by))).toEqual(new Set([tablet.welcome()?.person]))
})

test('[NO13] a device that comes back by its session is the same', async () => {
  const one = await observes()
  one.close()
  const back = await enter(again(one))
  expect(back.welcome()?.person).toBe(one.welcome()?.person)
  expect(back.welcome()?.person).toMatch(/^ob-[\w-]{12}$/)
})

test('[NO13] those whose pages are open are told of, and who closes theirs is not', async () => {
  const [one, leader] = [await observes(), await enter(linkHello('leader', entry))]
  const two = await observes()
  const names = (...all: TestClient[]) => all.map((each) => each.welcome()?.person ?? '').sort()
  for (const client of [one, two, leader])
    await eventually(() => client.view('notes').here.join() === names(one, two).join())
  // Two pages of one browser are one observer.
  await enter(again(one))
  two.close()
  await eventually(() => leader.view('notes').here.join() === names(one).join())
  expect(leader.view('notes').observers).toEqual([])
})

test('[NO13] a command id of one device says nothing of another device’s', async () => {
  const [one, two] = [await observes(), await observes()]
  expect(await one.send(write('n1'), 'the-same-id')).toMatchObject({ ok: true })
  expect(await two.send(write('n2'), 'the-same-id')).toMatchObject({ ok: true })
  await eventually(() => one.view('notes').count === 2)
})

test('[NO27] a note reaches the others in one patch of less than 2 kB, with 400 on the board as with 20', async () => {
  const text = 'De ringte alle som var borte den første dagen, og spurte hva som skulle til. '.repeat(3)
  const sizes: number[] = []
  for (const count of [20, 400]) {
    const there = Array.from({ length: count }, (_, nth) => write(`n${nth}`, 1, text))
    entry = await prepared(running.app, there)
    const [writer, other] = [await observes(), await observes()]
    expect(other.view('notes').count).toBe(count)
    await does(writer, write('new', running.clock.now(), text))
    await eventually(() => other.view('notes').notes.new?.text)
    expect(notesOf(other)).toHaveLength(1)
    sizes.push(JSON.stringify(notesOf(other)[0]).length)
  }
  expect(sizes[1]).toBeLessThan(2_000)
  expect(Math.abs((sizes[1] ?? 0) - (sizes[0] ?? 0))).toBeLessThan(10)
})

test('[TA6] [TA8] two who move the same point in the same second both see what happened, and nothing is lost', async () => {
  const [one, two] = [await observes(), await observes()]
  await does(one, write('a'), write('b'), write('c'))
  const onBoard = (
    type: 'ChooseCard' | 'MoveCard',
    card: string,
    before: string | null = null,
  ): GatheringCommand => ({
    type,
    ...{ activity: null, card, before },
  })
  await does(one, onBoard('ChooseCard', 'a'), onBoard('ChooseCard', 'b'), onBoard('ChooseCard', 'c'))
  const outcomes = await Promise.all([
    one.send(onBoard('MoveCard', 'c', 'a')),
    two.send(onBoard('MoveCard', 'c', 'b')),
    one.send({ type: 'MergeCards', activity: null, into: 'a', cards: ['b'] }),
    two.send({ type: 'ReviseCard', activity: null, card: 'b', text: 'Mine ord' }),
  ])
  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(3)
  for (const outcome of outcomes)
    if (!outcome.ok) expect(outcome).toMatchObject({ code: 'card-merged', detail: 'Notat a' })
  await eventually(
    () => one.view('notes').cards.b?.mergedInto === 'a' && two.view('notes').cards.b?.mergedInto,
  )
  expect(one.view('notes')).toEqual(two.view('notes'))
  const { cards, chosen } = one.view('notes')
  expect([...chosen].sort()).toEqual(['a', 'c'])
  expect(cards.c?.last.what).toBe('moved')
  expect(cards.a?.parts).toEqual(['b'])
})

test('[NO1] [NO9] what is empty, endless or of a note just taken away is refused in words, and nothing changes', async () => {
  const [one, two] = [await observes(), await observes()]
  await does(one, write('a'), write('b'))
  expect(await one.send(write('c', 1, ' \u0000 '))).toMatchObject({ ok: false, code: 'text-empty' })
  expect(await one.send(write('c', 1, 'x'.repeat(60_000)))).toMatchObject({ ok: false, code: 'too-large' })
  expect(await one.send(write('c', 1, 'x'.repeat(6_000)))).toMatchObject({
    ok: false,
    code: 'text-too-long',
    detail: '5000',
  })
  await does(two, { type: 'RemoveNote', note: 'b' })
  expect(await one.send({ type: 'MergeCards', activity: null, into: 'a', cards: ['b'] })).toMatchObject({
    ok: false,
    code: 'card-removed',
    detail: 'Notat b',
  })
  await does(one, { type: 'BringBackNote', note: 'b' })
  await eventually(() => two.view('notes').count === 2)
})
