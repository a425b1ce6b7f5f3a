import { setTimeout as wait } from 'node:timers/promises'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { askHttp } from './ask-http.ts'
import { type Address, type LightClient, openLightClient } from './light-client.ts'
import { type LoadLine, openLoadLine } from './load-line.ts'
import { loadProgramme } from './load-programme.ts'
import { makeLoadTally } from './load-tally.ts'

/** Where the servers are, and what lets gatherings be made there. */
export type LoadSite = {
  readonly nodes: readonly LoadNode[]
  /** The owner's secret; null: whoever sits at the machine may make them. */
  readonly owner: string | null
}
export type LoadNode = {
  readonly url: string
  readonly address: Omit<Address, 'from'>
  /** Its page of figures; null: there is none. */
  readonly metrics: string | null
}
/** A gathering of the load's own, with its leader and its hall screen on the line. */
export type LoadHall = {
  readonly code: string
  readonly lead: (command: GatheringCommand) => Promise<boolean>
  /** What a leader who comes to this node now is shown. */
  readonly readBack: (node: LoadNode) => Promise<LeaderView>
  /** For good, with everything in it. */
  readonly erase: () => Promise<void>
}

/** A new gathering is known at the other nodes within two seconds. */
const PATIENCE = 15_000
const AGAIN = 250

export class LoadError extends Error {}

export type LoadHallOptions = {
  readonly site: LoadSite
  /** Where it is made, and led. */
  readonly home: LoadNode
  /** Where its phones come besides. A node that nobody comes to has no work with it. */
  readonly others: readonly LoadNode[]
  readonly title: string
  readonly stop: AbortSignal
}

export async function makeLoadHall({ site, home, others, title, stop }: LoadHallOptions): Promise<LoadHall> {
  const { gathering, secret } = await create(site, home, title)
  const hello = { as: 'leader', gathering, secret, session: null }
  const first = await welcomed(home, hello)
  first.client.close()
  const { session } = first.welcome
  const held = { ...hello, secret: null, session }
  const { code } = leaderViewIn(first.welcome).join
  // What leaders are sent and do stands in no figure: there is one of them.
  const own = { tally: makeLoadTally(), addresses: [{ ...home.address, from: null }], stop, heard: ignore }
  const leader = openLoadLine({ ...own, hello: held })
  const screen = openLoadLine({
    ...own,
    hello: { as: 'screen', gathering, secret: secretIn(first.welcome.links?.screen), session: null },
  })
  await Promise.all([leader.come(), screen.come()])
  await Promise.all(others.map((node) => isKnownAt(node, held)))

  async function readBack(node: LoadNode): Promise<LeaderView> {
    const { client, welcome } = await welcomed(node, held)
    client.close()
    return leaderViewIn(welcome)
  }

  async function erase(): Promise<void> {
    for (const line of [leader, screen] satisfies readonly LoadLine[]) line.close()
    const { status, text } = await askHttp(`${home.url}/api/erase`, { gathering, session, code })
    if (status !== 200 || !text.includes('"ok":true')) throw new LoadError(text)
  }

  return { code, lead: (command) => leader.say(command), readBack, erase }
}

async function create(
  { owner }: LoadSite,
  { url }: LoadNode,
  title: string,
): Promise<{ readonly gathering: string; readonly secret: string }> {
  const headers: Record<string, string> = {}
  if (owner !== null) {
    const { text } = await askHttp(`${url}/api/owner`, { secret: owner })
    headers['x-samling-owner'] = String(JSON.parse(text).session ?? '')
  }
  const { status, text } = await askHttp(`${url}/api/gatherings`, loadProgramme(title), headers)
  const made = status === 200 ? JSON.parse(text) : {}
  if (typeof made.gathering !== 'string')
    throw new LoadError(status === 403 ? 'not-allowed' : text.slice(0, 200))
  return made
}

async function isKnownAt(node: LoadNode, hello: object): Promise<void> {
  const until = performance.now() + PATIENCE
  for (;;) {
    try {
      const { client } = await welcomed(node, hello)
      return client.close()
    } catch (error) {
      if (performance.now() > until) throw error
      await wait(AGAIN)
    }
  }
}

/** Resolves with the first thing that is said. */
function welcomed(
  { address }: LoadNode,
  hello: object,
): Promise<{ readonly client: LightClient; readonly welcome: WelcomeMessage }> {
  return new Promise((resolve, reject) => {
    let client: LightClient | null = null
    let welcome: WelcomeMessage | null = null
    const settle = () => {
      if (client !== null && welcome !== null) resolve({ client, welcome })
    }
    const hear = (packet: Buffer) => {
      if (welcome !== null) return
      const [event, message] = JSON.parse(packet.toString('utf8', 2))
      if (event !== 'welcome') return
      welcome = message
      settle()
    }
    openLightClient({ ...address, from: null }, { protocol: PROTOCOL_VERSION, ...hello }, hear).then(
      (opened) => {
        client = opened
        opened.onEnd(() => reject(new LoadError('line-lost')))
        settle()
      },
      reject,
    )
  })
}

function leaderViewIn({ views }: WelcomeMessage): LeaderView {
  for (const each of views) if (each.slot === 'leader') return each.view
  throw new LoadError('not-allowed')
}

function secretIn(link: string | undefined): string {
  return link?.split('#')[1] ?? ''
}

function ignore(): void {}
