import type { Answer } from '#shared/activities/poll/poll.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Chance } from './chance.ts'
import { CHOICES, ITEMS, NAMED, SECRET, TALK } from './prepared.ts'
import type { Leader, Someone, World } from './world.ts'

/** One thing that somebody does. */
export function act(world: World): void {
  const { chance, people } = world
  const someone = people[chance.below(people.length)]
  if (chance.once(6)) lead(world)
  else if (someone && someone.page.connection.welcome()?.role === 'participant') write(someone, chance)
}

function write(someone: Someone, chance: Chance): void {
  const { outbox } = someone.page
  const answer: Answer = { type: 'choice', choice: chance.one(CHOICES) }
  const kind = chance.below(6)
  if (kind < 2) outbox.put({ type: 'CastBallot', activity: kind === 0 ? NAMED : SECRET, answer })
  else if (kind < 4) addPoint(someone)
  else changePoint(someone, chance)
}

function addPoint(someone: Someone): void {
  const point = `p${someone.name.at(-1)}-${++someone.written}`.padEnd(10, '-')
  someone.points.push(point)
  // Letters of one to four bytes, so that a torn write can end within one.
  const text = `${someone.name} nr. ${someone.written} ÆØÅ 🙂`
  someone.page.outbox.put({ type: 'AddPoint', activity: TALK, step: 'one', point, text })
}

function changePoint(someone: Someone, chance: Chance): void {
  const { outbox } = someone.page
  const point = someone.points[chance.below(someone.points.length)]
  if (point === undefined) return
  if (chance.once(3)) {
    someone.points = someone.points.filter((each) => each !== point)
    outbox.put({ type: 'RemovePoint', activity: TALK, point })
    return
  }
  const text = `${someone.name} rettet ${++someone.written}`
  outbox.put({ type: 'EditPoint', activity: TALK, point, text })
}

function lead(world: World): void {
  const { chance, leaders } = world
  const leader = leaders[chance.below(leaders.length)]
  if (!leader) return
  if (chance.once(2)) move(world, leader)
  else prepare(world, leader)
}

function prepare(world: World, leader: Leader): void {
  const { chance } = world
  const poll = chance.one([NAMED, SECRET])
  const deeds: [GatheringCommand, ...GatheringCommand[]] = [
    { type: 'NameGathering', title: world.nextTitle(), place: 'Hotellet' },
    { type: 'ClosePoll', activity: poll },
    { type: 'OpenPoll', activity: poll },
    { type: 'OpenPoll', activity: poll },
    { type: 'SetResults', activity: NAMED, results: chance.one(['live', 'shown']) },
  ]
  world.send(leader, chance.one(deeds))
}

/** Both press at once, often: only one of them is first. */
function move(world: World, leader: Leader): void {
  const now = leader.views.leader?.run.now
  if (!now) return
  const from = now.phase === 'running' || now.phase === 'paused' ? now.item : null
  const at = ITEMS.findIndex(({ id }) => id === from)
  const item = ITEMS[(at + 1) % ITEMS.length]?.id ?? 'welcome'
  for (const each of world.leaders)
    if (each === leader || world.chance.once(2)) world.send(each, { type: 'StartItem', item, from })
}
