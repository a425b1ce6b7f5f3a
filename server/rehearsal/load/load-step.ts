import { setTimeout as wait } from 'node:timers/promises'
import type { Millis } from '#shared/kernel/instant.ts'
import { countBack, type Promised } from './count-back.ts'
import { type LoadHall, type LoadNode, type LoadSite, makeLoadHall } from './load-hall.ts'
import { type LoadPhone, makeLoadPhone, type Said } from './load-phone.ts'
import { type PhonePlan, planPhone, type Timing } from './load-plan.ts'
import { ASKED, type Asked, CHOICES } from './load-programme.ts'
import type { Count, Phase, StepFigures } from './load-report.ts'
import { makeLoadTally } from './load-tally.ts'
import { networkOfHall } from './networks.ts'
import { watchNodes } from './watch-nodes.ts'

export type StepOptions = {
  readonly site: LoadSite
  readonly gatherings: number
  /** The phones of one gathering come to all nodes, and not to one. */
  readonly spread: boolean
  readonly seed: number
  readonly timing: Timing
  readonly titleOf: (gathering: number) => string
  readonly stop: AbortSignal
  readonly onPhase: (phase: Phase) => void
}
/** A phone, what it is going to do, and what has come of it. */
type Player = {
  readonly phone: LoadPhone
  readonly plan: PhonePlan
  readonly hall: number
  isIn: boolean
  readonly said: { readonly asked: Asked; readonly said: Said }[]
}

/** Polls are opened within this of one another. */
const OPENING: Millis = 1_000
/** For what is still on its way when everybody has been answered. */
const LAST_PATCHES: Millis = 500
/** Until another node has read what was stored; they look every two seconds. */
const CATCHING_UP: Millis = 12_000

/** So many people, once: they arrive, answer, lose their lines and come back, in gatherings that are made for it and erased again. */
export async function playLoadStep(people: number, options: StepOptions): Promise<StepFigures> {
  const { site, gatherings, spread, stop, titleOf } = options
  const tally = makeLoadTally()
  const halls: LoadHall[] = []
  const players: Player[] = []
  const over = new AbortController()
  const stopped = untilStopped(stop, over.signal)
  try {
    for (let at = 0; at < gatherings; at++) {
      const home = homeOf(site, at)
      const others = spread ? site.nodes.filter((node) => node !== home) : []
      halls.push(await makeLoadHall({ site, home, others, title: titleOf(at), stop }))
    }
    players.push(...callIn(people, halls, options, tally))
    const watched = await watchNodes(site.nodes)
    const phases: Phase[] = []
    const play = async (is: Phase['is'], work: () => Promise<unknown>) => {
      stop.throwIfAborted()
      const from = performance.now()
      await watched.begin()
      await Promise.race([work(), stopped])
      const seconds = (performance.now() - from) / 1_000
      await wait(LAST_PATCHES)
      const phase = { is, seconds, acknowledged: tally.sinceLast(), lag: await watched.end() }
      phases.push(phase)
      options.onPhase(phase)
    }
    await play('arriving', () => Promise.all(players.map((player) => arrive(player, stop))))
    for (const [nth, asked] of ASKED.entries())
      await play('answering', () => answerAll(nth, asked, halls, players, stop))
    const { nodes, driver } = watched.close()
    return {
      people,
      ...tally.all(),
      phases,
      nodes,
      driver,
      count: await countAll(site.nodes, halls, players),
    }
  } finally {
    over.abort()
    for (const { phone } of players) phone.close()
    await Promise.all(halls.map((hall) => hall.erase()))
  }
}

/** Never resolves; whoever waits for something else beside it waits no longer. */
function untilStopped(stop: AbortSignal, signal: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true, signal })
  })
  stopped.catch(() => undefined)
  return stopped
}

function homeOf({ nodes }: LoadSite, hall: number): LoadNode {
  const [first] = nodes
  const home = nodes[hall % nodes.length] ?? first
  if (home === undefined) throw new Error('no nodes')
  return home
}

function callIn(
  people: number,
  halls: readonly LoadHall[],
  { site, spread, seed, timing, stop }: StepOptions,
  tally: ReturnType<typeof makeLoadTally>,
): readonly Player[] {
  return Array.from({ length: people }, (_, nth): Player => {
    const hall = nth % halls.length
    const place = Math.floor(nth / halls.length)
    const plan = planPhone([seed, hall, place], ASKED.length, timing)
    const nodes = spread ? site.nodes.map((_, at) => homeOf(site, hall + place + at)) : [homeOf(site, hall)]
    const addresses = nodes.map(({ address }) => ({
      ...address,
      from: networkOfHall(hall, place, address.host),
    }))
    const code = halls[hall]?.code ?? ''
    return {
      phone: makeLoadPhone({ code, addresses, plan, place, tally, stop }),
      plan,
      hall,
      isIn: false,
      said: [],
    }
  })
}

async function arrive(player: Player, stop: AbortSignal): Promise<void> {
  await wait(player.plan.arrives)
  if (!stop.aborted) player.isIn = await player.phone.arrive()
}

async function answerAll(
  nth: number,
  asked: Asked,
  halls: readonly LoadHall[],
  players: readonly Player[],
  stop: AbortSignal,
): Promise<void> {
  const opened = halls.map((hall, at) => open(hall, asked, (OPENING * at) / halls.length))
  await Promise.all(
    players.map(async ({ isIn, plan, phone, hall, said }) => {
      const [answer, opening] = [plan.answers[nth], opened[hall]]
      if (!isIn || answer === undefined || opening === undefined) return
      const what = await phone.answer(asked, answer, opening)
      if (what !== null) said.push({ asked, said: what })
    }),
  )
  stop.throwIfAborted()
  await Promise.all(halls.map(({ lead }) => lead({ type: closing(asked), activity: asked.id })))
}

/** Resolves with when the leader pressed. */
async function open({ lead }: LoadHall, { id: activity, is }: Asked, after: Millis): Promise<number> {
  await wait(after)
  const pressed = performance.now()
  void lead({ type: is === 'points' ? 'OpenConversation' : 'OpenPoll', activity })
  return pressed
}

const closing = ({ is }: Asked) => (is === 'points' ? 'CloseConversation' : 'ClosePoll')

/** Read back at every node: what one has stored, all show. */
async function countAll(
  nodes: readonly LoadNode[],
  halls: readonly LoadHall[],
  players: readonly Player[],
): Promise<Count> {
  const counts = await Promise.all(
    halls.map(async (hall, at) => {
      const promised = promisedIn(players.filter((player) => player.hall === at))
      const seen = await Promise.all(nodes.map((node) => countAt(hall, node, promised)))
      return seen.reduce((one, other) => (wrongIn(other) > wrongIn(one) ? other : one))
    }),
  )
  return counts.reduce((one, other) => ({
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    twice: one.twice + other.twice,
    changed: one.changed + other.changed,
  }))
}

async function countAt(hall: LoadHall, node: LoadNode, promised: Promised): Promise<Count> {
  const until = performance.now() + CATCHING_UP
  for (;;) {
    const count = countBack(promised, await hall.readBack(node))
    if (wrongIn(count) === 0 || performance.now() > until) return count
    await wait(LAST_PATCHES)
  }
}

function wrongIn({ lost, twice, changed }: Count): number {
  return lost + twice + changed
}

function promisedIn(players: readonly Player[]): Promised {
  const all = players.flatMap(({ said }) => said)
  const sum = (of: readonly { readonly isSafe: boolean }[]) => ({
    safe: of.filter(({ isSafe }) => isSafe).length,
    maybe: of.filter(({ isSafe }) => !isSafe).length,
  })
  const polls = ASKED.filter(({ is }) => is !== 'points')
  return {
    people: sum(players.map(({ isIn }) => ({ isSafe: isIn }))),
    choices: new Map(
      polls.map(({ id }) => [
        id,
        new Map(
          CHOICES.map((choice) => [
            choice.id,
            sum(
              all.flatMap(({ asked, said }) => (asked.id === id && said.choice === choice.id ? [said] : [])),
            ),
          ]),
        ),
      ]),
    ),
    points: new Map(
      all.flatMap(({ said: { point, text = '', isSafe } }) =>
        point === undefined ? [] : [[point, { text, isSafe }]],
      ),
    ),
  }
}
