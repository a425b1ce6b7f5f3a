import { nanoid } from 'nanoid'
import * as v from 'valibot'
import type { Activity } from '#shared/activities/activity.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Scene, Theme } from '#shared/gathering/stage.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from './clients.ts'
import type { StoryServer } from './story-server.ts'

type Kind = Activity['kind']
export type Guest = TestClient & { readonly name: string; readonly group: string | null }

/**
 * People around the pages under test, without a browser each: they speak the protocol. They fill the hall, answer, and act
 * as the leader where a test is not about the console.
 */
export function makeCrew(server: StoryServer) {
  const clients: TestClient[] = []
  let leading: Promise<TestClient> | null = null

  async function client(hello: Record<string, unknown>): Promise<TestClient> {
    const connected = await connect(server.local, hello)
    clients.push(connected)
    return connected
  }

  async function leader(): Promise<TestClient> {
    // A server that was killed has forgotten the line; the leader dials again.
    if (leading === null || !(await leading).socket.connected)
      leading = client(linkHello('leader', server.links().entry))
    const connected = await leading
    await eventually(() => connected.view('leader'))
    return connected
  }

  async function act(...commands: readonly GatheringCommand[]) {
    const connected = await leader()
    for (const command of commands) await sent(connected, command)
  }

  /** The link of the leader's own remote control, as it is told to phones. */
  async function remoteLink(): Promise<string> {
    const reply = await (await leader()).ask('leader-links', { do: 'make-remote', id: nanoid(10) })
    const links = v.parse(v.object({ links: v.array(v.object({ url: v.string() })) }), reply).links
    const secret = links[0]?.url.split('#')[1] ?? ''
    return `${server.lan}/remote/${server.links().entry.id}#${secret}`
  }

  /** Each municipality's form, by name, as the leader passes it on. */
  async function formLinks(): Promise<ReadonlyMap<string, string>> {
    const reply = await (await leader()).ask('leader-links', { do: 'forms' })
    const links = v.parse(
      v.object({ links: v.array(v.object({ name: v.string(), url: v.string() })) }),
      reply,
    ).links
    const { id } = server.links().entry
    return new Map(links.map(({ name, url }) => [name, `${server.lan}/form/${id}#${url.split('#')[1]}`]))
  }

  async function view() {
    return (await leader()).view('leader')
  }

  /** Every point that is stored, as far as the leader has been told. */
  async function points(): Promise<string[]> {
    const { activities } = await view()
    return activities.flatMap((each) =>
      each.kind === 'conversation' ? each.points.map(({ text }) => text) : [],
    )
  }

  async function itemOf(title: string): Promise<Item> {
    const items = (await view()).agenda.days.flatMap((day) => day.items)
    const item = items.find((each) => each.title.startsWith(title))
    if (!item) throw new Error(`no item begins with “${title}”`)
    return item
  }

  async function activityOf(text: string): Promise<{ readonly id: string; readonly kind: Kind }> {
    const found = (await view()).activities.find((activity) =>
      (activity.kind === 'poll'
        ? activity.question.text
        : activity.kind === 'conversation'
          ? (activity.steps[0]?.prompt ?? '')
          : ''
      ).startsWith(text),
    )
    if (!found) throw new Error(`nothing that begins with “${text}” has been prepared`)
    return found
  }

  async function start(title: string) {
    const { now } = (await view()).run
    const from = now.phase === 'running' || now.phase === 'paused' ? now.item : null
    await act({ type: 'StartItem', item: (await itemOf(title)).id, from })
  }

  async function show(scene: Scene, activity: string | null = null) {
    await act({ type: 'ShowScene', scene, activity })
  }

  /** Opens what was prepared, by the beginning of its text, and puts it on the wall. */
  async function open(text: string): Promise<string> {
    const { id, kind } = await activityOf(text)
    await act(
      kind === 'poll' ? { type: 'OpenPoll', activity: id } : { type: 'OpenConversation', activity: id },
    )
    await show(kind === 'poll' ? 'question' : 'points', id)
    return id
  }

  async function poll(question: Question, anonymous = false): Promise<string> {
    const activity = nanoid(12)
    await act(
      { type: 'PreparePoll', activity, item: null, question, anonymous },
      { type: 'OpenPoll', activity },
    )
    return activity
  }

  /** Tables with these names for everybody who is here, found by the server and shown. `across`: in rows of so many on the map. */
  async function seat(names: readonly string[], across: number | null = 4) {
    const here = (await view()).people.filter(({ arrived }) => arrived).length
    const asked = nanoid(12)
    const last = {
      x: Math.max(1, (across ?? 1) - 1),
      y: Math.max(1, Math.ceil(names.length / (across ?? 1)) - 1),
    }
    const placeOf = (nth: number) =>
      across === null
        ? null
        : {
            x: Math.round(((nth % across) / last.x) * 1_000),
            y: Math.round((Math.floor(nth / across) / last.y) * 1_000),
          }
    await act(
      {
        type: 'SetTables',
        tables: names.map((name, nth) => ({
          id: `table${nth}`,
          name,
          chairs: Math.ceil(here / names.length) + 1,
          note: nth % 4 === 2 ? 'Ved vinduet, foran til høyre. Ta med telefon og noe å skrive med.' : '',
          place: placeOf(nth),
        })),
      },
      { type: 'DrawSeating', asked, seed: 7 },
    )
    const connected = await leader()
    await eventually(() => connected.view('leader').seating.draft?.id === asked || undefined)
    await act({ type: 'ShowSeating', draft: asked })
  }

  /** A phone for each, on which somebody from the list says who they are; in the order of the list. */
  async function arriveAll(counts: Readonly<Record<string, number>>): Promise<readonly Guest[]> {
    const { people, arrivals } = await view()
    const chosen = Object.entries(counts).flatMap(([municipality, count]) => {
      const group = arrivals.municipalities.find(({ name }) => name === municipality)?.id
      return people.filter((each) => each.municipality === group && !each.arrived).slice(0, count)
    })
    return await Promise.all(chosen.map(arrive))
  }

  async function arrive({ id, name, municipality }: LeaderPerson): Promise<Guest> {
    const phone = await client(phoneHello(server.links().entry.code))
    await sent(phone, { type: 'JoinAs', person: id })
    await eventually(() => phone.view('own'))
    return { ...phone, name, group: municipality }
  }

  return {
    leader,
    /** Another observer, on a device of their own. */
    observer: () => client(linkHello('observer', server.links().entry)),
    remoteLink,
    formLinks,
    act,
    view,
    points,
    start,
    show,
    open,
    poll,
    arriveAll,
    seat,
    activityOf,
    dark: (theme: Theme = 'dark') => act({ type: 'SetTheme', theme }),
    answer: (guest: TestClient, activity: string, answer: Answer) =>
      sent(guest, { type: 'CastBallot', activity, answer }),
    write: (guest: TestClient, activity: string, text: string) => writePoint(guest, activity, text),
    close: () => {
      for (const each of clients) each.close()
    },
  }
}
export type Crew = ReturnType<typeof makeCrew>

async function sent(client: TestClient, command: GatheringCommand): Promise<void> {
  const outcome = await client.send(command)
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code} ${outcome.detail ?? ''}`)
}

async function writePoint(guest: TestClient, activity: string, text: string): Promise<void> {
  const card = await eventually(() => guest.view('hall').activities.find(({ id }) => id === activity))
  if (card?.kind !== 'conversation') throw new Error(`${activity} takes no points`)
  await sent(guest, { type: 'AddPoint', activity, step: card.step, point: nanoid(12), text })
}
