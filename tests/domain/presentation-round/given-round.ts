import type {
  BegunRound,
  PresentationRound,
  PresentationRoundCommand,
} from '#shared/activities/presentation-round/presentation-round.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { planned } from '#tests/support/samples.ts'

export const NAMES = { bomlo: 'Bømlo', sund: 'Sund', vefsn: 'Vefsn', rana: 'Rana' } as const
export const ALL = Object.keys(NAMES)

const person = (id: string, municipality: string | null): GatheringEvent => ({
  type: 'v1.PersonExpected',
  ...{ person: id, name: `Name of ${id}`, municipality, title: '', duties: [] },
})

/** Ane and Bo are from Bømlo, Dina is from Sund, Fia from Vefsn, nobody from Rana has come, and Even is a guest. */
export const house: readonly GatheringEvent[] = [
  {
    type: 'v1.MunicipalitiesNamed',
    municipalities: Object.entries(NAMES).map(([id, name]) => ({ id, name })),
  },
  person('ane', 'bomlo'),
  person('bo', 'bomlo'),
  person('dina', 'sund'),
  person('fia', 'vefsn'),
  person('even', null),
  planned,
]

export const prepared = (more: Partial<Extract<GatheringEvent, { type: 'v1.PresentationsPrepared' }>> = {}) =>
  ({
    type: 'v1.PresentationsPrepared',
    ...{ activity: 'round', item: null, minutes: 5, shared: false, order: ALL },
    ...more,
  }) as const

export const opened = (order: readonly string[] = ALL, whole: number | null = null): GatheringEvent => ({
  type: 'v1.PresentationsOpened',
  ...{ activity: 'round', at: TEN, order, whole },
})

export function roundIn(state: Gathering, id = 'round'): PresentationRound {
  const round = state.activities.get(id)
  if (round?.kind !== 'presentations') throw new Error('no round')
  return round
}
export function begunIn(state: Gathering, id = 'round'): BegunRound {
  const round = roundIn(state, id)
  if (round.phase === 'draft') throw new Error('not begun')
  return round
}

/** An open round, in the state that these steps at these minutes bring it to. */
export function running(shared: boolean, ...acts: readonly Act[]): Gathering {
  const base = stateAfter([
    ...house,
    prepared({ shared }),
    opened(ALL, shared ? ALL.length * 5 * MINUTE : null),
  ])
  return play(base, ...acts)
}

type Rest<T> = T extends PresentationRoundCommand ? Omit<T, 'activity'> : never
/** A step of the leader, so many minutes after ten. */
export function step(minute: number, command: Rest<PresentationRoundCommand>): Act {
  return [{ ...command, activity: 'round' } as PresentationRoundCommand, { now: TEN + minute * MINUTE }]
}
export const begin = (minute: number, municipality: string | null, from: string | null): Act =>
  step(minute, { type: 'BeginPresentation', municipality, from })
