import type { CommitmentsCommand } from '#shared/activities/commitments/commitments.ts'
import { COMMITMENT_LIMITS, type Status } from '#shared/activities/commitments/fields.ts'
import type { GatheringId, MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { isSettled, standing, statusOf } from './plan.ts'
import type { Programme } from './programme.ts'
import type { Promised } from './promises.ts'

type Carry = Extract<CommitmentsCommand, { type: 'CarryCommitments' }>
type Opening = {
  readonly carried: string
  readonly status: Status
  readonly why: string
  readonly learned: string
}
export type OpenedWith = {
  /** A `CarryCommitments` for each gathering they come from; the activity is for whoever opens with them to fill in. */
  readonly carry: readonly Omit<Carry, 'activity'>[]
  /** What has been said of them since, as `FollowCommitment` says it, once phones may write. */
  readonly followed: readonly Opening[]
}

/**
 * What the next gathering of these municipalities begins with: all that is not settled, and what was settled since they last met. Each goes by its id in
 * the programme, so that what is said there finds its way back.
 */
export function promisesToOpenWith(
  programme: Programme,
  municipalities: readonly MunicipalityId[],
  except: GatheringId | null = null,
): OpenedWith {
  const open = standing(programme)
    .filter((promise) => isFor(promise, municipalities) && promise.from?.gathering !== except)
    .filter((promise) => !isSettled(promise) || !isSeen(programme, promise, except))
    .slice(-COMMITMENT_LIMITS.carried)
  const sources = new Map<string, { readonly title: string; readonly promises: Promised[] }>()
  for (const promise of open) {
    const { gathering, title } = promise.from ?? { gathering: programme.id, title: programme.title }
    const source = sources.get(gathering) ?? { title, promises: [] }
    source.promises.push(promise)
    sources.set(gathering, source)
  }
  return {
    carry: [...sources].map(([gathering, { title, promises }]) => ({
      type: 'CarryCommitments',
      from: { gathering, title },
      carried: promises.map(carried),
    })),
    followed: open.flatMap(followed),
  }
}

function isFor({ municipality }: Promised, municipalities: readonly MunicipalityId[]): boolean {
  return municipality !== null && municipalities.includes(municipality)
}

/** The municipality has met since it was settled: it has been shown. */
function isSeen({ gatherings }: Programme, { municipality, said }: Promised, except: string | null): boolean {
  const settledAt: Instant = said.at(-1)?.at ?? 0
  return gatherings.some(
    (planned) =>
      (planned.stands === 'running' || planned.stands === 'held') &&
      planned.made !== except &&
      planned.begunAt > settledAt &&
      municipality !== null &&
      planned.municipalities.includes(municipality),
  )
}

function carried({ id, municipality, what, who, by, how }: Promised) {
  return { id, municipality: municipality ?? '', what, who, by, how }
}

function followed(promise: Promised): OpenedWith['followed'] {
  const status = statusOf(promise)
  if (status === 'not-begun') return []
  const { why = '', learned = '' } = promise.said.at(-1) ?? {}
  return [{ carried: promise.id, status, why, learned }]
}
