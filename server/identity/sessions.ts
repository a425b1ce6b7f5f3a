import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueData, CatalogueSession } from '#server/store/catalogue.ts'
import { hashOf, makeSecret } from './secrets.ts'

/** What the session was to be opened by has been taken back meanwhile. */
export class LinkGone extends Error {}

type Opening = {
  readonly as: Omit<CatalogueSession, 'createdAt'>
  /** Browsers that may hold such a session. The oldest go: a link that a whole hall opens again and again must not fill the disk. */
  readonly most: number
  /** Whether the link still opens anything. Asked when the session is written, for it may be taken back on the way (trust.md S-08). */
  readonly stands: (data: CatalogueData) => boolean
}

/** A link's secret is exchanged for a session of its own, so that the link can be passed on without the session. Throws `LinkGone`. */
export async function openSession(
  catalogue: Pick<Catalogue, 'data' | 'update'>,
  clock: Clock,
  { as, most, stands }: Opening,
): Promise<string> {
  const session = makeSecret()
  await catalogue.update((data) => {
    if (!stands(data)) throw new LinkGone('taken back')
    data.sessions[hashOf(session)] = { ...as, createdAt: clock.now() }
    const hashes = new Set([...storedLike(catalogue.data, as), hashOf(session)])
    const same = [...hashes].flatMap((hash) => {
      const known = Object.hasOwn(data.sessions, hash) ? data.sessions[hash] : undefined
      return known === undefined ? [] : [{ hash, createdAt: known.createdAt }]
    })
    // Of those of one moment the last written is the newest: never the one that is just being opened.
    const oldest = same
      .reverse()
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(most)
    for (const { hash } of oldest) delete data.sessions[hash]
  })
  return session
}

/** Looked for in what is stored, where looking at thousands costs little; those that wait to be stored are there for the next. */
function* storedLike(
  { sessions }: CatalogueData,
  { gathering, role, link }: Opening['as'],
): Generator<string> {
  for (const hash in sessions) {
    const known = sessions[hash]
    if (known?.gathering === gathering && known.role === role && known.link === link) yield hash
  }
}
