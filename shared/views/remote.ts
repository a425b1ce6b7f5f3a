import type { Begun } from '#shared/activities/conversation/conversation.ts'
import type { BegunRound } from '#shared/activities/presentation-round/presentation-round.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { authorise } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { defaultPrivacy } from '#shared/gathering/privacy.ts'
import type { LeaderConversation, LeaderView } from './leader.ts'
import { leaderRun } from './leader-talk.ts'
import type { Live } from './live.ts'
import { remotePlenary } from './plenary-part.ts'
import { agendaPart, gatheringPart, runPart } from './programme-part.ts'
import { type LeaderPresentations, leaderPresentations } from './round-part.ts'
import { noSeating } from './seating-part.ts'
import { clocksPart, notesPart } from './showing-part.ts'

/**
 * What a leader's phone needs to steer by, in the shape of the leader's view so that the console's own parts read it: the programme,
 * the clock, the picture, and the leader's notes. Nobody's name, nothing that anybody wrote, no way in. Of a
 * round that is open: who has the floor, for how long, and who comes. Of a conversation that is on: its steps and its time.
 */
export function remoteView(gathering: Gathering, { screens, storage }: Live): LeaderView {
  const { agenda, run, promises, stage, steps } = gathering
  const last = steps.at(-1)
  const round = roundOn(gathering)
  const talk = talkOn(gathering)
  return {
    gathering: gatheringPart(gathering),
    agenda: agendaPart(agenda),
    source: '',
    revisions: [],
    run: runPart(run),
    promises,
    stage: { scene: stage.scene, activity: stage.activity, theme: stage.theme },
    goals: { heading: '', goals: [] },
    practical: { wifi: null, contact: '', lines: [] },
    privacy: { ...defaultPrivacy, erasesAt: null },
    extras: notesPart(gathering.extras),
    clocks: clocksPart(gathering.clocks),
    calls: {},
    // Only what a remote control could have done itself.
    undo: last && authorise('remote', last.command) ? { step: last.id, command: last.command } : null,
    people: [],
    online: [],
    arrivals: { municipalities: placesOf(gathering, round), arrived: 0, expected: 0, newest: null },
    door: { is: 'open', waiting: [] },
    seating: noSeating,
    activities: [
      ...(round === undefined ? [] : [courseOf(gathering, round)]),
      ...(talk === undefined ? [] : [stepsOf(gathering, talk)]),
    ],
    plenary: remotePlenary(gathering),
    shown: [],
    wonderings: [],
    summary: { title: '', picks: [], candidates: [] },
    figures: [],
    reporting: { phase: 'draft', form: { intro: '', profiles: [], measures: [] }, reports: [] },
    screens,
    leaders: [],
    storage,
    join: { code: '', url: '', host: '', qr: { size: 0, path: '' } },
  }
}

/** The round that is open: the one in the picture before others, else one in which somebody has the floor, else the latest. */
function roundOn({ activities, order, stage }: Gathering): BegunRound | undefined {
  const open = order.flatMap((id) => {
    const activity = activities.get(id)
    return activity?.kind === 'presentations' && activity.phase === 'open' ? [activity] : []
  })
  return open.find(({ id }) => id === stage.activity) ?? open.find(({ on }) => on !== null) ?? open.at(-1)
}

function courseOf({ people }: Gathering, round: BegunRound): LeaderPresentations {
  return { ...leaderPresentations(round, people), points: [], words: [] }
}

/** The conversation that is open: the one in the picture before others, else that of the item that is on. */
function talkOn({ activities, order, stage, run }: Gathering): Begun | undefined {
  const open = order.flatMap((id) => {
    const activity = activities.get(id)
    return activity?.kind === 'conversation' && activity.phase === 'open' ? [activity] : []
  })
  const live = clockOf(run)?.item
  return (
    open.find(({ id }) => id === stage.activity) ??
    open.findLast(({ item }) => item !== null && item === live)
  )
}

/** Who talks with whom is the console's, and what it is about stands on the wall. */
function stepsOf({ people }: Gathering, talk: Begun): LeaderConversation {
  const { kind, id, item, phase, steps, skipped } = talk
  return {
    ...{ kind, id, item, phase },
    steps: steps.map((step) => ({ ...step, prompt: '', skipped: skipped.includes(step.id) })),
    talk: { ...leaderRun(talk, people.merged), circles: [], walk: null },
    points: [],
  }
}

/** What they are called; how many of them are here is the console's. */
function placesOf(
  { people }: Gathering,
  round: BegunRound | undefined,
): LeaderView['arrivals']['municipalities'] {
  if (round === undefined) return []
  const taking = new Set(round.turns.map(({ municipality }) => municipality))
  return people.municipalities.flatMap(({ id, name }) =>
    taking.has(id) ? [{ id, name, arrived: 0, expected: 0 }] : [],
  )
}
