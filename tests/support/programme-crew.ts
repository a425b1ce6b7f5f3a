import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import type { CatalogueData } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeLinks, ProgrammeLinksMessage, ProgrammeOutcome } from '#shared/protocol/programme.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from './clients.ts'
import type { StoryServer } from './story-server.ts'

type Made = { readonly programme: string; readonly secret: string }
/** Somebody with a phone of their own, which is the same in every gathering they come to. */
export type Comer = {
  readonly name: string
  readonly municipality: string
  readonly token: string
  /** Whether research may use what they give. */
  readonly studied: boolean
}
export type ProgrammeCrew = Awaited<ReturnType<typeof makeProgrammeCrew>>
export type Hall = Awaited<ReturnType<ProgrammeCrew['open']>>

/** Those around a programme's pages, without a browser each: the office that owns it, municipalities, leaders and phones of its gatherings. */
export async function makeProgrammeCrew(server: StoryServer, title: string) {
  const clients: TestClient[] = []
  const made = await post<Made>('/api/programmes', { title })
  const { programme } = made
  const owner = await client({
    as: 'programme',
    programme,
    role: 'owner',
    secret: made.secret,
    session: null,
  })
  const session = owner.welcome()?.session ?? ''

  async function client(hello: Record<string, unknown>): Promise<TestClient> {
    const connected = await connect(server.local, hello)
    clients.push(connected)
    return connected
  }

  async function post<T>(path: string, body: unknown): Promise<T> {
    return (await (await send(path, body)).json()) as T
  }

  function send(path: string, body: unknown): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' }
    return fetch(`${server.local}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async function says(who: TestClient, ...commands: readonly ProgrammeCommand[]): Promise<void> {
    for (const command of commands) {
      const outcome = (await who.ask('command', { id: nanoid(10), command })) as ProgrammeOutcome
      if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail ?? ''}`)
    }
  }

  function view(): ProgrammeOwnerView {
    const is = owner.view('programme')
    if (is.as !== 'owner') throw new Error(`cut for ${is.as}`)
    return is
  }

  async function links(message: ProgrammeLinksMessage): Promise<ReadonlyMap<string, string>> {
    const reply = (await owner.ask('programme-links', message)) as ProgrammeLinks
    if (!reply.ok) throw new Error(reply.code)
    return new Map(reply.links.map(({ id, url }) => [id, url]))
  }

  const secretOf = (url = '') => decodeURIComponent(new URL(url).hash.slice(1))

  /** The municipality's own page, as its phones reach it. */
  async function pageOf(id: string): Promise<string> {
    const { pathname, hash } = new URL((await links({ do: 'municipalities' })).get(id) ?? '')
    return `${server.lan}${pathname}${hash}`
  }

  /** Whoever has the municipality's link. */
  async function municipality(id: string): Promise<TestClient> {
    const all = await links({ do: 'municipalities' })
    return await client({
      ...{ as: 'programme', programme, role: 'municipality' },
      ...{ secret: secretOf(all.get(id)), session: null },
    })
  }

  /** What the link of somebody who studies it fetches. */
  async function research(id: string, name: string): Promise<Uint8Array> {
    const all = await links({ do: 'add-researcher', id, name })
    const secret = secretOf(all.get(id))
    const reader = await client({ as: 'programme', programme, role: 'researcher', secret, session: null })
    const theirs = reader.welcome()?.session ?? ''
    const answer = await send('/api/research/file', { programme, session: theirs, language: 'nb' })
    if (!answer.ok) throw new Error(await answer.text())
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** The gathering for what was planned, and its leader. */
  async function open(planned: string) {
    const { gathering } = await post<{ gathering: string }>('/api/programmes/gathering', {
      ...{ programme, session, planned },
    })
    const file = readFileSync(join(server.folder, 'catalogue.json'), 'utf8')
    const entry = (JSON.parse(file) as CatalogueData).gatherings[gathering]
    if (entry === undefined) throw new Error(`${planned} was not made`)
    const leader = await client(linkHello('leader', entry))
    const act = async (...commands: readonly GatheringCommand[]) => {
      for (const command of commands) await sent(leader, command)
    }
    return {
      id: gathering,
      screen: `${server.local}/screen/${gathering}#${entry.secrets.screen}`,
      join: `${server.lan}/${entry.code}`,
      leader,
      act,
      come: (people: readonly Comer[]) => Promise.all(people.map((each) => comes(entry.code, each))),
    }
  }

  async function comes(
    code: string,
    { name, municipality: home, token, studied }: Comer,
  ): Promise<TestClient> {
    const phone = await client(phoneHello(code, token))
    await sent(phone, { type: 'Join', name, municipality: home, title: '' })
    // Everybody has said that they wish to be known at the next gathering: their phone keeps the same all the while.
    await send('/api/along/yes', { code, token, secret: `kept-${token}`.slice(0, 40) })
    if (studied) await sent(phone, { type: 'AllowResearch', allowed: true })
    return phone
  }

  return {
    page: `${server.local}/programme/${programme}#${made.secret}`,
    view,
    /** When the owner has been told. */
    until: (isIt: (is: ProgrammeOwnerView) => boolean) => eventually(view, isIt),
    act: (...commands: readonly ProgrammeCommand[]) => says(owner, ...commands),
    says,
    pageOf,
    municipality,
    research,
    open,
    close: () => {
      for (const each of clients) each.close()
    },
  }
}

async function sent(who: TestClient, command: GatheringCommand): Promise<void> {
  const outcome = await who.send(command)
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code} ${outcome.detail ?? ''}`)
}
