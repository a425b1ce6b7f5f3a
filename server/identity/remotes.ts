import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueData, CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { makeSecret, sameSecret } from './secrets.ts'
import { openSession as openIn } from './sessions.ts'

/** A leader's phone as a remote control: it may steer and nothing else, by a link of its own. `of`: whose; empty for the main leader's. */
export type Remote = NonNullable<CatalogueEntry['remotes']>[number]

/** Browsers that may hold a session of one link. */
const MOST_SESSIONS = 20

/** Links for remote controls. They rest on the catalogue, like every link, and on the link of the leader whose they are. */
export function makeRemotes(catalogue: Pick<Catalogue, 'data' | 'update'>, clock: Clock) {
  function list(gathering: GatheringId): readonly Remote[] {
    return listIn(catalogue.data, gathering)
  }

  function get(gathering: GatheringId, id: string): Remote | undefined {
    return list(gathering).find((each) => each.id === id)
  }

  function ofLeader(gathering: GatheringId, leader: string): Remote | undefined {
    return list(gathering).find(({ of }) => of === leader)
  }

  /** The id of the link that this is the secret of. Every link is compared, so that the time says nothing. */
  function proves(gathering: GatheringId, secret: string): string | null {
    return list(gathering).filter((each) => sameSecret(secret, each.secret))[0]?.id ?? null
  }

  async function openSession(gathering: GatheringId, link: string): Promise<string> {
    return await openIn(catalogue, clock, {
      as: { gathering, role: 'remote', link },
      most: MOST_SESSIONS,
      stands: (data) => listIn(data, gathering).some(({ id }) => id === link),
    })
  }

  /** One for each who leads; asking again gives the one there is. */
  async function make(gathering: GatheringId, of: string, id: string): Promise<void> {
    if (ofLeader(gathering, of) !== undefined) return
    await catalogue.update((data) => {
      const entry = data.gatherings[gathering]
      if (entry === undefined || entry.remotes?.some((each) => each.of === of)) return
      entry.remotes = [...(entry.remotes ?? []), { id, of, secret: makeSecret(), createdAt: clock.now() }]
    })
  }

  /** The link and every session it has opened are worth nothing from now on. Returns which it was. */
  async function takeBack(gathering: GatheringId, of: string): Promise<string | null> {
    const gone = ofLeader(gathering, of)
    if (gone === undefined) return null
    await catalogue.update((data) => {
      const entry = data.gatherings[gathering]
      if (entry) entry.remotes = (entry.remotes ?? []).filter(({ id }) => id !== gone.id)
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === gathering && known.link === gone.id) delete data.sessions[hash]
    })
    return gone.id
  }

  return { get, ofLeader, proves, openSession, make, takeBack }
}
export type Remotes = ReturnType<typeof makeRemotes>

function listIn({ gatherings }: CatalogueData, gathering: GatheringId): readonly Remote[] {
  const entry = Object.hasOwn(gatherings, gathering) ? gatherings[gathering] : undefined
  // Whose leader is gone is worth nothing, should it still stand here.
  const leaders = new Set(['', ...(entry?.leaders ?? []).map(({ id }) => id)])
  return (entry?.remotes ?? []).filter(({ of }) => leaders.has(of))
}
